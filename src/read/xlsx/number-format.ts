// A number format -> whether its cells show a date, a percentage, or a number, and what is to be known of the number beside.
import type { NumberAside } from '../../model/sheet.ts';
import { numberAside } from './number-aside.ts';

export interface NumberFormat {
  readonly shows: 'number' | 'percent' | 'date';
  readonly aside: NumberAside | null;
}

export const PLAIN_NUMBER: NumberFormat = { shows: 'number', aside: null };
const PERCENT: NumberFormat = { shows: 'percent', aside: null };
const DATE: NumberFormat = { shows: 'date', aside: null };

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
const SILENT = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gis;
const GENERAL = /general|standard|g\/通用格式/gi;

/** What a writer that does not know a built-in format's code writes for it: `reserved-0x1f`. */
export const isPlaceholder = (code: string): boolean => /^reserved-0x/i.test(code);

/** Those whose currency is that of whoever opens the workbook, whatever the code says: 5-8 and 37-44. */
const isOwnCurrency = (id: number): boolean => (id >= 5 && id <= 8) || (id >= 37 && id <= 44);

/** By the section for positive numbers. */
export function customFormat(code: string, id: number): NumberFormat {
  const shows = shownBy(code);
  if (shows !== 'number') return shows === 'date' ? DATE : PERCENT;
  const aside = isOwnCurrency(id) ? null : numberAside(code);
  return aside === null ? PLAIN_NUMBER : { shows, aside };
}

/** A format with places for digits beside those of seconds is no date. */
function shownBy(code: string): NumberFormat['shows'] {
  const section = code.replace(SILENT, '').split(';')[0]!.replace(GENERAL, '');
  const withoutFractions = section.replace(/(s\]?)[.,]0+/gi, '$1');
  if (/[0#?]/.test(withoutFractions)) return section.includes('%') ? 'percent' : 'number';
  if (/[ymdhsb]|e(?![+-])/i.test(section.replace(/am\/pm|a\/p/gi, 'h'))) return 'date';
  return section.includes('%') ? 'percent' : 'number';
}
