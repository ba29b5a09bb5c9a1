// The marks of a sheet's part -> its rows, each with its number and its cells up to the last that is not blank.
import type { Cell, SheetRow, UnclearCell } from '../../model/sheet.ts';
import { styleOf, typeOf } from './cell-attributes.ts';
import { LAST_COLUMN, LAST_ROW, referenceColumn, referenceRow, rowNumber } from './cell-reference.ts';
import { type CellContext, cellValue, lookOf } from './cell-value.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { hiddenColumns } from './hidden-columns.ts';
import type { CoveredCells } from './merged-cells.ts';
import type { MarkReader } from './read-part.ts';
import { type ItemText, LONGEST_TEXT, stringItem } from './string-item.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface RowReader {
  readonly take: MarkReader;
  /** True after the rows; what follows them in the part says nothing about values. */
  readonly isDone: () => boolean;
  /** The number of the row that is being read, null before the first and after the last. */
  readonly row: () => number | null;
  /** True where the rows since the last batch are enough for one. */
  readonly isFull: () => boolean;
  readonly batch: () => RowsTaken;
}

/** The rows since the last time that hold anything. */
export interface RowsTaken {
  readonly rows: readonly SheetRow[];
  /** How many of them are hidden. */
  readonly hidden: number;
  /** The hidden columns that hold anything so far, counted from 1. */
  readonly hiddenColumns: readonly number[];
  /** Cells that hold something under a merge, which counts as blank. */
  readonly covered: readonly PlacedCell[];
}

export interface PlacedCell {
  readonly row: number;
  /** From 1. */
  readonly column: number;
  readonly cell: Cell;
}

/** Blank cells that a row needs before one that is not: a few bytes may ask for 16,383 of them. */
const MOST_BLANKS = 50_000_000;
const WIDE_GAP = 64;
const BATCH_CELLS = 250_000;

/** Depths of `worksheet/sheetData/row/c/v`. */
const [DATA, ROW, CELL, VALUE] = [2, 3, 4, 5];

