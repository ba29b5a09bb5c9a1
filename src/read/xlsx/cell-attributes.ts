// The mark that opens a cell -> its type and the number of its style, read byte by byte because there are so many.
import type { XmlScanner } from './xml-scanner.ts';

const TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

const [LETTER_I, LETTER_T] = [105, 116];

/** As written: `s`, `str`; a number where nothing is. */
export function typeOf(xml: XmlScanner): string {
  const place = xml.find('t');
  if (place < 0) return 'n';
  const from = xml.valueStart(place);
  switch (xml.valueEnd(place) - from) {
    case 1:
      return TYPES[xml.bytes()[from]!] ?? 'n';
    case 3:
      if (xml.bytes()[from + 1] === LETTER_T) return 'str';
      break;
    case 9:
      if (xml.bytes()[from] === LETTER_I) return 'inlineStr';
      break;
  }
  return otherTypeOf(xml.value(place).trim());
}

/** Written with spaces or entities; what is no type is a number. */
const otherTypeOf = (written: string): string =>
  Object.values(TYPES).includes(written) || written === 'str' || written === 'inlineStr' ? written : 'n';

/** A cell without a style has the first, which need not be a plain one. NaN for what is no number. */
export function styleOf(xml: XmlScanner): number {
  const place = xml.find('s');
  if (place < 0) return 0;
  const bytes = xml.bytes();
  let style = 0;
  for (let at = xml.valueStart(place); at < xml.valueEnd(place); at += 1) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return otherStyleOf(xml.value(place).trim());
    style = style * 10 + digit;
  }
  return style;
}

const otherStyleOf = (written: string): number => (/^\+?\d+$/.test(written) ? +written : Number.NaN);
