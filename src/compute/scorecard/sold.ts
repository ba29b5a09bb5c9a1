// A person's months in a period -> what was sold in them, its gross profit, and how it has grown (rulebook 17).
import { addMonths, type Month } from '../../model/calendar.ts';
import type { Indicator } from '../../model/mechanisms.ts';
import { type Fen, timesRounded } from '../../model/money.ts';
import { monthsOf, type Run } from '../../model/run.ts';
import type { Accrual } from '../settlement/accrue.ts';
import type { Step } from '../settlement/credits/step.ts';
import { type Fraction, fraction } from './fraction.ts';

/** Performance without what an earlier quarter carried in: every sale counts in its own month. */
const soldIn = (accrual: Accrual, personId: string, months: readonly Month[]): Fen =>
  (accrual.states.get(personId) ?? [])
    .filter(({ month }) => months.includes(month))
    .reduce((sum, { assessment, carryIn }) => sum + assessment.performance - carryIn, 0);

/** Amount − cost of the person's shares; a refund takes back its share of the cost. Null where a row has no cost. */
export function profitIn(accrual: Accrual, personId: string, months: readonly Month[]): Fen | null {
  let profit = 0;
  for (const state of accrual.states.get(personId) ?? []) {
    if (!months.includes(state.month)) continue;
    for (const step of accrual.queues.get(state)?.own ?? []) {
      if (step.month !== state.month) continue;
      const own = profitOf(step);
      if (own === null) return null;
      profit += own;
    }
  }
  return profit;
}

/** By what counts towards targets; `whole` is the row without value-added tax where performance is. A share of a cost is rounded to fen. */
function profitOf({ walk, stake: { row, whole } }: Step): Fen | null {
  if (row.cost === null) return null;
  return walk - (walk === whole ? row.cost : timesRounded(row.cost, { num: walk, den: whole }));
}

export interface Growth {
  /** (now − then) ÷ then */
  readonly figure: Fraction;
  readonly against: Run;
}

/** Null where nothing was sold in any earlier period that counts, or the ledgers do not hold it whole. */
export function growthIn(accrual: Accrual, personId: string, run: Run, earlier: Indicator['against']): Growth | null {
  const { ground } = accrual;
  const now = soldIn(accrual, personId, monthsOf(run, ground.fiscal));
  const periods = earlier === 'period-before' ? [runBefore(run)] : [yearBefore(run), runBefore(run)];
  for (const against of periods) {
    const months = monthsOf(against, ground.fiscal);
    if (months[0]! < ground.firstMonth) continue;
    const then = soldIn(accrual, personId, months);
    if (then > 0) return { figure: fraction(now - then, then), against };
  }
  return null;
}

function yearBefore(run: Run): Run {
  switch (run.kind) {
    case 'month':
      return { kind: 'month', month: addMonths(run.month, -12) };
    case 'quarter':
    case 'year':
      return { ...run, year: run.year - 1 };
  }
}

function runBefore(run: Run): Run {
  switch (run.kind) {
    case 'month':
      return { kind: 'month', month: addMonths(run.month, -1) };
    case 'quarter':
      return run.quarter === 1
        ? { kind: 'quarter', year: run.year - 1, quarter: 4 }
        : { ...run, quarter: run.quarter - 1 };
    case 'year':
      return { kind: 'year', year: run.year - 1 };
  }
}
