// A section of a number format -> what it says of a number beside its digits: a unit, a currency, a scale, other words, another number.
import { namesForeignCurrency, simplified, unitOf } from '../../model/money-unit.ts';
import type { NumberAside } from '../../model/sheet.ts';
import { type FormatPart, formatParts, isNumeric, isPlace } from './format-parts.ts';
import { numberPicture } from './number-picture.ts';

export const NO_ASIDE: NumberAside = {
  hidden: 0,
  unit: null,
  currency: null,
  words: '',
  isOther: false,
  picture: null,
  from1904: false,
};

/** The sign of the yuan is that of the yen, too. */
const JAPANESE = /^0*411$/;
const YUAN = /[¥￥]|rmb|cny|人民币|人民幣/gi;
/** As in an amount that is written out. */
const WRITTEN_OUT = /(?<=元)[整正]$/;

/** No spreadsheet takes a longer one. */
const LONGEST_CODE = 255;

const GENERAL = /general|standard|g\/通用格式|@/gi;
/** A colour alone is a way to show what is below zero. */
const COLOUR = /\[(?!\$|[<>=]|dbnum|natnum)[^\]]+\]/i;

/** Whether the section shows numbers above zero, only those below it (without their minus), or zero. */
export type SignShown = 'above' | 'below' | 'zero';

/** Null where the digits say all, as nearly always. */
export function numberAside(section: string, sign: SignShown): NumberAside | null {
  if (section.length > LONGEST_CODE) return null;
  const parts = formatParts(section.replace(GENERAL, '0'));
  const shown = parts.map((part) => (isNumeric(part) ? ' ' : part.text)).join('');
  const all = simplified(shown.replace(YUAN, '').replace(/[^\p{L}\p{N}%％‰]/gu, '')).replace(WRITTEN_OUT, '');
  const [unit, currency] = [unitOf(all), foreignSign(parts, shown)];
  const words = unit === null && currency === null && sign !== 'zero' ? all.replace('％', '%') : '';
  const isOther = sign !== 'zero' && isAnother(parts, sign === 'below', COLOUR.test(section));
  const hidden = hiddenPlaces(parts);
  const picture = numberPicture(parts, sign === 'below');
  const isPlain = hidden === 0 && unit === null && currency === null && words === '' && !isOther && picture === null;
  return isPlain ? null : { hidden, unit, currency, words, isOther, picture, from1904: false };
}

function foreignSign(parts: readonly FormatPart[], words: string): string | null {
  const bracketed = parts.find((part) => part.kind === 'currency');
  if (bracketed?.kind === 'currency' && JAPANESE.test(bracketed.language)) return 'JP¥';
  return namesForeignCurrency(simplified(words)) ? words.trim() : null;
}

/** No digit at all, digits that are only text, or the sign of another number. */
function isAnother(parts: readonly FormatPart[], isBelow: boolean, isColoured: boolean): boolean {
  const first = parts.findIndex(isPlace);
  if (first < 0 || parts.some(({ kind, text }) => kind === 'literal' && /\p{Nd}/u.test(text))) return true;
  const textOf = (some: readonly FormatPart[]): string => some.map(({ text }) => text).join('');
  const [before, after] = [textOf(parts.slice(0, first)), textOf(parts.slice(parts.findLastIndex(isPlace) + 1))];
  const isMinus = /[-−–△▲负負]/.test(before + after) || /[(（][^)）]*$/.test(before);
  return isBelow ? !isMinus && !isColoured : isMinus;
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
