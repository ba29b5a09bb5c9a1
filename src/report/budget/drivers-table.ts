// What moved budgets most enters, tables of it leave: of the alerts, and of spending that no budget covers.
import type { BudgetActual, BudgetDriver, BudgetReport } from '../../model/budget.ts';
import type { Column, Language, Table, Value } from '../../model/document.ts';
import { ratio } from '../../model/money.ts';
import { formatRun } from '../../model/run.ts';
import type { BudgetColumn } from '../../text/budget-words.ts';
import { wordsIn } from '../../text/words.ts';

/** Of every alert the largest, as shares of what was spent; a terminal shows them in the alerts. */
export function driversTable(alerts: readonly BudgetActual[], language: Language): Table {
  const words = wordsIn(language).budget;
  const all = { '*': words.all };
  return {
    name: 'drivers',
    title: words.tables.drivers,
    only: ['json', 'workbook'],
    columns: [
      column('period', 'code', language),
      column('department', 'text', language, { words: all }),
      column('category', 'text', language, { words: all }),
      ...driverColumns(language),
    ],
    rows: alerts.flatMap((alert) =>
      alert.drivers.map((driver) => ({
        values: [formatRun(alert.period), alert.department, alert.category, ...driverValues(driver, alert.actual)],
      })),
    ),
  };
}

/** Always in JSON; elsewhere only where there is something to show. */
export function unbudgetedTable(report: BudgetReport, language: Language): Table {
  const rows = report.unbudgetedDrivers.map((driver) => ({ values: driverValues(driver, report.unbudgeted) }));
  return {
    name: 'unbudgeted_drivers',
    title: wordsIn(language).budget.tables.unbudgeted_drivers,
    columns: driverColumns(language),
    rows,
    ...(rows.length === 0 ? { only: ['json'] as const } : {}),
  };
}

const driverColumns = (language: Language): readonly Column[] => [
  column('by', 'code', language, { words: wordsIn(language).budget.by }),
  column('key', 'text', language),
  column('name', 'text', language),
  column('amount', 'money', language),
  column('share', 'percent', language, { places: 4 }),
];

/** No share of a sum that refunds have brought to nothing. */
const driverValues = (driver: BudgetDriver, whole: number): readonly Value[] => [
  driver.by,
  driver.key,
  driver.name,
  driver.amount,
  whole > 0 ? ratio(driver.amount, whole) : null,
];

const column = (name: BudgetColumn, type: Column['type'], language: Language, more: Partial<Column> = {}): Column => ({
  name,
  title: wordsIn(language).budget.columns[name],
  type,
  ...more,
});
