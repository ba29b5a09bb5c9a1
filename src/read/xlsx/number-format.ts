// A number format -> whether its cells show a date, a percentage, or a number as it is.

export type NumberFormat = 'number' | 'percent' | 'date';

/** The formats that have only an identifier; 27-36 and 50-58 are dates in the East Asian editions, 71-81 in the Thai one. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10 || id === 67 || id === 68) return 'percent';
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58) ||
    (id >= 71 && id <= 81);
  return isDate ? 'date' : 'number';
}

/** Texts, escapes, fill and space signs; colours, conditions and currencies, but not `[h]`. */
const SILENT = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gis;
const GENERAL = /general|standard|g\/通用格式/gi;

/** What a writer that does not know a built-in format's code writes for it: `reserved-0x1f`. */
export const isPlaceholder = (code: string): boolean => /^reserved-0x/i.test(code);

/** By the section for positive numbers; a format with places for digits beside those of seconds is no date. */
export function customFormat(code: string): NumberFormat {
  const section = code.replace(SILENT, '').split(';')[0]!.replace(GENERAL, '');
  const withoutFractions = section.replace(/(s\]?)[.,]0+/gi, '$1');
  if (/[0#?]/.test(withoutFractions)) return section.includes('%') ? 'percent' : 'number';
  if (/[ymdhsb]|e(?![+-])/i.test(section.replace(/am\/pm|a\/p/gi, 'h'))) return 'date';
  return section.includes('%') ? 'percent' : 'number';
}
