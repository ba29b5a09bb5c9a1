// Rows of a ledger one after the other -> blocks of columns that keep them, and at the end the list of the rows.
import type { RowList } from '../row-list.ts';
import { type Cells, MOST_ROWS } from './cells.ts';
import { type MakeView, viewList } from './view-list.ts';

/** What is kept cell by cell: all but the source, which the rows of a file share. */
export type KeptField<Row> = Exclude<keyof Row, 'source'>;

export type CellsOf<Row> = { readonly [Field in KeptField<Row>]: Cells };

export type CellOf<T, Block> = (value: T, block: Block) => number;

/** The cell of an identifier straight from its bytes. */
export type AsciiCell<Block> = (bytes: Uint8Array, start: number, end: number, block: Block) => number;

/** How a ledger's rows are kept. */
export interface Keeping<Row, Block> {
  /** What each field's cell holds. */
  readonly cellOf: { readonly [Field in KeptField<Row>]: CellOf<Row[Field], Block> };
  /** Of fields whose texts hardly ever come again. */
  readonly asciiCellOf: { readonly [Field in KeptField<Row>]?: AsciiCell<Block> };
  readonly makeBlock: (rows: number) => Block;
  readonly view: MakeView<Row, Block>;
}

/** A block and where its next row belongs. */
export interface Room<Block> {
  readonly block: Block;
  readonly at: number;
  /** How many rows it has room for. */
  readonly left: number;
}

export interface RowColumns<Row, Block> extends Pick<Keeping<Row, Block>, 'cellOf' | 'asciiCellOf'> {
  /** Always for one row or more. */
  readonly room: () => Room<Block>;
  /** Where in its block the next row belongs, which may be full. */
  readonly next: () => number;
  /** So many rows have been written where there was room. */
  readonly added: (count: number) => void;
  readonly put: (row: Row) => void;
  /** The row at one place of the block becomes that of another. */
  readonly move: (block: Block, from: number, to: number) => void;
  /** All rows, when no more of them come. */
  readonly rows: () => RowList<Row>;
}

const FIRST_ROWS = 64;

/** `isKept`: whether the file may have anything of the field. */
export function rowColumns<Row, Block extends CellsOf<Row>>(
  { cellOf, asciiCellOf, makeBlock, view }: Keeping<Row, Block>,
  isKept: (field: string) => boolean,
): RowColumns<Row, Block> {
  const fields = (Object.keys(cellOf) as (KeptField<Row> & string)[]).filter(isKept);
  const blocks: { readonly block: Block; readonly size: number; used: number }[] = [];
  let current = { block: makeBlock(FIRST_ROWS), size: FIRST_ROWS, used: 0 };
  blocks.push(current);
  const room = (): Room<Block> => {
    if (current.used === current.size) {
      const size = Math.min(MOST_ROWS, current.size * 4);
      current = { block: makeBlock(size), size, used: 0 };
      blocks.push(current);
    }
    return { block: current.block, at: current.used, left: current.size - current.used };
  };
  return {
    cellOf,
    asciiCellOf,
    room,
    next: () => current.used,
    added: (count) => {
      current.used += count;
    },
    put: (row) => {
      const { block, at } = room();
      for (const field of fields) block[field][at] = cellOf[field](row[field], block);
      current.used += 1;
    },
    move: (block, from, to) => {
      for (const field of fields) block[field][to] = block[field][from]!;
    },
    rows: () => viewList(blocks, view),
  };
}
