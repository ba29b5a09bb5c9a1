// A pool of a month, quarter or year and its people -> everybody's part by weight; the parts sum to the pool.
import { type Day, lastDay, type Month, monthOf } from '../../../model/calendar.ts';
import { later } from '../../../model/later.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import type { PoolTerms } from '../../../model/mechanisms.ts';
import { type Fen, ONE, type Ratio, ratio, timesRounded, ZERO } from '../../../model/money.ts';
import { editionOn } from '../../../model/policy.ts';
import type { Person } from '../../../model/roster.ts';
import { firstDayOf, lastMonthOf, monthsOf, type Run } from '../../../model/run.ts';
import type { Assessment } from '../../../model/settlement.ts';
import type { Accrual } from '../accrue.ts';
import { type NetOf, netOfSold, takenParts } from '../credits/net-amounts.ts';
import { type Ground, gradeIn } from '../ground.ts';
import type { PeriodOf } from './bonuses.ts';
import { cutByWeights } from './cut-by-weights.ts';
import type { AccruedGrant } from './grants.ts';

/** The pools of the edition that is in force on the first day of the period. */
export function poolShares(accrual: Accrual, periodOf: PeriodOf): (run: Run) => readonly AccruedGrant[] {
  const { ground } = accrual;
  if (ground.editions.every(({ pools }) => pools.length === 0)) return () => [];
  const known: Known = { accrual, periodOf, profits: later(() => profitsByMonth(ground)) };
  return (run) => {
    const { pools } = editionOn(ground.editions, firstDayOf(run, ground.fiscal));
    return pools.filter(({ per }) => per === run.kind).flatMap((pool) => sharesOf(known, pool, run));
  };
}

interface Known {
  readonly accrual: Accrual;
  readonly periodOf: PeriodOf;
  readonly profits: () => ReadonlyMap<Month, Fen>;
}

function sharesOf(known: Known, pool: PoolTerms, run: Run): readonly AccruedGrant[] {
  const { ground } = known.accrual;
  const month = lastMonthOf(run, ground.fiscal);
  const amount = amountOf(known, pool, monthsOf(run, ground.fiscal));
  if (amount <= 0) return [];
  const members = ground.roster.people
    .filter((person) => isMember(ground, pool, person, month))
    .map((person) => ({ person, weight: weightOf(known, pool, person, run) }))
    .filter(({ weight }) => weight.num > 0);
  const parts = cutByWeights(
    amount,
    members.map(({ weight }) => weight),
  );
  return parts.flatMap(({ part, share }, place): readonly AccruedGrant[] =>
    part === 0
      ? []
      : [
          {
            personId: members[place]!.person.id,
            kind: 'pool_share',
            month,
            ref: pool.id,
            amount: part,
            article: pool.article,
            basis: { kind: 'pool', title: pool.title, pool: amount, share, among: members.length },
            run,
          },
        ],
  );
}

/** At least nothing; what the regulation leaves open gives nothing. */
function amountOf({ accrual, profits }: Known, pool: PoolTerms, months: readonly Month[]): Fen {
  switch (pool.of) {
    case 'amount':
      return pool.amount ?? 0;
    case 'sales':
      return timesRounded(Math.max(0, sumIn(accrual.credited, months)), pool.rate ?? ZERO);
    case 'profit':
      return timesRounded(Math.max(0, sumIn(profits(), months)), pool.rate ?? ZERO);
  }
}

/** Everybody's, projects and non-sales staff included. */
const sumIn = (sums: ReadonlyMap<Month, Fen>, months: readonly Month[]): Fen =>
  months.reduce((sum, month) => sum + (sums.get(month) ?? 0), 0);

/** Net amount less cost of the rows signed in each month; a refund takes back its share of both. A row without a cost has no known profit. */
function profitsByMonth(ground: Ground): ReadonlyMap<Month, Fen> {
  const netOf = netOfSold(ground) ?? ((_, gross) => gross);
  const profits = new Map<Month, Fen>();
  for (const [row, parts] of takenParts(ground, ground.sales)) {
    const month = monthOf(row.signedOn);
    const profit =
      parts === null
        ? profitUpTo(row, row.amount, netOf)
        : parts.reduce((sum, { sold, before, after }) => {
            return sum + profitUpTo(sold, before, netOf) - profitUpTo(sold, after, netOf);
          }, 0);
    profits.set(month, (profits.get(month) ?? 0) + profit);
  }
  return profits;
}

/** Profit of the first part of a sold row, so that parts sum to that of the row. */
function profitUpTo(row: SalesRow, gross: Fen, netOf: NetOf): Fen {
  if (row.cost === null || gross === 0) return 0;
  const cost = gross === row.amount ? row.cost : timesRounded(row.cost, { num: gross, den: row.amount });
  return netOf(row, gross) - cost;
}

/** Employed on the period's last day, at one of the grades then. */
function isMember(ground: Ground, { grades }: PoolTerms, person: Person, month: Month): boolean {
  if (!isEmployedOn(person, lastDay(month))) return false;
  const grade = gradeIn(ground, person, month);
  return grade !== null && (grades.length === 0 || grades.includes(grade.id));
}

const isEmployedOn = ({ hiredOn, leftOn }: Person, day: Day): boolean =>
  hiredOn <= day && (leftOn === null || leftOn >= day);

function weightOf({ accrual, periodOf }: Known, pool: PoolTerms, person: Person, run: Run): Ratio {
  switch (pool.weights) {
    case 'equal':
      return ONE;
    case 'performance':
      return ratio(Math.max(0, assessmentIn(accrual, person, run, periodOf)?.performance ?? 0), 1);
    case 'attainment':
      return assessmentIn(accrual, person, run, periodOf)?.attainment ?? ZERO;
    case 'grade': {
      const grade = gradeIn(accrual.ground, person, lastMonthOf(run, accrual.ground.fiscal));
      return pool.gradeWeights.find((weight) => weight.grade === grade?.id)?.weight ?? ZERO;
    }
  }
}

function assessmentIn({ states }: Accrual, { id }: Person, run: Run, periodOf: PeriodOf): Assessment | null {
  if (run.kind !== 'month') return periodOf(id, run)?.assessment ?? null;
  return states.get(id)?.find(({ month }) => month === run.month)?.assessment ?? null;
}
