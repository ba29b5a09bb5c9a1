// Decided months and a run -> what the indicators of that run look up, found once for everybody when it is first needed.
import { later } from '../../model/later.ts';
import { type Fen, type Ratio, sumFen } from '../../model/money.ts';
import { editionOn, type Grade, type Policy } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';
import { firstDayOf, monthsOf, type Run } from '../../model/run.ts';
import type { Assessment } from '../../model/settlement.ts';
import type { Accrual } from '../settlement/accrue.ts';
import type { PeriodOf } from '../settlement/bonuses/bonuses.ts';
import { knownIn } from '../settlement/ground.ts';
import { type Fraction, fractionOf, NOTHING, plus } from './fraction.ts';
import { customersWon, type Win } from './new-customers.ts';
import { type OrderMoney, orderMoney, type Receivables, receivablesIn, type Span } from './receivables.ts';

/** What all runs share. */
export interface ScoreSources {
  readonly accrual: Accrual;
  readonly periodOf: PeriodOf;
  readonly wins: () => readonly Win[] | null;
  readonly money: () => OrderMoney;
}

export interface ScorePeriod {
  readonly accrual: Accrual;
  readonly run: Run;
  readonly policy: Policy;
  /** Null where no month of the period was assessed. */
  readonly assessmentOf: (personId: string) => AssessedPerson | null;
  readonly receivables: () => ReadonlyMap<string, Receivables>;
  readonly expenses: () => ReadonlyMap<string, Fen>;
  /** Null where no ledger names a customer. */
  readonly newCustomers: () => ReadonlyMap<string, Fraction> | null;
  /** Scores from 0 to 100 by person, of a kind of reviews. */
  readonly reviewsOf: (personId: string, kind: string) => readonly Ratio[];
}

export interface AssessedPerson {
  readonly assessment: Assessment;
  readonly grade: Grade;
}

export const scoreSources = (accrual: Accrual, periodOf: PeriodOf): ScoreSources => ({
  accrual,
  periodOf,
  wins: later(() => customersWon(accrual.ground)),
  money: later(() => orderMoney(accrual.ground)),
});

/** The edition is that of the period's first day; what happened later than the period does not count. */
export function scorePeriod({ accrual, periodOf, wins, money }: ScoreSources, run: Run): ScorePeriod {
  const { ground } = accrual;
  const policy = editionOn(ground.editions, firstDayOf(run, ground.fiscal));
  const span: Span = { from: firstDayOf(run, ground.fiscal), to: knownIn(ground, run) };
  const reviews = later(() => reviewsByPerson(accrual, run));
  return {
    accrual,
    run,
    policy,
    assessmentOf: (personId) => assessedIn(accrual, periodOf, personId, run),
    receivables: later(() => receivablesIn(ground, money(), span, policy.overdue?.termsDays ?? 0)),
    expenses: later(() => expensesByPerson(accrual, span)),
    newCustomers: later(() => newByPerson(wins(), span)),
    reviewsOf: (personId, kind) =>
      (reviews().get(personId) ?? []).filter((row) => row.kind === kind).map(({ score }) => score),
  };
}

/** A month counts at the grade held in it, a quarter or year at that of its last assessed month. */
function assessedIn({ states }: Accrual, periodOf: PeriodOf, personId: string, run: Run): AssessedPerson | null {
  const found =
    run.kind === 'month' ? states.get(personId)?.find(({ month }) => month === run.month) : periodOf(personId, run);
  if (found === undefined || found === null || found.grade === null || !found.assessment.assessed) return null;
  return { assessment: found.assessment, grade: found.grade };
}

function expensesByPerson({ ground }: Accrual, { from, to }: Span): ReadonlyMap<string, Fen> {
  const spent = ground.ledgers.expenses.filter(({ spentOn }) => spentOn >= from && spentOn <= to);
  const byPerson = groupBy(spent, ({ personId }) => personId);
  return new Map([...byPerson].map(([personId, rows]) => [personId, sumFen(rows.map(({ amount }) => amount))]));
}

function newByPerson(wins: readonly Win[] | null, { from, to }: Span): ReadonlyMap<string, Fraction> | null {
  if (wins === null) return null;
  const found = new Map<string, Fraction>();
  for (const { on, by } of wins) {
    if (on < from || on > to) continue;
    for (const { personId, share } of by) {
      found.set(personId, plus(found.get(personId) ?? NOTHING, fractionOf(share)));
    }
  }
  return found;
}

function reviewsByPerson({ ground }: Accrual, run: Run) {
  const months = monthsOf(run, ground.fiscal);
  return groupBy(
    ground.ledgers.reviews.filter(({ month }) => months.includes(month)),
    ({ personId }) => personId,
  );
}
