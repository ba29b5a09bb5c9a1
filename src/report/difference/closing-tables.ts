// A closing beside today -> the lines and bonuses that would be paid otherwise, and the files that it was made of.
import type { Difference, InputChange, PieceChange, PieceFigures } from '../../model/difference.ts';
import type { Language, Row, Table } from '../../model/document.ts';
import type { InputState } from '../../text/difference-words.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';
import { causeColumn } from './causes-tables.ts';

export function piecesTable({ people, pieces }: Difference, language: Language): Table {
  const { difference, report } = wordsIn(language);
  const { columns, tables } = difference;
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const { bands, kinds } = report;
  const sides = ['closed', 'today'] as const;
  const table = listedTable<PieceChange>(
    { name: 'pieces', title: tables.pieces, only: ['json', 'workbook'], totals: ['pay_closed', 'pay_today'] },
    [
      { name: 'person_id', title: columns.person_id, type: 'id', value: ({ personId }) => personId },
      { name: 'name', title: columns.name, type: 'text', value: ({ personId }) => names.get(personId) ?? personId },
      causeColumn(language),
      { name: 'order_no', title: columns.order_no, type: 'id', value: ({ orderNo }) => orderNo },
      { name: 'line_no', title: columns.line_no, type: 'count', value: ({ lineNo }) => lineNo },
      { name: 'kind', title: columns.kind, type: 'code', words: kinds, value: ({ kind }) => kind },
      { name: 'band', title: columns.band, type: 'code', words: bands, value: (one) => sideOf(one)?.band ?? null },
      { name: 'month', title: columns.month, type: 'month', value: ({ month }) => month },
      ...sides.flatMap((side) => figureColumns(side, language)),
      { name: 'pay_closed', title: columns.pay_closed, type: 'money', value: ({ payClosed }) => payClosed },
      { name: 'pay_today', title: columns.pay_today, type: 'money', value: ({ payToday }) => payToday },
    ],
    pieces,
  );
  return {
    ...table,
    rows: table.rows.map((row, place) => (pieces[place]!.measure === 'quantity' ? { ...row, ...EACH } : row)),
  };
}

/** Yuan a unit must not read as a percentage. */
const EACH: Pick<Row, 'types'> = { types: { closed_rate: 'each', today_rate: 'each' } };

const sideOf = ({ closed, today }: PieceChange): PieceFigures | null => today ?? closed;

function figureColumns(side: 'closed' | 'today', language: Language): readonly ListedColumn<PieceChange>[] {
  const { columns } = wordsIn(language).difference;
  return [
    { name: `${side}_base`, title: columns[`${side}_base`], type: 'money', value: (one) => one[side]?.base ?? null },
    { name: `${side}_rate`, title: columns[`${side}_rate`], type: 'percent', value: (one) => one[side]?.rate ?? null },
    {
      name: `${side}_factor`,
      title: columns[`${side}_factor`],
      type: 'factor',
      value: (one) => one[side]?.factor ?? null,
    },
    {
      name: `${side}_amount`,
      title: columns[`${side}_amount`],
      type: 'money',
      value: (one) => one[side]?.amount ?? null,
    },
  ];
}

/** Files that are the same are listed, too: they cannot be the reason. */
export function inputsTable({ inputs }: Difference, language: Language): Table {
  const { columns, tables, inputStates } = wordsIn(language).difference;
  return listedTable<InputChange>(
    { name: 'inputs', title: tables.inputs, only: ['json', 'workbook'] },
    [
      { name: 'file', title: columns.file, type: 'text', value: ({ file }) => file },
      { name: 'state', title: columns.state, type: 'code', words: inputStates, value: stateOf },
      {
        name: 'closed_sha256',
        title: columns.closed_sha256,
        type: 'code',
        detail: true,
        value: ({ closed }) => closed,
      },
      { name: 'today_sha256', title: columns.today_sha256, type: 'code', detail: true, value: ({ today }) => today },
    ],
    inputs,
    (input) => (stateOf(input) === 'same' ? 'muted' : null),
  );
}

export const isSame = ({ closed, today }: InputChange): boolean => closed === today;

function stateOf({ closed, today }: InputChange): InputState {
  if (closed === null) return 'added';
  if (today === null) return 'removed';
  return closed === today ? 'same' : 'changed';
}
