// Rows of a ledger that were read, and a field of theirs -> the cells of that field, block by block; null for rows that were made otherwise.
import type { Fen, Ratio } from '../money.ts';
import type { RowList } from '../row-list.ts';
import type { BookNumbers } from './book-numbers.ts';
import { amountOf, type Cells, LEAST_AMOUNT, NO_AMOUNT, NO_AMOUNTS, NO_CELLS, type WideAmounts } from './cells.ts';
import { blocksOf } from './view-list.ts';

/** Fields that hold days, amounts in fen, or other numbers from 1 on. */
export type FigureField<Row> = {
  [Field in keyof Row]: Row[Field] extends number | null ? Field : never;
}[keyof Row] &
  string;

/** Fields that hold exact fractions. */
export type RatioField<Row> = {
  [Field in keyof Row]: Row[Field] extends number ? never : Row[Field] extends Ratio | null ? Field : never;
}[keyof Row] &
  string;

/** A field of a block. */
export interface SearchedColumn {
  readonly cells: Cells;
  readonly from: number;
  readonly used: number;
  /** Of amounts above 32 bits. */
  readonly wide: WideAmounts;
  readonly blank: number;
  /** Cells from here on are figures by themselves. */
  readonly least: number;
  /** The file does not have it. */
  readonly isAbsent: boolean;
  readonly ratios: readonly Ratio[];
}

type AnyBlock = Readonly<Record<string, unknown>> & { readonly wide: WideAmounts; readonly numbers: BookNumbers };

const AMOUNTS: ReadonlySet<string> = new Set(['listPrice', 'floorPrice', 'unitPrice', 'amount', 'cost']);

const NO_WIDE: WideAmounts = [];

/** Null for rows that were made otherwise. */
export function columnsOf<Row>(rows: RowList<Row>, field: string): readonly SearchedColumn[] | null {
  const views = blocksOf<Row, AnyBlock>(rows);
  if (views === null) return null;
  const isAmount = AMOUNTS.has(field);
  let from = 0;
  return views.blocks.map(({ block, used }) => {
    const cells = block[field] as Cells;
    const column: SearchedColumn = {
      cells,
      from,
      used,
      wide: isAmount ? block.wide : NO_WIDE,
      blank: isAmount ? NO_AMOUNT : 0,
      least: isAmount ? LEAST_AMOUNT : 1,
      ratios: block.numbers.ratios.ratios,
      isAbsent: cells === NO_CELLS || cells === NO_AMOUNTS,
    };
    from += used;
    return column;
  });
}

export const figureOf = <Row>(row: Row, field: FigureField<Row>): number | null => row[field] as number | null;

/** What is no number is less than nothing, and nothing is less than it. */
export const wideOf = (cell: number, { blank, wide }: SearchedColumn): Fen =>
  cell === blank ? Number.NaN : amountOf(cell, wide)!;
