// Budget rows enter; what they are found by, which revision counts and a year's rows of single months leave (rulebook 14).
import type { Day } from './calendar.ts';
import { foldName } from './fold-name.ts';
import type { BudgetRow } from './ledger.ts';
import { groupBy } from './roster.ts';
import { type Fiscal, formatRun, monthsOf } from './run.ts';

/** Under which a row and its revisions, and the spending it covers, are found. */
export const budgetKey = (row: Pick<BudgetRow, 'period' | 'department' | 'category'>): string =>
  `${formatRun(row.period)}\n${foldName(row.department)}\n${foldName(row.category)}`;

/** By their keys, the rows that are known on the day (null: all), each as it was last revised by then. */
export function rowsByKey(rows: readonly BudgetRow[], asOf: Day | null): ReadonlyMap<string, BudgetRow> {
  const known = rows.filter((row) => asOf === null || (row.revisedOn ?? 0) <= asOf);
  return new Map([...groupBy(known, budgetKey)].map(([key, revisions]) => [key, lastRevision(revisions)]));
}

/** The latest; of two on one day the one further down the ledger. */
const lastRevision = (rows: readonly BudgetRow[]): BudgetRow =>
  rows.reduce((found, row) => ((row.revisedOn ?? 0) >= (found.revisedOn ?? 0) ? row : found));

/** For each month of the row's period the row of that month for the same department and category, null where none is. */
export const monthRowsOf = (
  { period, department, category }: BudgetRow,
  byKey: ReadonlyMap<string, BudgetRow>,
  fiscal: Fiscal,
): readonly (BudgetRow | null)[] =>
  monthsOf(period, fiscal).map(
    (month) => byKey.get(budgetKey({ period: { kind: 'month', month }, department, category })) ?? null,
  );
