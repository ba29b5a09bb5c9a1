// The lines of a settlement -> their table for programs, and the workbook's with names, reasons, formulas and sources.
import type { Formula, Table } from '../../model/document.ts';
import type { SettledLine } from '../../model/line.ts';
import { formatPlace } from '../../model/place.ts';
import type { Settlement } from '../../model/settlement.ts';
import { type RowExtras, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { hasRateTables } from './has-rate-tables.ts';
import {
  type LineColumn,
  lineAmount,
  lineArticle,
  lineBand,
  lineBase,
  lineKind,
  lineMeasure,
  lineMonth,
  lineOrder,
  linePay,
  linePerson,
  lineTier,
  paidAs,
  rateTypes,
} from './line-columns.ts';

export const linesTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    { name: 'lines', only: ['json'] },
    [
      linePerson,
      ...lineOrder,
      lineMonth,
      lineKind(wording),
      lineBand(wording),
      ...rateColumns(wording, settlement),
      ...lineBase,
      lineAmount,
      ...linePay,
      { name: 'part', type: 'code', words: wording.words.parts, value: ({ part }) => part },
      lineArticle,
    ],
    () => settlement.lines,
  );

export const lineDetailsTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    {
      name: 'line_details',
      sheet: wording.words.sheets.lines,
      only: ['workbook'],
      totals: ['amount', 'released', 'paid_before', 'pay'],
    },
    detailColumns(wording, settlement),
    () => settlement.lines,
    extrasOf,
  );

const AMOUNT: Formula = { op: 'product', columns: ['base', 'rate', 'factor'] };
const RELEASED: Formula = { op: 'product', columns: ['amount', 'ratio'] };
const PAY: Formula = { op: 'sum', columns: ['released', '-paid_before'] };

const [RATIO, RELEASED_COLUMN, PAID_BEFORE, PAY_COLUMN] = linePay as [LineColumn, LineColumn, LineColumn, LineColumn];

const [ORDER_NO] = lineOrder as [LineColumn, LineColumn];

const detailColumns = (wording: Wording, settlement: Settlement): readonly LineColumn[] => [
  linePerson,
  { name: 'name', type: 'text', value: ({ line }) => wording.nameOf(line.personId) },
  ORDER_NO,
  { name: 'line_no', type: 'id', value: ({ line }) => `${line.row.lineNo}` },
  { name: 'customer', type: 'text', value: ({ line }) => line.row.customer },
  { name: 'product', type: 'text', value: ({ line }) => line.row.product },
  { name: 'seller', type: 'text', value: ({ line }) => wording.nameOf(line.sellerId) },
  lineMonth,
  lineKind(wording),
  lineBand(wording),
  reasonColumn(wording),
  ...rateColumns(wording, settlement),
  ...lineBase,
  { ...lineAmount, formula: AMOUNT },
  RATIO,
  { ...RELEASED_COLUMN, formula: RELEASED },
  PAID_BEFORE,
  { ...PAY_COLUMN, formula: PAY },
  paidAsColumn(wording),
  heldForColumn(wording),
  lineArticle,
  { name: 'source', type: 'text', value: ({ line }) => formatPlace(line.row) },
];

/** Only where the policy has more than one rate of the amount for everything. */
const rateColumns = (wording: Wording, { policy }: Settlement): readonly LineColumn[] =>
  hasRateTables(policy) ? [lineMeasure(wording), lineTier] : [];

const paidAsColumn = ({ words }: Wording): LineColumn => ({
  name: 'paid_as',
  type: 'code',
  words: { ...words.parts, ...words.kinds },
  value: paidAs,
});

const reasonColumn = ({ words }: Wording): LineColumn => ({
  name: 'factor_reason',
  type: 'code',
  words: words.factorReasons,
  value: ({ factorReason }) => factorReason,
});

const heldForColumn = ({ words }: Wording): LineColumn => ({
  name: 'held_for',
  type: 'text',
  value: ({ heldFor }) => (heldFor.length === 0 ? null : heldFor.map((why) => words.heldFor[why]).join(words.comma)),
});

const NOT_COMPUTED: RowExtras = { formulas: { amount: null } };

/** A base that is no whole number of fen is shown rounded: no formula could come to the amount from it. */
const extrasOf = ({ line }: SettledLine): RowExtras | null => {
  const formulas = line.exactBase === null ? null : NOT_COMPUTED;
  const types = rateTypes(line);
  return types === null ? formulas : { ...formulas, ...types };
};
