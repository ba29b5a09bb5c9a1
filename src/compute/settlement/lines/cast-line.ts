// A mould, and what a line has beside it -> the line in full.
import type { Fen } from '../../../model/money.ts';
import type { Step } from '../credits/step.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { Mould } from './lines.ts';

/** A plain line has one amount: its base is what it walked, and what of its stake is paid. `from` null: no walk made it. */
export function castLine(
  mould: Mould,
  base: Fen,
  from: Fen | null,
  { row, stake }: Pick<Step, 'row' | 'stake'>,
): AccruedLine {
  const { personId, kind, band, month, run, rate, rated, article, judgedBy, fixed, period, rating } = mould;
  return {
    line: {
      personId,
      kind,
      band,
      row,
      sellerId: stake.personId,
      month,
      run,
      base,
      walked: base,
      rated,
      exactBase: null,
      rate,
      takesBack: null,
      article,
    },
    judgedBy,
    fixed,
    from,
    period,
    stake,
    paid: base,
    rating,
  };
}
