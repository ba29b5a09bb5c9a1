// A number as a workbook writes it -> the decimal that the spreadsheet shows at 15 significant digits.
import { decimalDigits } from '../decimal-digits.ts';

/** At most 15 digits, and none to take away: these are their own decimal. */
const AS_IT_IS = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,12})\.\d{0,12}[1-9])$/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Null for a text that is no number, or none that a spreadsheet could hold. */
export function numberDigits(text: string): string | null {
  if (text.length <= 16 && AS_IT_IS.test(text)) return text;
  const value = serialNumber(text);
  return value === null ? null : decimalDigits(value);
}

/** The number itself, for what counts days. */
export function serialNumber(text: string): number | null {
  const value = NUMBER.test(text) ? +text : Number.NaN;
  return Number.isFinite(value) ? value : null;
}
