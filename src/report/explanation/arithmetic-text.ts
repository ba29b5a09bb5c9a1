// Arithmetic -> the line of plain calculation that people read: `13,900.00 × 6 % × 0.5 = 417.00`.
import type { Arithmetic, Term } from '../../model/explanation.ts';
import { type Fen, formatRatio, multiply, type Ratio, ratio } from '../../model/money.ts';
import type { ExplainWords, Speech } from '../../text/explain-words.ts';
import { grouped } from '../../text/grouped.ts';
import { yuan } from '../rate-words.ts';

/** Null where there is nothing to calculate: a sum of what stands below it. */
export function arithmeticText(
  { op, operands }: Arithmetic,
  figure: Fen,
  say: Speech,
  words: ExplainWords,
): string | null {
  const terms = operands.map(({ term }) => termText(term, say));
  const result = ` = ${say.money(figure)}`;
  switch (op) {
    case 'sum':
      return operands.every(({ child }) => child !== null) ? null : `${joined(terms, ' + ')}${result}`;
    case 'difference':
      return operands.length < 2 ? null : `${joined(terms, ' − ')}${result}`;
    case 'product':
      return `${joined(terms, ' × ')}${result}`;
    case 'minimum':
      return `${words.smallest(terms)}${result}`;
  }
}

/** Negative terms behind the first stand in brackets. */
const joined = (terms: readonly string[], sign: string): string =>
  terms.map((term, place) => (place > 0 && term.startsWith('-') ? `(${term})` : term)).join(sign);

function termText(term: Term, say: Speech): string {
  switch (term.unit) {
    case 'money':
      return say.money(term.value);
    case 'rate':
      return rateText(term.value, say);
    case 'each':
      return yuan(term.value);
    case 'factor':
      return fractionText(term.value, say);
    case 'exact':
      return grouped(formatRatio(ratio(term.value.num, BigInt(term.value.den) * 100n), 6));
  }
}

/** With as many places as it takes to calculate it again: a rate that a limit made is long. */
function rateText(rate: Ratio, say: Speech): string {
  const hundreds = formatRatio(multiply(rate, { num: 100, den: 1 }), 6);
  return /\.\d{3}/.test(hundreds) ? `${hundreds} %` : say.percent(rate);
}

/** A third is no decimal: `1/3`. */
function fractionText(value: Ratio, say: Speech): string {
  const isDecimal = 10_000 % value.den === 0 || value.den > 10_000;
  return isDecimal ? say.factor(value) : `${value.num}/${value.den}`;
}
