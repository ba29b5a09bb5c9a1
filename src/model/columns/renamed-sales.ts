// Sales rows and the ids that stand for some of their people -> the same rows with these ids.
import { copyOfRow } from '../copy-of-row.ts';
import type { SalesRow } from '../ledger.ts';
import { textCell, textOf } from './cells.ts';
import { type SaleBlock, SaleView } from './sale-view.ts';

/** `idOf` gives null for who keeps their id. Of rows that were read only the column of people is made anew. */
export function renamedSales(
  sales: readonly SalesRow[],
  idOf: (personId: string) => string | null,
): readonly SalesRow[] {
  const blocks = new Map<SaleBlock, SaleBlock>();
  const renamedBlock = (block: SaleBlock): SaleBlock => {
    const known = blocks.get(block);
    if (known !== undefined) return known;
    const renamed = { ...block, personId: renamedCells(block, idOf) };
    blocks.set(block, renamed);
    return renamed;
  };
  return sales.map((row) => {
    const view = SaleView.inBlock(row, renamedBlock);
    if (view !== null) return view;
    const id = idOf(row.personId);
    return id === null ? row : copyOfRow(row, { personId: id });
  });
}

function renamedCells({ personId, numbers }: SaleBlock, idOf: (personId: string) => string | null): Int32Array {
  const cellOf = new Map<number, number>([[0, 0]]);
  return personId.map((cell) => {
    const known = cellOf.get(cell);
    if (known !== undefined) return known;
    const id = idOf(textOf(cell, numbers)!);
    const renamed = id === null ? cell : textCell(id, numbers);
    cellOf.set(cell, renamed);
    return renamed;
  });
}
