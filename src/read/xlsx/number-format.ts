// A number format -> whether its cells show a date, a percentage, or a number, and what is to be known of the number beside.
import type { CellLook, NumberAside } from '../../model/sheet.ts';
import { type FormatSection, formatSections } from './format-sections.ts';
import { numberAside, type SignShown } from './number-aside.ts';
import { textPicture } from './number-picture.ts';

export interface NumberFormat {
  readonly shows: 'number' | 'percent' | 'date';
  readonly aside: NumberAside | null;
  /** The format of this number, where not all are shown alike; null where they are. */
  readonly of: ((value: number) => NumberFormat) | null;
  /** The picture that it makes of a text, null where that is the text itself. */
  readonly text: string | null;
  readonly look: CellLook | null;
}

export const PLAIN_NUMBER: NumberFormat = { shows: 'number', aside: null, of: null, text: null, look: null };
const PERCENT: NumberFormat = { ...PLAIN_NUMBER, shows: 'percent' };
const DATE: NumberFormat = { ...PLAIN_NUMBER, shows: 'date' };
const PLAIN = { number: PLAIN_NUMBER, percent: PERCENT, date: DATE };

/** The formats that have only an identifier; 27-36 and 50-58 are dates in the East Asian editions, 71-81 in the Thai one. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10 || id === 67 || id === 68) return PERCENT;
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58) ||
    (id >= 71 && id <= 81);
  return isDate ? DATE : PLAIN_NUMBER;
}

/** Texts, escapes, fill and space signs; colours, conditions and currencies, but not `[h]`. */
const SILENT = /"[^"]*"?|[\\!].|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gis;
const GENERAL = /general|standard|g\/通用格式/gi;

/** What a writer that does not know a built-in format's code writes for it: `reserved-0x1f`. */
export const isPlaceholder = (code: string): boolean => /^reserved-0x/i.test(code);

/** Those whose currency is that of whoever opens the workbook, whatever the code says: 5-8 and 37-44. */
const isOwnCurrency = (id: number): boolean => (id >= 5 && id <= 8) || (id >= 37 && id <= 44);

export function customFormat(code: string, id: number): NumberFormat {
  const { numbers, text, of } = formatSections(code === '' ? 'General' : code);
  const shownText = text === null ? null : textPicture(text);
  const formats = new Map(numbers.map((section) => [section, sectionFormats(section, id)]));
  const usual = { ...formats.get(numbers[0]!)!.usual, text: shownText };
  if ([...formats.values()].every((one) => isSame(one.usual, usual) && isSame(one.zero, usual))) return usual;
  const chosen = (value: number): NumberFormat => {
    const section = of(value);
    // What no section shows is shown as if there were none.
    return section === null ? PLAIN_NUMBER : formats.get(section)![value === 0 ? 'zero' : 'usual'];
  };
  return { ...usual, of: chosen };
}

const isSame = (one: NumberFormat, other: NumberFormat): boolean =>
  one.shows === other.shows && one.aside === null && other.aside === null;

interface SectionFormats {
  readonly usual: NumberFormat;
  readonly zero: NumberFormat;
}

function sectionFormats({ code, isNegative }: FormatSection, id: number): SectionFormats {
  const shows = shownBy(code);
  if (shows !== 'number') return { usual: PLAIN[shows], zero: PLAIN[shows] };
  const by = (sign: SignShown): NumberFormat => {
    const aside = isOwnCurrency(id) ? null : numberAside(code, sign);
    return aside === null ? PLAIN_NUMBER : { ...PLAIN_NUMBER, aside };
  };
  return { usual: by(isNegative ? 'below' : 'above'), zero: by('zero') };
}

/** A format with places for digits beside those of seconds is no date. */
function shownBy(code: string): NumberFormat['shows'] {
  const section = code.replace(SILENT, '').replace(GENERAL, '');
  const withoutFractions = section.replace(/(s\]?)[.,]0+/gi, '$1');
  if (/[0#?]/.test(withoutFractions)) return section.includes('%') ? 'percent' : 'number';
  if (/[ymdhsb]|e(?![+-])/i.test(section.replace(/am\/pm|a\/p/gi, 'h'))) return 'date';
  return section.includes('%') ? 'percent' : 'number';
}
