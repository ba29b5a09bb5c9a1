// A person's corrections -> what closed runs paid, what they should have paid, and why, in words.
import type { Correction } from '../../model/closing.ts';
import type { Table } from '../../model/document.ts';
import { formatFen, formatRatio } from '../../model/money.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

export const personCorrectionsTable = (wording: StatementWording, corrections: readonly Correction[]): Table =>
  statementTable(
    wording,
    { name: 'corrections', totals: ['was', 'now', 'difference'] },
    columnsOf(wording),
    corrections,
  );

const columnsOf = ({ words }: StatementWording): readonly StatementColumnOf<Correction>[] => [
  { name: 'of', type: 'text', value: ({ of }) => words.run(of) },
  { name: 'kind', type: 'code', detail: true, words: words.kinds, value: ({ kind }) => kind },
  { name: 'order_no', type: 'id', value: ({ orderNo }) => orderNo },
  { name: 'reason', type: 'code', words: words.correctionReasons, value: ({ reason }) => reason },
  { name: 'before', type: 'text', detail: true, value: changeOf },
  { name: 'was', type: 'money', value: ({ was }) => was },
  { name: 'now', type: 'money', value: ({ now }) => now },
  {
    name: 'difference',
    type: 'money',
    formula: { op: 'sum', columns: ['now', '-was'] },
    value: ({ was, now }) => now - was,
  },
];

/** `40,000.00 → 35,000.00`; nothing where no figure changed. */
function changeOf({ before, after }: Correction): string | null {
  return before === null && after === null ? null : `${figureText(before)} → ${figureText(after)}`;
}

/** A base is money, a rate or factor a fraction. */
function figureText(figure: Correction['before']): string {
  if (figure === null) return '—';
  return typeof figure === 'number' ? formatFen(figure).replace(/\B(?=(\d{3})+\.)/g, ',') : formatRatio(figure);
}
