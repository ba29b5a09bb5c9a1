// Budget rows with what was spent enter, the main table of the budget document leaves.
import { type BudgetActual, isAlert } from '../../model/budget.ts';
import type { Column, Language, Row, Table, Tone } from '../../model/document.ts';
import { formatPlace } from '../../model/place.ts';
import { formatRun } from '../../model/run.ts';
import type { BudgetColumn } from '../../text/budget-words.ts';
import { wordsIn } from '../../text/words.ts';

export function budgetsTable(rows: readonly BudgetActual[], language: Language): Table {
  const words = wordsIn(language).budget;
  const column = (name: BudgetColumn, type: Column['type'], more: Partial<Column> = {}): Column => ({
    name,
    title: words.columns[name],
    type,
    ...more,
  });
  const all = { '*': words.all };
  return {
    name: 'budgets',
    title: words.tables.budgets,
    columns: [
      column('period', 'code'),
      column('department', 'text', { words: all }),
      column('category', 'text', { words: all, key: true }),
      column('budget', 'money'),
      column('actual', 'money'),
      column('remaining', 'money', { detail: true }),
      column('used', 'percent', { places: 4 }),
      column('status', 'code', { words: words.status }),
      column('runs_out_in', 'month'),
      column('to_date', 'money', { detail: true }),
      column('ahead_by', 'money', { detail: true }),
      column('run_rate', 'money', { detail: true }),
      column('excess', 'money', { detail: true }),
      column('months_left', 'count', { detail: true }),
      column('per_month', 'money', { detail: true }),
      column('less_per_month', 'money', { detail: true }),
      column('source', 'text', { detail: true }),
    ],
    rows: rows.map(rowOf),
  };
}

function rowOf(row: BudgetActual): Row {
  const { relief, forecast, toDate } = row;
  const values = [
    formatRun(row.period),
    row.department,
    row.category,
    row.budget,
    row.actual,
    row.remaining,
    row.used,
    row.status,
    forecast?.runsOutIn ?? null,
    toDate?.budget ?? null,
    toDate?.ahead || null,
    forecast?.runRate ?? null,
    relief?.excess ?? null,
    relief?.monthsLeft ?? null,
    relief?.perMonth ?? null,
    relief?.lessPerMonth ?? null,
    formatPlace(row.place),
  ];
  const tone = toneOf(row);
  return tone === null ? { values } : { values, tone };
}

export function toneOf(row: BudgetActual): Tone | null {
  switch (row.status) {
    case 'over':
      return 'bad';
    case 'warning':
      return 'warning';
    case 'ahead':
    case 'within':
      return isAlert(row) ? 'warning' : null;
  }
}
