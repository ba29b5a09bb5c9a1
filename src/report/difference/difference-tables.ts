// A comparison -> its tables of people, of shifts order by order, and of the ledger rows that differ.
import {
  comparesEarned,
  type Difference,
  type PersonDifference,
  type RowChange,
  type Shift,
} from '../../model/difference.ts';
import type { Language, Table } from '../../model/document.ts';
import { formatPlace } from '../../model/place.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';
import { causeColumn, sumColumns, totalsOf } from './causes-tables.ts';

export function peopleTable({ between, people }: Difference, language: Language): Table {
  const { columns, tables } = wordsIn(language).difference;
  const money = (
    name: string,
    title: string,
    value: (person: PersonDifference) => number | null,
    detail = false,
  ): ListedColumn<PersonDifference> => ({ name, title, type: 'money', detail, value });
  const change = (before: number | null, after: number | null): number | null =>
    before === null || after === null ? null : after - before;
  const isClosing = between === 'closing';
  const paid = [
    money('payable_before', isClosing ? columns.closed : columns.before, ({ payableBefore }) => payableBefore),
    money('payable_after', isClosing ? columns.today : columns.after, ({ payableAfter }) => payableAfter),
    money('payable_difference', columns.difference, (one) => change(one.payableBefore, one.payableAfter)),
  ];
  const earned = [
    money('earned_before', columns.earned_before, ({ earnedBefore }) => earnedBefore, true),
    money('earned_after', columns.earned_after, ({ earnedAfter }) => earnedAfter, true),
    money('earned_difference', columns.earned_difference, (one) => change(one.earnedBefore, one.earnedAfter)),
  ];
  const figures = comparesEarned(between) ? [...paid, ...earned] : paid;
  return listedTable(
    { name: 'people', title: tables.people, totals: figures.map(({ name }) => name) },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', detail: true, value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ name }) => name },
      ...figures,
    ],
    people,
    ({ payableBefore, payableAfter }) => (payableBefore === payableAfter ? 'muted' : null),
  );
}

export function shiftsTable({ between, people, shifts }: Difference, language: Language): Table {
  const { difference, report } = wordsIn(language);
  const { columns, tables } = difference;
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return listedTable<Shift>(
    { name: 'shifts', title: tables.shifts, only: ['json', 'workbook'], totals: totalsOf(between) },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ personId }) => names.get(personId) ?? personId },
      causeColumn(language),
      { name: 'order_no', title: columns.order_no, type: 'id', value: ({ orderNo }) => orderNo },
      { name: 'line_no', title: columns.line_no, type: 'count', value: ({ lineNo }) => lineNo },
      { name: 'kind', title: columns.kind, type: 'code', words: report.kinds, value: ({ kind }) => kind },
      { name: 'month', title: columns.month, type: 'month', value: ({ month }) => month },
      ...sumColumns<Shift>(between, language),
    ],
    shifts,
  );
}

const MOST_ON_A_TERMINAL = 30;

export function rowsTable({ between, rows }: Difference, language: Language): Table {
  const { difference, report } = wordsIn(language);
  const { columns, tables, changes, manyRows } = difference;
  const isLong = rows.length > MOST_ON_A_TERMINAL;
  const isShown = between === 'books' || between === 'closing';
  const only = !isShown || isLong ? { only: ['json', 'workbook'] as const } : {};
  const text = (name: string, title: string, value: (row: RowChange) => string | null): ListedColumn<RowChange> => ({
    name,
    title,
    type: 'text',
    value,
  });
  return listedTable<RowChange>(
    { name: 'rows', title: tables.rows, ...only, ...(isLong ? { note: manyRows(rows.length) } : {}) },
    [
      { name: 'ledger', title: columns.ledger, type: 'code', words: report.ledgers, value: ({ ledger }) => ledger },
      { name: 'change', title: columns.change, type: 'code', words: changes, value: ({ change }) => change },
      { name: 'key', title: columns.key, type: 'id', value: ({ key }) => key },
      { name: 'column', title: columns.column, type: 'code', value: ({ column }) => column },
      text('before', columns.row_before, ({ before }) => before),
      text('after', columns.row_after, ({ after }) => after),
      { ...causeColumn(language), detail: true, value: ({ cause }) => cause },
      { ...text('source', columns.source, ({ place }) => formatPlace(place)), detail: true },
    ],
    rows,
  );
}
