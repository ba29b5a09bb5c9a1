// A run's payable and the caps of the policy -> what is cut or deferred, and what is paid of what was deferred before.
import type { CapTerms } from '../../../model/mechanisms.ts';
import type { Fen } from '../../../model/money.ts';
import { type Fiscal, fiscalYearOf, formatRun, lastMonthOf, quarterOf, type Run } from '../../../model/run.ts';
import { add, type Balances, covers, type Payday, type Supplement } from './supplement.ts';

/** A cap with its period by name, and what that has paid before the run. */
interface Limit {
  readonly clause: CapTerms;
  readonly cap: Fen;
  readonly period: string;
  readonly before: Fen;
}

/** Changes the balances by what it finds. Of several caps per run, quarter or year the first that covers the grade counts. */
export function capSupplements(day: Payday, payable: Fen, balances: Balances, fiscal: Fiscal): readonly Supplement[] {
  const { deferred, counted } = balances;
  const periods = periodsOf(day.run, fiscal);
  const limits = limitsOf(day, periods, counted);
  const older = [...deferred];
  const found: Supplement[] = [];
  let own = payable;
  for (const limit of limits) {
    const cut = cutBy(limit, own);
    if (cut === null) continue;
    found.push(cut);
    own += cut.amount;
    if (cut.kind === 'cap_deferred') add(deferred, limit.period, -cut.amount);
  }
  // Of quarters that are over, paid in the year that they belong to.
  let late = 0;
  for (const [period, balance] of older) {
    const counts = countsIn(period, periods);
    const rooms = limits.flatMap(({ clause, cap, before }) => {
      if (clause.per === 'year') return counts.year ? [cap - before - own - late] : [];
      return counts.quarter ? [cap - before - own] : [];
    });
    const room = rooms.length === 0 ? null : Math.min(...rooms);
    const amount = room === null ? balance : Math.min(balance, Math.max(0, room));
    if (amount === 0) continue;
    const basis = { kind: 'deferred' as const, balance, room };
    found.push({ kind: 'cap_released', amount, ref: period, article: articleOf(day, period), basis });
    if (counts.quarter) own += amount;
    else if (counts.year) late += amount;
    add(deferred, period, -amount);
  }
  if (periods.quarter !== null) add(counted, periods.quarter, own);
  add(counted, periods.year, own + late);
  return found;
}

/** What a period had deferred counts towards this quarter and year only where it belongs to them. */
export function countsIn(period: string, periods: Periods): { readonly quarter: boolean; readonly year: boolean } {
  const isNow = period === RUN || period === periods.quarter || period === periods.year;
  return { quarter: isNow, year: isNow || period.startsWith(`${periods.year}-`) };
}

const RUN = 'run';

interface Periods {
  /** Null in a year's run: it belongs to no quarter. */
  readonly quarter: string | null;
  readonly year: string;
}

/** The quarter and the year in which a run counts. */
export function periodsOf(run: Run, fiscal: Fiscal): Periods {
  const month = lastMonthOf(run, fiscal);
  return {
    quarter: run.kind === 'year' ? null : formatRun(quarterOf(month, fiscal)),
    year: `${fiscalYearOf(month, fiscal)}`,
  };
}

function limitsOf(
  { terms, grade }: Payday,
  { quarter, year }: Periods,
  counted: Balances['counted'],
): readonly Limit[] {
  const names = { run: RUN, quarter, year };
  const seen = new Set<CapTerms['per']>();
  return terms.caps.flatMap((clause): readonly Limit[] => {
    const period = names[clause.per];
    if (clause.amount === null || period === null || seen.has(clause.per) || !covers(clause.grades, grade)) return [];
    seen.add(clause.per);
    return [{ clause, cap: clause.amount, period, before: period === RUN ? 0 : (counted.get(period) ?? 0) }];
  });
}

/** How much the run may pay before a cap takes something away for good; null without such a cap. */
export function roomBeforeLoss(day: Payday, { counted }: Balances, fiscal: Fiscal): Fen | null {
  const rooms = limitsOf(day, periodsOf(day.run, fiscal), counted).flatMap(({ clause, cap, before }) =>
    clause.beyond === 'lose' ? [cap - before] : [],
  );
  return rooms.length === 0 ? null : Math.min(...rooms);
}

/** At most all of it: what was paid before a cap came in stays. */
function cutBy({ clause, cap, period, before }: Limit, payable: Fen): Supplement | null {
  const cut = Math.min(payable, before + payable - cap);
  if (cut <= 0) return null;
  const { per, beyond, article } = clause;
  const kind = beyond === 'lose' ? 'cap_cut' : 'cap_deferred';
  return { kind, amount: -cut, ref: period, article, basis: { kind: 'cap', per, cap, payable, before } };
}

/** The clause that deferred it, as the policy says it now; none where it has gone. */
function articleOf({ terms }: Payday, period: string): string {
  const per = period === RUN ? 'run' : period.includes('Q') ? 'quarter' : 'year';
  return (terms.caps.find((clause) => clause.per === per) ?? terms.caps[0])?.article ?? '';
}
