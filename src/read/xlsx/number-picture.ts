// The parts of a section of a number format -> what it shows, with signs that stand for the digits of the number.
import { DIGIT, NO_MINUS, NUMBER } from '../../model/number-picture.ts';
import { type FormatPart, formatParts, isNumeric } from './format-parts.ts';

/** Anything but the yuan sign and what stands around a negative number. */
const WORD = /[^\s()（）+\-−–¥￥.,]/;

/** Null where it shows the digits and no word beside them, or parts them as no name is parted. */
export function numberPicture(parts: readonly FormatPart[], isBelow: boolean): string | null {
  const first = parts.findIndex(isNumeric);
  const [from, to] = first < 0 ? [parts.length, parts.length] : [first, parts.findLastIndex(isNumeric) + 1];
  const within = parts.slice(from, to);
  const places = within.filter(isNumeric);
  const isName = places.length > 0 && places.every(({ text }) => text === '0');
  if (!isName && places.length < within.length) return null;
  const middle = isName && places.length > 1 ? textOf(within.map(digitPlace)) : first < 0 ? '' : NUMBER;
  const picture = (textOf(parts.slice(0, from)) + middle + textOf(parts.slice(to))).trim();
  const isPlain = !picture.includes(DIGIT) && !WORD.test(picture.replaceAll(NUMBER, ''));
  return isPlain ? null : (isBelow ? NO_MINUS : '') + picture;
}

const textOf = (some: readonly FormatPart[]): string => some.map(({ text }) => text).join('');

const digitPlace = (part: FormatPart): FormatPart => (isNumeric(part) ? { kind: 'literal', text: DIGIT } : part);

/** The section for texts: what it shows around the place of the text, null where that is nothing. */
export function textPicture(section: string): string | null {
  const parts = formatParts(section);
  const at = parts.findIndex(isText);
  const picture = textOf(parts.map((part) => (isText(part) ? { kind: 'literal', text: NUMBER } : part))).trim();
  return at < 0 || picture === NUMBER ? null : picture;
}

const isText = ({ kind, text }: FormatPart): boolean => kind === 'sign' && text === '@';
