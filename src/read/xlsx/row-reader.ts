// The marks of a sheet's part -> its rows, each with its number and its cells up to the last that is not blank.
import type { Cell, SheetRow } from '../../model/sheet.ts';
import { LAST_COLUMN, LAST_ROW, referenceColumn, referenceRow, rowNumber } from './cell-reference.ts';
import { type CellContext, cellValue } from './cell-value.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import type { MarkReader } from './read-part.ts';
import { stringItem } from './string-item.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface RowReader {
  readonly take: MarkReader;
  /** True after the rows; what follows them in the part says nothing about values. */
  readonly isDone: () => boolean;
  /** The number of the row that is being read, null before the first and after the last. */
  readonly row: () => number | null;
  /** True where the rows since the last batch are enough for one. */
  readonly isFull: () => boolean;
  /** The rows since the last call that hold anything, and how many of them are hidden. */
  readonly batch: () => { readonly rows: readonly SheetRow[]; readonly hidden: number };
}

/** Blank cells that a row needs before one that is not: a few bytes may ask for 16,383 of them. */
const MOST_BLANKS = 100_000_000;
const BATCH_CELLS = 250_000;
const TYPES: Readonly<Record<number, string>> = { 98: 'b', 100: 'd', 101: 'e', 110: 'n', 115: 's' };

/** Depths of `worksheet/sheetData/row/c/v`. */
const [DATA, ROW, CELL, VALUE] = [2, 3, 4, 5];

export function rowReader(context: CellContext): RowReader {
  const seenRows = new Uint8Array(LAST_ROW / 8 + 1);
  const item = stringItem(VALUE);
  let state: 'before' | 'within' | 'after' = 'before';
  let rows: SheetRow[] = [];
  let hidden = 0;
  let blanks = 0;
  let batchCells = 0;
  let row = 0;
  let rowNamed = false;
  let rowHidden = false;
  let cells: Cell[] = [];
  let inRow = false;
  let inCell = false;
  let column = 0;
  let type = '';
  let style = 0;
  let part: 'value' | 'formula' | 'inline' | null = null;
  let value: string | null = null;
  let inline: string | null = null;
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
    else if (state !== 'within') return;
    else if (depth === VALUE) openValue(xml);
    else if (depth === CELL) openCell(xml);
    else if (depth === ROW) openRow(xml);
    else if (part === 'inline') item.take('open', xml);
  }

  function openRow(xml: XmlScanner): void {
    inRow = xml.name() === 'row';
    if (!inRow) return;
    const place = xml.find('r');
    rowNamed = place >= 0;
    row = rowNamed ? rowNumber(xml.bytes(), xml.valueStart(place), xml.valueEnd(place)) : row + 1;
    const attribute = xml.attribute('hidden');
    rowHidden = attribute === '1' || attribute === 'true';
    column = 0;
    cells = [];
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
        return;
      case 'formula':
        formula += xml.text();
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
    const cell = cellValue({ type, style, value, inline, formula }, context);
    if (cell === null) return;
    if (column <= cells.length && cells[column - 1] !== null) throw new DamagedWorkbook('doubled-cell');
    blanks += Math.max(0, column - 1 - cells.length);
    if (blanks > MOST_BLANKS) throw new DamagedWorkbook('too-many-cells');
    while (cells.length < column) cells.push(null);
    cells[column - 1] = cell;
  }

  function closeRow(): void {
    if (!inRow) return;
    inRow = false;
    if (row > LAST_ROW) throw new DamagedWorkbook('cell-outside');
    if (!cells.some(isFilled)) return;
    if ((seenRows[row >> 3]! & (1 << (row & 7))) !== 0) throw new DamagedWorkbook('doubled-row');
    seenRows[row >> 3]! |= 1 << (row & 7);
    if (rowHidden) hidden += 1;
    rows.push({ row, cells });
    batchCells += cells.length;
  }

  function batch(): { readonly rows: readonly SheetRow[]; readonly hidden: number } {
    const taken = { rows, hidden };
    rows = [];
    hidden = 0;
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

/** Text that is nothing but spaces makes no row. */
const isFilled = (cell: Cell): boolean => cell !== null && (typeof cell !== 'string' || cell.trim() !== '');

function typeOf(xml: XmlScanner): string {
  const place = xml.find('t');
  if (place < 0) return 'n';
  const from = xml.valueStart(place);
  switch (xml.valueEnd(place) - from) {
    case 1:
      return TYPES[xml.bytes()[from]!] ?? 'n';
    // No other types are as long as these two.
    case 3:
      return 'str';
    case 9:
      return 'inlineStr';
    default:
      return 'n';
  }
}

/** A cell without a style has the first, which need not be a plain one. */
function styleOf(xml: XmlScanner): number {
  const place = xml.find('s');
  if (place < 0) return 0;
  const bytes = xml.bytes();
  let style = 0;
  for (let at = xml.valueStart(place); at < xml.valueEnd(place); at += 1) style = style * 10 + bytes[at]! - 48;
  return style;
}
