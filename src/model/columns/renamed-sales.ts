// Sales rows and the ids that stand for some of their people -> the same rows with these ids.
import { copyOfRow } from '../copy-of-row.ts';
import type { SalesRow } from '../ledger.ts';
import type { RowList } from '../row-list.ts';
import { textCell, textOf } from './cells.ts';
import type { SaleBlock } from './sale-view.ts';
import { blocksOf, viewList } from './view-list.ts';

/** `idOf` gives null for who keeps their id. Of rows that were read only the column of people is made anew. */
export function renamedSales(sales: RowList<SalesRow>, idOf: (personId: string) => string | null): RowList<SalesRow> {
  const views = blocksOf<SalesRow, SaleBlock>(sales);
  if (views !== null) {
    const renamed = ({ block }: { readonly block: SaleBlock }): SaleBlock => ({
      ...block,
      personId: renamedCells(block, idOf),
    });
    return viewList(
      views.blocks.map((filled) => ({ used: filled.used, block: renamed(filled) })),
      views.view,
    );
  }
  return sales.map((row) => {
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
