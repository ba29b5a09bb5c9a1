// An amount in fen -> the capital Chinese numerals that bills are written in (人民币大写).
import { checkedFen, type Fen } from '../../model/money.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/** Where a number is cut in two: what stands above is named with the unit. */
const UNITS = [
  { size: 100_000_000, unit: '亿' },
  { size: 10_000, unit: '万' },
  { size: 1_000, unit: '仟' },
  { size: 100, unit: '佰' },
  { size: 10, unit: '拾' },
];

/**
 * `壹仟贰佰叁拾肆元伍角整` for 1234.50. As the rules for filling in bills (正确填写票据和结算凭证的基本规定) have it:
 * zeros in a row are one 零, 零 stands before fen without jiao, 整 closes yuan and jiao but not fen. Where a 零 is left
 * to choice (`107000.53`), none is written. Throws a Defect where `amount` is no exact whole number.
 */
export function capitalNumerals(amount: Fen): string {
  const size = Math.abs(checkedFen(amount));
  const fen = size % 10;
  const jiao = ((size - fen) / 10) % 10;
  const yuan = (size - jiao * 10 - fen) / 100;
  if (size === 0) return '零元整';
  const parts = [amount < 0 ? '负' : '', yuan === 0 ? '' : `${whole(yuan)}元`];
  if (jiao > 0) parts.push(`${DIGITS[jiao]}角`);
  else if (fen > 0 && yuan > 0) parts.push('零');
  parts.push(fen > 0 ? `${DIGITS[fen]}分` : '整');
  return parts.join('');
}

/** A whole number above zero. */
function whole(number: number): string {
  for (const { size, unit } of UNITS) {
    if (number < size) continue;
    const rest = number % size;
    const above = `${whole((number - rest) / size)}${unit}`;
    if (rest === 0) return above;
    return `${above}${rest < size / 10 ? '零' : ''}${whole(rest)}`;
  }
  return DIGITS[number]!;
}
