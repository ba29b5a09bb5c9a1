// The bytes of an XLSX workbook -> the sheet that is meant, its rows in batches.
import { formatDay } from '../model/calendar.ts';
import { columnLetters } from '../model/column-letters.ts';
import { type Finding, type Found, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { Cell, RowBatch, Sheet, SheetHead } from '../model/sheet.ts';
import { DamagedWorkbook } from './xlsx/damaged-workbook.ts';
import { openWorkbook, type Worksheet } from './xlsx/open-workbook.ts';
import { otherFormat } from './xlsx/other-format.ts';
import type { PlacedCell, RowsTaken } from './xlsx/row-reader.ts';

/** Which sheet is wanted: one by name, else one named as the ledger, else the first that holds anything. */
export interface SheetChoice {
  readonly sheet: string | null;
  readonly preferredSheets: readonly string[];
}

export async function workbookSheet(
  file: string,
  bytes: Uint8Array,
  choice: SheetChoice,
): Promise<Found<Sheet | null>> {
  try {
    const worksheets = await openWorkbook(bytes);
    const candidates = inOrder(worksheets, choice);
    if (candidates.length === 0) return noSheet({ file, sheet: null }, choice, worksheets);
    const { value, findings } = await firstFilled(file, candidates);
    if (value === null || choice.sheet !== null) return { value, findings };
    const others = () => headsOf(candidates.filter(({ name }) => name !== value.source.sheet));
    return { value: { ...value, others }, findings: [...findings, ...hiddenSheets(worksheets, file)] };
  } catch (error) {
    return { value: null, findings: [otherKind(file, bytes, error) ?? damaged({ file, sheet: null }, error)] };
  }
}

/** An archive without a workbook may hold a spreadsheet of another kind. */
function otherKind(file: string, bytes: Uint8Array, error: unknown): Finding | null {
  if (!(error instanceof DamagedWorkbook) || error.damage !== 'no-workbook') return null;
  const looksLike = otherFormat(bytes);
  const place = { source: { file, sheet: null }, row: null, column: null };
  return looksLike === null ? null : finding('READ-NOT-A-WORKBOOK', place, null, { looksLike });
}

/** Any other error is a defect of ours and is thrown on. */
function damaged(source: Source, error: unknown): Finding {
  if (!(error instanceof DamagedWorkbook)) throw error;
  return finding('READ-DAMAGED', { source, row: error.row, column: null }, null, { reason: error.damage });
}

function noSheet(source: Source, choice: SheetChoice, worksheets: readonly Worksheet[]): Found<null> {
  const facts = { sheet: choice.sheet ?? '', sheets: worksheets.map(({ name }) => name).join(', ') };
  const place = { source, row: null, column: null };
  return { value: null, findings: [finding('READ-NO-SHEET', place, choice.sheet, facts)] };
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A sheet that is asked for by name may be hidden; of the others only visible ones are looked at. */
function inOrder(worksheets: readonly Worksheet[], choice: SheetChoice): readonly Worksheet[] {
  const { sheet } = choice;
  if (sheet !== null) {
    const exact = worksheets.filter(({ name }) => name === sheet);
    return exact.length > 0 ? exact : worksheets.filter(({ name }) => folded(name) === folded(sheet)).slice(0, 1);
  }
  const visible = worksheets.filter((worksheet) => worksheet.visible);
  const names = new Set(choice.preferredSheets.map(folded));
  const preferred = visible.filter(({ name }) => names.has(folded(name)));
  return [...preferred, ...visible.filter((worksheet) => !preferred.includes(worksheet))];
}

/** Who names no sheet does not expect one that cannot be seen to count, nor to be passed over in silence. */
function hiddenSheets(worksheets: readonly Worksheet[], file: string): readonly Finding[] {
  const sheets = worksheets.filter(({ visible, rows }) => !visible && rows !== null).map(({ name }) => name);
  const place = { source: { file, sheet: null }, row: null, column: null };
  return sheets.length === 0 ? [] : [finding('READ-HIDDEN-SHEETS', place, null, { sheets: sheets.join(', ') })];
}

/** Workbooks with more sheets are no sheet a month. */
const MOST_OTHERS = 100;

/** One that cannot be read is passed over here: nobody has asked for it. */
async function headsOf(worksheets: readonly Worksheet[]): Promise<readonly SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const { name, head } of worksheets.slice(0, MOST_OTHERS)) {
    try {
      if (head !== null) heads.push({ name, rows: await head() });
    } catch (error) {
      if (!(error instanceof DamagedWorkbook)) throw error;
    }
  }
  return heads;
}

