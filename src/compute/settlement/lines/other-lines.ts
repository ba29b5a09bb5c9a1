// Steps outside performance -> project lines and lines of non-sales staff (art. 7 and 8; rulebook 10).
import type { ProjectRow } from '../../../model/ledger.ts';
import type { Line } from '../../../model/line.ts';
import { divideRounded, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import type { Policy } from '../../../model/policy.ts';
import type { Step } from '../credits/step.ts';
import { exactRatio } from '../rates/exact-ratio.ts';
import { profitOf } from '../rates/measured.ts';
import type { AccruedLine } from './accrued-line.ts';
import { FULL } from './line-of-piece.ts';

/** Sales by non-sales staff earn the standard rate, below the floor price their special rate; no target, no excess. */
export function nonSalesLine(step: Step, terms: Policy, edition: Policy = terms): AccruedLine {
  const { stake } = step;
  const isSpecial = stake.kind === 'special';
  return accrue(step, {
    ...placeOfStep(step, stake.personId, stake.lines[0]),
    kind: isSpecial ? 'special' : 'non_sales',
    base: step.amount,
    walked: 0,
    rated: null,
    exactBase: null,
    rate: isSpecial ? (stake.row.specialRate ?? ZERO) : edition.nonSales.rate,
    article: isSpecial ? terms.price.article : edition.nonSales.article,
  });
}

/** Every row of the projects ledger gives a line; a refund takes back its share of the row's amount or profit. */
export function projectLines(step: Step, participants: readonly ProjectRow[], terms: Policy): readonly AccruedLine[] {
  const earlier = [...step.stake.lines];
  return participants.map((participant, place) => {
    const exact = participant.base === 'amount' ? ratio(step.amount, 1) : profitOfStep(step);
    return accrue(step, {
      ...placeOfStep(step, participant.personId, earlier[place]),
      kind: 'project',
      base: divideRounded(exact.num, exact.den),
      walked: 0,
      rated: null,
      exactBase: exact.den === 1 ? null : exact,
      rate: participant.rate,
      article: terms.projects.article,
    });
  });
}

/** Amount − cost, at least 0; a part of the row has its part of the profit, not rounded before the rate. */
function profitOfStep(step: Step): Ratio {
  const { row, whole, amount } = step.stake;
  const profit = profitOf(whole, row.cost);
  if (step.amount === whole) return ratio(profit, 1);
  return exactRatio(BigInt(step.amount) * BigInt(profit), BigInt(whole === 0 ? amount : whole));
}

const placeOfStep = (step: Step, personId: string, earlier: AccruedLine | undefined) => ({
  personId,
  row: step.row,
  sellerId: step.stake.personId,
  month: step.month,
  run: { kind: 'month', month: step.month } as const,
  band: null,
  takesBack: step.amount < 0 ? (earlier?.line ?? null) : null,
});

function accrue(step: Step, line: Line): AccruedLine {
  const accrued: AccruedLine = {
    line,
    judgedBy: null,
    fixed: FULL,
    from: null,
    period: null,
    stake: step.stake,
    paid: step.amount,
    rating: null,
  };
  if (step.stake.isRefunded && step.amount > 0) step.stake.lines.push(accrued);
  return accrued;
}
