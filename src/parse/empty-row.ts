// A row -> whether it has nothing of the ledger: notes beside the table, running numbers and formulas that wait for rows to come.
import type { SheetRow } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import { isBlankCell } from './blank-cell.ts';
import type { ColumnSpec } from './column-spec.ts';
import { cellText } from './grammar/grammar.ts';

/** In columns of figures a zero is nothing, too: that is what a formula makes of blank cells. */
export function emptyRowTest(specs: readonly ColumnSpec[], { columns }: HeaderBinding): (row: SheetRow) => boolean {
  const figures = new Set(specs.filter(({ type }) => FIGURES.has(type)).map(({ name }) => name));
  const bounds = [...columns].map(([name, { index }]) => ({ index, isFigure: figures.has(name) }));
  return ({ cells }) =>
    bounds.every(
      ({ index, isFigure }) => isBlankCell(cells[index]) || (isFigure && ZERO.test(cellText(cells[index]!))),
    );
}

const FIGURES: ReadonlySet<ColumnSpec['type']> = new Set(['money', 'number', 'percent']);
const ZERO = /^-?0(?:\.0+)?%?$/;