/** The first candidate with anything on it, else the first; sheets whose part is missing are passed over. */
async function firstFilled(file: string, candidates: readonly Worksheet[]): Promise<Found<Sheet | null>> {
  const present = candidates.filter(({ rows }) => rows !== null);
  if (present.length === 0) throw new DamagedWorkbook('no-sheet-part');
  for (const { name, rows } of present) {
    const source: Source = { file, sheet: name };
    const left = rows!();
    try {
      const begun = await firstRows(left);
      if (begun !== null) return { value: { source, batches: batchesOf(source, begun, left) }, findings: [] };
    } catch (error) {
      return { value: null, findings: [damaged(source, error)] };
    }
  }
  return { value: { source: { file, sheet: present[0]!.name }, batches: noBatches() }, findings: [] };
}

/** The first batch with a row in it and what was covered before it, null where the sheet has none. */
async function firstRows(left: AsyncGenerator<RowsTaken>): Promise<RowsTaken | null> {
  const covered: PlacedCell[] = [];
  for (;;) {
    const { value, done } = await left.next();
    if (done === true) return null;
    covered.push(...value.covered);
    if (value.rows.length > 0) return { ...value, covered };
  }
}

async function* noBatches(): AsyncGenerator<RowBatch> {}

async function* batchesOf(source: Source, begun: RowsTaken, left: AsyncGenerator<RowsTaken>): AsyncGenerator<RowBatch> {
  const beside = besideRows(source);
  yield { rows: begun.rows, findings: [] };
  beside.add(begun);
  try {
    for await (const batch of left) {
      beside.add(batch);
      if (batch.rows.length > 0) yield { rows: batch.rows, findings: [] };
    }
  } catch (error) {
    yield { rows: [], findings: [damaged(source, error)] };
  }
  yield { rows: [], findings: beside.findings() };
}

/** Gathers what is to be said of a sheet when all its rows are read. */
function besideRows(source: Source): {
  readonly add: (batch: RowsTaken) => void;
  readonly findings: () => readonly Finding[];
} {
  let hidden = 0;
  let count = 0;
  let hiddenColumns: readonly number[] = [];
  let covered: readonly PlacedCell[] = [];
  return {
    add: (batch) => {
      hidden += batch.hidden;
      hiddenColumns = batch.hiddenColumns;
      count += batch.covered.length;
      if (covered.length < NAMED_CELLS) covered = [...covered, ...batch.covered].slice(0, NAMED_CELLS);
    },
    findings: () => [
      ...(hidden === 0 ? [] : [hiddenRows(hidden, source)]),
      ...(hiddenColumns.length === 0 ? [] : [columnsHidden(hiddenColumns, source)]),
      ...(count === 0 ? [] : [coveredCells(covered, count, source)]),
    ],
  };
}

const hiddenRows = (hidden: number, source: Source): Finding =>
  finding('READ-HIDDEN-ROWS', { source, row: null, column: null }, null, { rows: `${hidden}` });

const NAMED_COLUMNS = 20;

function columnsHidden(columns: readonly number[], source: Source): Finding {
  const letters = columns.slice(0, NAMED_COLUMNS).map(columnLetters);
  const named = letters.length < columns.length ? [...letters, '…'] : letters;
  const facts = { count: `${columns.length}`, columns: named.join(', ') };
  return finding('READ-HIDDEN-COLUMNS', { source, row: null, column: null }, null, facts);
}

const NAMED_CELLS = 5;

/** Stands at the first of the cells, and names a few more. */
function coveredCells([first, ...others]: readonly PlacedCell[], count: number, source: Source): Finding {
  const names = [first!, ...others].map(({ row, column }) => `${columnLetters(column)}${row}`);
  const cells = names.length < count ? [...names, '…'] : names;
  const facts = { count: `${count}`, cells: cells.join(', '), hold: 'values' } as const;
  return finding('READ-MERGED-CELLS', { source, row: first!.row, column: null }, shownText(first!.cell), facts);
}

/** As a finding quotes a cell. */
function shownText(cell: Cell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return cell.digits;
    case 'day':
      return formatDay(cell.day);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.text;
  }
}
