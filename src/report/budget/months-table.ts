// Budget rows enter, a table of what each month may spend of the year budgets among them leaves.
import type { BudgetActual } from '../../model/budget.ts';
import type { Column, Language, Table } from '../../model/document.ts';
import { formatPlace } from '../../model/place.ts';
import { formatRun } from '../../model/run.ts';
import type { BudgetColumn } from '../../text/budget-words.ts';
import { wordsIn } from '../../text/words.ts';

/** Twelve rows a year budget; no source where the month has an equal share. */
export function monthsTable(rows: readonly BudgetActual[], language: Language): Table {
  const words = wordsIn(language).budget;
  const column = (name: BudgetColumn, type: Column['type'], more: Partial<Column> = {}): Column => ({
    name,
    title: words.columns[name],
    type,
    ...more,
  });
  const all = { '*': words.all };
  return {
    name: 'months',
    title: words.tables.months,
    only: ['json', 'workbook'],
    columns: [
      column('period', 'code'),
      column('department', 'text', { words: all }),
      column('category', 'text', { words: all }),
      column('month', 'month'),
      column('budget', 'money'),
      column('source', 'text'),
    ],
    rows: rows.flatMap(({ period, department, category, toDate }) =>
      (toDate?.parts ?? []).map(({ month, amount, place }) => ({
        values: [formatRun(period), department, category, month, amount, place === null ? null : formatPlace(place)],
      })),
    ),
  };
}
