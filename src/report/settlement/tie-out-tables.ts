// The tie-out of a settlement -> two tables whose every difference must be nought: rows of ledgers, sums of money.
import type { Formula, Table } from '../../model/document.ts';
import { type Fen, sumFen } from '../../model/money.ts';
import type { LeftOutReason, PersonSettlement, RowTally, Settlement } from '../../model/settlement.ts';
import type { CheckName } from '../../text/report-words.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { heldGrant } from './bonuses-table.ts';

const REASONS: readonly LeftOutReason[] = ['cancelled', 'later', 'unmatched', 'invalid', 'total_row', 'superseded'];

export const tieOutRowsTable = (wording: Wording, { tieOut }: Settlement): Table =>
  tableOf(
    wording,
    { name: 'tie_out_rows', sheet: wording.words.sheets.tie_out, only: ['workbook'] },
    rowColumns(wording),
    tieOut.rows,
    (tally) => ({ tone: rowDifference(tally) === 0 ? 'good' : 'bad' }),
  );

const rowColumns = ({ words }: Wording): readonly ColumnOf<RowTally>[] => [
  { name: 'ledger', type: 'text', value: ({ ledger }) => words.ledgers[ledger] },
  { name: 'read', type: 'count', value: ({ read }) => read },
  { name: 'rows_used', type: 'count', value: ({ used }) => used },
  ...REASONS.map(
    (reason): ColumnOf<RowTally> => ({
      name: reason,
      type: 'count',
      value: (tally) => rowsLeftOut(tally, reason),
    }),
  ),
  {
    name: 'difference',
    type: 'count',
    formula: { op: 'sum', columns: ['read', '-rows_used', ...REASONS.map((reason) => `-${reason}`)] },
    value: rowDifference,
  },
  { name: 'ties', type: 'flag', words: words.ties, value: (tally) => rowDifference(tally) === 0 },
];

const rowsLeftOut = ({ leftOut }: RowTally, reason: LeftOutReason): number =>
  leftOut.reduce((sum, entry) => (entry.reason === reason ? sum + entry.rows : sum), 0);

const rowDifference = ({ read, used, leftOut }: RowTally): number =>
  leftOut.reduce((rest, { rows }) => rest - rows, read - used);

/** `first + second` must be `expected`. */
interface Check {
  readonly name: CheckName;
  readonly first: Fen;
  readonly second: Fen | null;
  readonly expected: Fen;
  readonly formulas?: Readonly<Record<string, Formula>>;
}

export const tieOutTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    { name: 'tie_out', sheet: wording.words.sheets.tie_out, only: ['workbook'] },
    checkColumns(wording),
    () => checksOf(settlement),
    (check) => ({
      tone: differenceOf(check) === 0 ? 'good' : 'bad',
      ...(check.formulas === undefined ? {} : { formulas: check.formulas }),
    }),
  );

const checkColumns = ({ words }: Wording): readonly ColumnOf<Check>[] => [
  { name: 'check', type: 'text', value: ({ name }) => words.checks[name] },
  { name: 'first', type: 'money', value: ({ first }) => first },
  { name: 'second', type: 'money', value: ({ second }) => second },
  { name: 'expected', type: 'money', value: ({ expected }) => expected },
  {
    name: 'difference',
    type: 'money',
    formula: { op: 'sum', columns: ['first', 'second', '-expected'] },
    value: differenceOf,
  },
  { name: 'ties', type: 'flag', words: words.ties, value: (check) => differenceOf(check) === 0 },
];

const differenceOf = ({ first, second, expected }: Check): Fen => first + (second ?? 0) - expected;

const total = (table: string, column: string): Formula => ({ op: 'total', table, column });

function checksOf(settlement: Settlement): readonly Check[] {
  const { tieOut, totals, people, heldOrders, grants } = settlement;
  const sum = (amount: (person: PersonSettlement) => Fen): Fen => sumFen(people.map(amount));
  return [
    {
      name: 'lines_and_bonuses',
      first: tieOut.linesPay,
      second: tieOut.grantsPay,
      expected: tieOut.peoplePayable,
      formulas: { first: total('line_details', 'pay'), expected: total('pay', 'payable') },
    },
    {
      name: 'people_and_total',
      first: sum(({ payable }) => payable),
      second: null,
      expected: totals.payable,
      formulas: { first: total('pay', 'payable') },
    },
    {
      name: 'payout_and_owed',
      first: sum(({ payout }) => payout),
      second: sum(({ owedBefore, owed }) => owedBefore - owed),
      expected: totals.payable,
      formulas: { first: total('pay', 'payout') },
    },
    {
      name: 'paid_and_held',
      first: sum(({ paidSoFar }) => paidSoFar),
      second: totals.held,
      expected: sum(({ earnedSoFar }) => earnedSoFar),
      formulas: {
        first: total('pay', 'paid_so_far'),
        second: total('pay', 'held'),
        expected: total('pay', 'earned_so_far'),
      },
    },
    {
      name: 'held_by_order',
      first: sumFen(heldOrders.map(({ held }) => held)),
      second: sumFen(grants.map(heldGrant)),
      expected: totals.held,
      formulas: { first: total('held_orders', 'held'), expected: total('pay', 'held') },
    },
    { name: 'sales', first: tieOut.salesCredited, second: null, expected: tieOut.salesRead },
    {
      name: 'collections',
      first: tieOut.collectionsMatched,
      second: tieOut.collectionsUnmatched,
      expected: tieOut.collectionsRead,
    },
  ];
}
