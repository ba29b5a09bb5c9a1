// The budget report of a run -> the workbook's table of budgets against what was spent.
import type { BudgetActual, BudgetDriver, BudgetReport, BudgetStatus } from '../../model/budget.ts';
import type { Table, Tone, Value } from '../../model/document.ts';
import { formatFen } from '../../model/money.ts';
import { formatPlace } from '../../model/place.ts';
import { type ColumnOf, type RowExtras, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';

/** Spending without a budget is a row of its own, the last one. */
type BudgetLine =
  | { readonly is: 'budget'; readonly row: BudgetActual }
  | { readonly is: 'unbudgeted'; readonly actual: number; readonly drivers: readonly BudgetDriver[] };

export const budgetTable = (wording: Wording, budget: BudgetReport | null): Table =>
  tableOf(
    wording,
    { name: 'budget', sheet: wording.words.sheets.budget, only: ['workbook'] },
    columnsOf(wording),
    budget === null ? [] : linesOf(budget),
    extrasOf,
  );

function linesOf({ rows, unbudgeted, unbudgetedDrivers }: BudgetReport): readonly BudgetLine[] {
  const lines = rows.map((row): BudgetLine => ({ is: 'budget', row }));
  return unbudgeted === 0 ? lines : [...lines, { is: 'unbudgeted', actual: unbudgeted, drivers: unbudgetedDrivers }];
}

const TONES: Readonly<Record<BudgetStatus, Tone | null>> = {
  within: null,
  ahead: null,
  warning: 'warning',
  over: 'bad',
};

function extrasOf(line: BudgetLine): RowExtras | null {
  const tone = line.is === 'budget' ? TONES[line.row.status] : 'warning';
  return tone === null ? null : { tone };
}

/** A figure of a budget row; nothing for spending without a budget. */
const ofRow = (value: (row: BudgetActual) => Value) => (line: BudgetLine) =>
  line.is === 'budget' ? value(line.row) : null;

const columnsOf = (wording: Wording): readonly ColumnOf<BudgetLine>[] => [
  { name: 'period', type: 'text', value: ofRow((row) => wording.words.run(row.period)) },
  { name: 'department', type: 'text', value: ofRow((row) => nameIn(wording, row.department)) },
  { name: 'category', type: 'text', value: (line) => categoryOf(wording, line) },
  { name: 'budget', type: 'money', value: ofRow((row) => row.budget) },
  { name: 'actual', type: 'money', value: (line) => (line.is === 'budget' ? line.row.actual : line.actual) },
  {
    name: 'remaining',
    type: 'money',
    formula: { op: 'sum', columns: ['budget', '-actual'] },
    value: ofRow((row) => row.remaining),
  },
  { name: 'used', type: 'percent', places: 4, value: ofRow((row) => row.used) },
  { name: 'status', type: 'code', words: wording.words.budgetStatuses, value: ofRow((row) => row.status) },
  { name: 'to_date', type: 'money', value: ofRow((row) => row.toDate?.budget ?? null) },
  { name: 'ahead_by', type: 'money', value: ofRow((row) => row.toDate?.ahead || null) },
  { name: 'run_rate', type: 'money', value: ofRow((row) => row.forecast?.runRate ?? null) },
  { name: 'runs_out_in', type: 'month', value: ofRow((row) => row.forecast?.runsOutIn ?? null) },
  { name: 'over_by', type: 'money', value: ofRow((row) => row.relief?.excess ?? null) },
  { name: 'per_month', type: 'money', value: ofRow((row) => row.relief?.perMonth ?? null) },
  { name: 'less_per_month', type: 'money', value: ofRow((row) => row.relief?.lessPerMonth ?? null) },
  { name: 'drivers', type: 'text', value: (line) => driversOf(wording, line) },
  { name: 'source', type: 'text', value: ofRow((row) => formatPlace(row.place)) },
];

const nameIn = ({ words }: Wording, name: string): string => (name === '*' ? words.everything : name);

const categoryOf = (wording: Wording, line: BudgetLine): string =>
  line.is === 'budget' ? nameIn(wording, line.row.category) : wording.words.unbudgeted;

function driversOf({ words }: Wording, line: BudgetLine): string | null {
  const drivers = line.is === 'budget' ? line.row.drivers : line.drivers;
  const lines = drivers.map(
    (driver) =>
      `${words.driverBy[driver.by]} ${driver.name ?? driver.key ?? words.nameless} ${formatFen(driver.amount)}`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}
