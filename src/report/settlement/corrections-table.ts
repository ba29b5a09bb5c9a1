// The corrections of a settlement -> the workbook's table of what closed runs would pay differently today, and why.
import type { Correction } from '../../model/closing.ts';
import type { Table } from '../../model/document.ts';
import { formatFen, formatRatio, multiply, type Ratio } from '../../model/money.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';

export const correctionsTable = (wording: Wording, corrections: readonly Correction[]): Table =>
  tableOf(
    wording,
    {
      name: 'corrections',
      sheet: wording.words.sheets.corrections,
      only: ['workbook'],
      totals: ['was', 'now', 'difference'],
    },
    columnsOf(wording),
    corrections,
  );

const columnsOf = ({ words, nameOf }: Wording): readonly ColumnOf<Correction>[] => [
  { name: 'person_id', type: 'id', value: ({ personId }) => personId },
  { name: 'name', type: 'text', value: ({ personId }) => nameOf(personId) },
  { name: 'of', type: 'text', value: ({ of }) => words.run(of) },
  { name: 'kind', type: 'code', words: words.kinds, value: ({ kind }) => kind },
  { name: 'order_no', type: 'id', value: ({ orderNo }) => orderNo },
  { name: 'line_no', type: 'id', value: ({ lineNo }) => (lineNo === null ? null : `${lineNo}`) },
  { name: 'was', type: 'money', value: ({ was }) => was },
  { name: 'now', type: 'money', value: ({ now }) => now },
  {
    name: 'difference',
    type: 'money',
    formula: { op: 'sum', columns: ['now', '-was'] },
    value: ({ was, now }) => now - was,
  },
  { name: 'reason', type: 'code', words: words.correctionReasons, value: ({ reason }) => reason },
  { name: 'before', type: 'text', value: (one) => figureText(one.before, one) },
  { name: 'after', type: 'text', value: (one) => figureText(one.after, one) },
];

/** A base is money, a rate a percentage or yuan a unit, a factor a plain fraction. */
function figureText(figure: Correction['before'], { reason, measure }: Correction): string | null {
  if (figure === null) return null;
  if (typeof figure === 'number') return formatFen(figure);
  return reason === 'rate' && measure !== 'quantity'
    ? `${formatRatio(multiply(figure, HUNDRED))} %`
    : formatRatio(figure);
}

const HUNDRED: Ratio = { num: 100, den: 1 };
