// Spending enters, what it was largest for leaves: by category, department and person.
import type { BudgetDriver } from '../../model/budget.ts';
import { foldName } from '../../model/fold-name.ts';
import type { ExpenseRow } from '../../model/ledger.ts';
import { sumFen } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';

/** How many drivers of one kind an alert names. */
const NAMED = 3;

/** The largest of each kind asked for, in the order of `kinds`; `names` are people's by id. */
export const largestDrivers = (
  expenses: readonly ExpenseRow[],
  kinds: readonly BudgetDriver['by'][],
  names: ReadonlyMap<string, string>,
): readonly BudgetDriver[] => kinds.flatMap((by) => largestBy(by, expenses, names));

function largestBy(
  by: BudgetDriver['by'],
  expenses: readonly ExpenseRow[],
  names: ReadonlyMap<string, string>,
): readonly BudgetDriver[] {
  const groups = groupBy(expenses, (expense) => foldedKey(by, expense));
  return [...groups.values()]
    .map((group): BudgetDriver => {
      const key = keyOf(by, group[0]!);
      const name = by === 'person' && key !== null ? (names.get(key) ?? null) : null;
      return { by, key, name, amount: sumFen(group.map((expense) => expense.amount)) };
    })
    .filter((driver) => driver.amount > 0)
    .sort((a, b) => b.amount - a.amount || byCodePoints(a.key ?? '', b.key ?? ''))
    .slice(0, NAMED);
}

function foldedKey(by: BudgetDriver['by'], expense: ExpenseRow): string | null {
  const key = keyOf(by, expense);
  return key === null || by === 'person' ? key : foldName(key);
}

function keyOf(by: BudgetDriver['by'], expense: ExpenseRow): string | null {
  switch (by) {
    case 'category':
      return expense.category.trim();
    case 'department':
      return expense.department?.trim() || null;
    case 'person':
      return expense.personId;
  }
}

const byCodePoints = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
