// A section of a number format -> its parts: what it shows as it is, and the signs that stand for digits.

export type FormatPart =
  /** Shown as it is written. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A currency in brackets, `[$US$-409]`, with the language that it is of. */
  | { readonly kind: 'currency'; readonly text: string; readonly language: string }
  /** One sign of the code: a place for a digit, a point, a letter of a date. */
  | { readonly kind: 'sign'; readonly text: string };

/** Quoted texts, escapes (`!` is the Chinese one), widths and fillings, brackets; then any other character. */
const PART = /"([^"]*)"?|[\\!](.)|[_*].|\[\$([^\]-]*)(?:-([^\]]*))?\]|\[[^\]]*\]|(.)/gsu;

/** Colours, conditions, widths and fillings are left out. */
export function formatParts(section: string): readonly FormatPart[] {
  const parts: FormatPart[] = [];
  for (const [, quoted, escaped, currency, language = '', sign] of section.matchAll(PART)) {
    const literal = quoted ?? escaped;
    if (literal !== undefined) parts.push({ kind: 'literal', text: literal });
    else if (currency !== undefined && currency !== '') parts.push({ kind: 'currency', text: currency, language });
    else if (sign !== undefined) parts.push({ kind: 'sign', text: sign });
  }
  return parts;
}

/** A place for a digit. */
export const isPlace = ({ kind, text }: FormatPart): boolean => kind === 'sign' && /^[0#?]$/.test(text);

/** Part of the number itself: places, points, commas, exponents, fractions. */
export const isNumeric = ({ kind, text }: FormatPart): boolean => kind === 'sign' && /^[\d.,#?%/eE+]$/.test(text);