export function rowReader(context: CellContext, merges: CoveredCells | null): RowReader {
  const seenRows = new Uint8Array(LAST_ROW / 8 + 1);
  const item = stringItem(VALUE);
  const columns = hiddenColumns();
  let state: 'before' | 'within' | 'after' = 'before';
  let rows: SheetRow[] = [];
  let hidden = 0;
  let covered: PlacedCell[] = [];
  let blanks = 0;
  let batchCells = 0;
  let row = 0;
  let rowNamed = false;
  let rowHidden = false;
  let cells: Cell[] = [];
  /** Text that is nothing but spaces makes no row. */
  let filled = false;
  let unclear: UnclearCell[] = [];
  let inRow = false;
  let inCell = false;
  let column = 0;
  let type = '';
  let style = 0;
  let part: 'value' | 'formula' | 'inline' | null = null;
  let value: string | null = null;
  let inline: ItemText | null = null;
  let formula: string | null = null;

  const take: MarkReader = (mark, xml) => {
    switch (mark) {
      case 'open':
        return open(xml);
      case 'text':
        return text(xml);
      case 'close':
        return close(xml);
    }
  };

  function open(xml: XmlScanner): void {
    const depth = xml.depth();
    if (depth === DATA) state = xml.name() === 'sheetData' ? 'within' : state;
    else if (state === 'before') describe(xml);
    else if (state !== 'within') return;
    else if (depth === VALUE) openValue(xml);
    else if (depth === CELL) openCell(xml);
    else if (depth === ROW) openRow(xml);
    else if (part === 'inline') item.take('open', xml);
  }

  /** Columns are described before the rows. */
  function describe(xml: XmlScanner): void {
    if (xml.depth() === ROW && xml.name() === 'col') columns.describe(xml);
  }

  function openRow(xml: XmlScanner): void {
    inRow = xml.name() === 'row';
    if (!inRow) return;
    const place = xml.find('r');
    rowNamed = place >= 0;
    row = rowNamed ? rowNumber(xml.bytes(), xml.valueStart(place), xml.valueEnd(place)) : row + 1;
    const attribute = xml.attribute('hidden');
    // A row of no height is hidden, too.
    rowHidden = attribute === '1' || attribute === 'true' || /^0+(?:\.0*)?$/.test(xml.attribute('ht') ?? '');
    column = 0;
    cells = [];
    filled = false;
    if (unclear.length > 0) unclear = [];
  }

  function openCell(xml: XmlScanner): void {
    inCell = inRow && xml.name() === 'c';
    if (!inCell) return;
    const place = xml.find('r');
    if (place < 0) column += 1;
    else moveTo(xml.bytes(), xml.valueStart(place), xml.valueEnd(place));
    type = typeOf(xml);
    style = styleOf(xml);
    value = null;
    inline = null;
    formula = null;
  }

  /** A row without a number takes that of its first cell with one; a cell of another row is contradictory. */
  function moveTo(reference: Buffer, from: number, to: number): void {
    column = referenceColumn(reference, from, to);
    const named = referenceRow(reference, from, to);
    if (named === row) return;
    if (rowNamed || cells.length > 0) throw new DamagedWorkbook('cell-elsewhere');
    row = named;
    rowNamed = true;
  }

  function openValue(xml: XmlScanner): void {
    if (!inCell) return;
    const name = xml.name();
    const isDoubled =
      name === 'v' ? value !== null : name === 'is' ? inline !== null : name === 'f' && formula !== null;
    if (isDoubled) throw new DamagedWorkbook('doubled-cell');
    if (name === 'v') {
      part = 'value';
      value = '';
    } else if (name === 'f') {
      part = 'formula';
      formula = '';
    } else if (name === 'is') part = 'inline';
  }

  function text(xml: XmlScanner): void {
    if (part === null) return;
    switch (part) {
      case 'value':
        value += xml.text();
        if (value!.length > LONGEST_TEXT) throw new DamagedWorkbook('too-long');
        return;
      case 'formula':
        formula += xml.text();
        if (formula!.length > LONGEST_TEXT) throw new DamagedWorkbook('too-long');
        return;
      case 'inline':
        item.take('text', xml);
    }
  }

  function close(xml: XmlScanner): void {
    const depth = xml.depth();
    if (state !== 'within') return;
    if (depth === VALUE) closeValue();
    else if (depth === CELL) closeCell();
    else if (depth === ROW) closeRow();
    else if (depth === DATA) state = 'after';
    else if (part === 'inline') item.take('close', xml);
  }

  function closeValue(): void {
    if (part === 'inline') inline = item.finish();
    part = null;
  }

  function closeCell(): void {
    if (!inCell) return;
    inCell = false;
    if (column > LAST_COLUMN) throw new DamagedWorkbook('cell-outside');
    if (value === null && inline === null && formula === null) return;
    const marks = { type, style, value, inline, formula };
    const cell = cellValue(marks, context);
    if (cell === null) return;
    if (merges?.has(row, column)) {
      covered.push({ row, column, cell });
      return;
    }
    columns.use(column);
    const look = lookOf(marks, context);
    if (look !== null) unclear.push({ index: column - 1, look });
    if (column <= cells.length && cells[column - 1] !== null) throw new DamagedWorkbook('doubled-cell');
    const gap = column - 1 - cells.length;
    if (gap > 0) {
      blanks += gap;
      if (blanks > MOST_BLANKS) throw new DamagedWorkbook('too-many-cells');
      if (gap > WIDE_GAP) cells = cells.concat(new Array<Cell>(gap).fill(null));
      else while (cells.length < column - 1) cells.push(null);
    }
    filled ||= typeof cell !== 'string' || cell.trim() !== '';
    if (gap >= 0) cells.push(cell);
    else cells[column - 1] = cell;
  }

  function closeRow(): void {
    if (!inRow) return;
    inRow = false;
    if (row > LAST_ROW) throw new DamagedWorkbook('cell-outside');
    if (!filled) return;
    if ((seenRows[row >> 3]! & (1 << (row & 7))) !== 0) throw new DamagedWorkbook('doubled-row');
    seenRows[row >> 3]! |= 1 << (row & 7);
    if (rowHidden) hidden += 1;
    const under = merges?.under(row) ?? [];
    rows.push({ row, cells, ...(under.length > 0 && { under }), ...(unclear.length > 0 && { unclear }) });
    batchCells += cells.length;
  }

  function batch(): RowsTaken {
    const taken = { rows, hidden, hiddenColumns: columns.used(), covered };
    rows = [];
    hidden = 0;
    covered = [];
    batchCells = 0;
    return taken;
  }

  return {
    take,
    isDone: () => state === 'after',
    isFull: () => batchCells > BATCH_CELLS,
    row: () => (state === 'within' && row > 0 ? row : null),
    batch,
  };
}
