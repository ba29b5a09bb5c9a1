// The code of a number format -> the parts of its first section: what it shows as it is, and the signs that stand for digits.

export type FormatPart =
  /** Shown as it is written. */
  | { readonly kind: 'literal'; readonly text: string }
  /** A currency in brackets, `[$US$-409]`, with the language that it is of. */
  | { readonly kind: 'currency'; readonly text: string; readonly language: string }
  /** One sign of the code: a place for a digit, a point, a letter of a date. */
  | { readonly kind: 'sign'; readonly text: string };

/** Quoted texts, escapes (`!` is the Chinese one), widths and fillings, brackets; then any other character. */
const PART = /"([^"]*)"?|[\\!](.)|[_*].|\[\$([^\]-]*)(?:-([^\]]*))?\]|\[[^\]]*\]|(.)/gsu;

/** The section for positive numbers; colours, conditions, widths and fillings are left out. */
export function formatParts(code: string): readonly FormatPart[] {
  const parts: FormatPart[] = [];
  for (const [, quoted, escaped, currency, language = '', sign] of code.matchAll(PART)) {
    if (sign === ';') break;
    const literal = quoted ?? escaped;
    if (literal !== undefined) parts.push({ kind: 'literal', text: literal });
    else if (currency !== undefined && currency !== '') parts.push({ kind: 'currency', text: currency, language });
    else if (sign !== undefined) parts.push({ kind: 'sign', text: sign });
  }
  return parts;
}
