// A person's commission lines -> those of own sales, and those that a leader earns on the orders of the team.
import type { Formula, Table } from '../../model/document.ts';
import type { SettledLine } from '../../model/line.ts';
import { isBonusLine, type LineColumn, lineAmount, paidAs, rateTypes } from '../settlement/line-columns.ts';
import type { RowExtras } from '../table-of.ts';
import type { PersonShare } from './person-share.ts';
import { type StatementWording, statementTable } from './statement-table.ts';

const TOTALS = ['amount', 'released', 'paid_before', 'pay'];

export const ownLinesTable = (wording: StatementWording, { lines }: PersonShare): Table =>
  statementTable(
    wording,
    { name: 'lines', sheet: 'lines', totals: TOTALS },
    [...orderColumns, ...figureColumns(wording)],
    lines.filter((settled) => !isBonusLine(settled) && settled.line.kind !== 'team'),
    extrasOf,
  );

/** The member's order and base are shown, since the leader earns on them; never what the member earns. */
export const teamLinesTable = (wording: StatementWording, { lines }: PersonShare): Table =>
  statementTable(
    wording,
    { name: 'team_lines', sheet: 'lines', totals: TOTALS },
    [...orderColumns, sellerColumn(wording), ...figureColumns(wording)],
    lines.filter(({ line }) => line.kind === 'team'),
    extrasOf,
  );

const orderColumns: readonly LineColumn[] = [
  { name: 'order_no', type: 'id', value: ({ line }) => line.row.orderNo },
  { name: 'customer', type: 'text', detail: true, value: ({ line }) => line.row.customer },
  { name: 'product', type: 'text', detail: true, value: ({ line }) => line.row.product },
];

const sellerColumn = ({ nameOf }: StatementWording): LineColumn => ({
  name: 'seller',
  type: 'text',
  detail: true,
  value: ({ line }) => nameOf(line.sellerId),
});

const AMOUNT: Formula = { op: 'product', columns: ['base', 'rate', 'factor'] };
const PAY: Formula = { op: 'sum', columns: ['released', '-paid_before'] };

const figureColumns = (wording: StatementWording): readonly LineColumn[] => [
  ...kindColumns(wording),
  ...baseColumns(wording),
  { ...lineAmount, formula: AMOUNT },
  { name: 'released', type: 'money', value: ({ released }) => released },
  { name: 'paid_before', type: 'money', value: ({ paidBefore }) => paidBefore },
  { name: 'pay', type: 'money', formula: PAY, value: ({ pay }) => pay },
  {
    name: 'paid_as',
    type: 'code',
    detail: true,
    words: { ...wording.words.parts, ...wording.words.kinds },
    value: paidAs,
  },
];

const kindColumns = ({ words }: StatementWording): readonly LineColumn[] => [
  { name: 'kind', type: 'code', words: words.kinds, value: ({ line }) => line.kind },
  { name: 'band', type: 'code', detail: true, words: words.bands, value: ({ line }) => line.band },
  { name: 'month', type: 'month', detail: true, value: ({ line }) => line.month },
  { name: 'article', type: 'text', detail: true, value: ({ line }) => line.article },
];

/** A factor is never without its reason. */
const baseColumns = ({ words }: StatementWording): readonly LineColumn[] => [
  { name: 'base', type: 'money', value: ({ line }) => line.base },
  { name: 'rate', type: 'percent', value: ({ line }) => line.rate },
  { name: 'factor', type: 'factor', value: ({ factor }) => factor },
  {
    name: 'factor_reason',
    type: 'code',
    detail: true,
    words: words.factorReasons,
    value: ({ factorReason }) => factorReason,
  },
];

/** A base that is no whole number of fen is shown rounded: no formula could come to the amount from it. */
function extrasOf({ line, pay }: SettledLine): RowExtras | null {
  const formulas = line.exactBase === null ? {} : { formulas: { amount: null } };
  return { ...(pay === 0 ? { tone: 'muted' } : {}), ...formulas, ...rateTypes(line) };
}
