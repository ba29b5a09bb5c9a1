// The code of a number format -> what it says of a number beside its digits: a unit, another currency, a scale, leading zeros.
import { namesForeignCurrency, simplified, unitOf } from '../../model/money-unit.ts';
import type { NumberAside } from '../../model/sheet.ts';
import { type FormatPart, formatParts } from './format-parts.ts';

export const NO_ASIDE: NumberAside = { hidden: 0, unit: null, currency: null, code: null, from1904: false };

/** The sign of the yuan is that of the yen, too. */
const JAPANESE = /^0*411$/;
const YUAN = /[¥￥]|rmb|cny|人民币|人民幣/gi;

/** No spreadsheet takes a longer one. */
const LONGEST_CODE = 255;

const GENERAL = /general|standard|g\/通用格式/gi;
const isPlace = ({ kind, text }: FormatPart): boolean => kind === 'sign' && /^[0#?]$/.test(text);

/** Null where the digits say all, as nearly always. */
export function numberAside(code: string): NumberAside | null {
  if (code.length > LONGEST_CODE) return null;
  const parts = formatParts(code.replace(GENERAL, '0'));
  if (!parts.some(isPlace)) return null;
  const words = parts
    .map(({ kind, text }) => (kind === 'literal' || !/^[\d.,#?%/eE+@]$/.test(text) ? text : ' '))
    .join('');
  const aside: NumberAside = {
    hidden: hiddenPlaces(parts),
    unit: unitOf(simplified(words.replace(YUAN, '').replace(/[\s()（）+.．-]/g, ''))),
    currency: foreignSign(parts, words),
    code: codePattern(parts),
    from1904: false,
  };
  const isPlain = aside.hidden === 0 && aside.unit === null && aside.currency === null && aside.code === null;
  return isPlain ? null : aside;
}

function foreignSign(parts: readonly FormatPart[], words: string): string | null {
  const bracketed = parts.find((part) => part.kind === 'currency');
  if (bracketed?.kind === 'currency' && JAPANESE.test(bracketed.language)) return 'JP¥';
  return namesForeignCurrency(simplified(words)) ? words.trim() : null;
}

/** A comma after the last place for a digit hides three digits; a point that is only text, as in `0!.0,`, those after it. */
function hiddenPlaces(parts: readonly FormatPart[]): number {
  const last = parts.findLastIndex(isPlace);
  if (last < 0) return 0;
  let thousands = 0;
  for (const { kind, text } of parts.slice(last + 1)) {
    if (kind !== 'sign' || (text !== ',' && text !== '.')) break;
    if (text === ',') thousands += 1;
  }
  return 3 * thousands + placesAfterText(parts);
}

function placesAfterText(parts: readonly FormatPart[]): number {
  const points = parts.flatMap((part, index) => (/^[.．]$/.test(part.text) ? [{ part, index }] : []));
  const [only] = points;
  if (points.length !== 1 || only!.part.kind !== 'literal') return 0;
  return parts.slice(0, only!.index).some(isPlace) ? parts.slice(only!.index).filter(isPlace).length : 0;
}

/** `0000` and `"HT"0000` are the formats of numbers that are names: what they show is the name. */
function codePattern(parts: readonly FormatPart[]): NumberAside['code'] {
  const match = /^(L*)(0+)L*$/.exec(
    parts.map(({ kind, text }) => (kind === 'sign' && text === '0' ? '0' : kind === 'literal' ? 'L' : 'x')).join(''),
  );
  if (match === null) return null;
  const [, before = '', zeros = ''] = match;
  const textOf = (some: readonly FormatPart[]): string => some.map(({ text }) => text).join('');
  const start = textOf(parts.slice(0, before.length));
  if (zeros.length < 2 && !/[\p{L}\p{N}]/u.test(start)) return null;
  return { before: start, digits: zeros.length, after: textOf(parts.slice(before.length + zeros.length)) };
}
