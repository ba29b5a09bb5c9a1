// Ledgers, policy editions and a run enter; every budget row with what was spent on it leaves (rulebook 14).
import type { BudgetReport } from '../../model/budget.ts';
import { rowsByKey } from '../../model/budget-rows.ts';
import type { Day } from '../../model/calendar.ts';
import type { Ledgers } from '../../model/ledger.ts';
import { sumFen } from '../../model/money.ts';
import { type Editions, editionOn } from '../../model/policy.ts';
import { asOfDay, type Fiscal, firstDayOf, type Run } from '../../model/run.ts';
import { budgetsInForce } from './budgets-in-force.ts';
import { coverExpenses } from './cover-expenses.ts';
import { judgeBudget } from './judge-budget.ts';
import { largestDrivers } from './largest-drivers.ts';

export interface BudgetRequest {
  readonly ledgers: Ledgers;
  readonly editions: Editions;
  readonly run: Run;
  /** See the ledgers as they were known on this day; null: at the end of the run's period. */
  readonly asOf: Day | null;
}

/** Shows every budget whose period lies in the run or holds it: a month's run its month and the year to date. */
export function budgetReport({ ledgers, editions, run, asOf }: BudgetRequest): BudgetReport {
  const fiscal: Fiscal = { starts: editions[0].fiscalYearStarts };
  const first = firstDayOf(run, fiscal);
  const last = asOfDay(run, fiscal);
  const seenOn = Math.min(last, asOf ?? last);
  const names = new Map(ledgers.people.map((person) => [person.personId, person.name]));
  const byKey = rowsByKey(ledgers.budgets, seenOn);
  const setting = { asOf: seenOn, fiscal, terms: editionOn(editions, first).budget, names, byKey };
  const rows = budgetsInForce(byKey.values(), run, fiscal);
  const spent = ledgers.expenses.filter((expense) => expense.spentOn <= seenOn);
  const { spentOn, uncovered } = coverExpenses(rows, spent, fiscal);
  const unbudgeted = uncovered.filter((expense) => expense.spentOn >= first);
  return {
    run,
    asOf: seenOn,
    rows: rows.map((row) => judgeBudget(row, spentOn.get(row)!, setting)),
    unbudgeted: sumFen(unbudgeted.map((expense) => expense.amount)),
    unbudgetedDrivers: largestDrivers(unbudgeted, ['category', 'department', 'person'], names),
  };
}
