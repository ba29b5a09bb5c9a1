// The mark that opens a cell -> its type and the number of its style, read byte by byte because there are so many.
import type { XmlScanner } from './xml-scanner.ts';

const TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

/** As written: `s`, `str`; a number where nothing is. */
export function typeOf(xml: XmlScanner): string {
  const place = xml.find('t');
  if (place < 0) return 'n';
  const from = xml.valueStart(place);
  switch (xml.valueEnd(place) - from) {
    case 1:
      return TYPES[xml.bytes()[from]!] ?? 'n';
    // No other types are as long as these two.
    case 3:
      return 'str';
    case 9:
      return 'inlineStr';
    default:
      return 'n';
  }
}

/** A cell without a style has the first, which need not be a plain one. */
export function styleOf(xml: XmlScanner): number {
  const place = xml.find('s');
  if (place < 0) return 0;
  const bytes = xml.bytes();
  let style = 0;
  for (let at = xml.valueStart(place); at < xml.valueEnd(place); at += 1) style = style * 10 + bytes[at]! - 48;
  return style;
}
