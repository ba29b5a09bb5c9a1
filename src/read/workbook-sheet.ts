// The bytes of an XLSX workbook -> the sheet that is meant, its rows in batches.
import type { Cell as WorkbookCell, Sheet as WorkbookSheet } from 'hucre/xlsx';
import { type Finding, type Found, finding } from '../model/finding.ts';
import type { Place, Source } from '../model/place.ts';
import type { Cell, RowBatch, Sheet, SheetRow } from '../model/sheet.ts';
import { inspectArchive } from './inspect-archive.ts';
import { workbookCell } from './workbook-cell.ts';

/** Which sheet is wanted: one by name, else one named as the ledger, else the first that holds anything. */
export interface SheetChoice {
  readonly sheet: string | null;
  readonly preferredSheets: readonly string[];
}

interface SheetInfo {
  readonly name: string;
  readonly index: number;
  readonly visible: boolean;
}

const BATCH_ROWS = 500;

export async function workbookSheet(
  file: string,
  bytes: Uint8Array,
  choice: SheetChoice,
): Promise<Found<Sheet | null>> {
  const place: Place = { source: { file, sheet: null }, row: null, column: null };
  try {
    const archive = inspectArchive(bytes);
    if (archive.kind === 'refused') return damaged(place, archive.reason);
    const infos = await sheetInfos(bytes);
    const candidates = inOrder(infos, choice);
    if (candidates.length === 0) return noSheet(place, choice, infos);
    return await firstFilled(file, bytes, candidates, archive.percents);
  } catch (error) {
    return damaged(place, error instanceof Error ? error.message : `${error}`);
  }
}

const damaged = (place: Place, reason: string): Found<null> => ({
  value: null,
  findings: [finding('READ-DAMAGED', place, null, { reason })],
});

function noSheet(place: Place, choice: SheetChoice, infos: readonly SheetInfo[]): Found<null> {
  const facts = { sheet: choice.sheet ?? '', sheets: infos.map((info) => info.name).join(', ') };
  return { value: null, findings: [finding('READ-NO-SHEET', place, choice.sheet, facts)] };
}

async function sheetInfos(bytes: Uint8Array): Promise<readonly SheetInfo[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const infos: SheetInfo[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      infos.push({ name, index, visible: !hidden && !veryHidden });
      return false;
    },
  });
  return infos;
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A sheet that is asked for by name may be hidden; of the others only visible ones are looked at. */
function inOrder(infos: readonly SheetInfo[], choice: SheetChoice): readonly SheetInfo[] {
  const { sheet } = choice;
  if (sheet !== null) {
    const exact = infos.filter((info) => info.name === sheet);
    return exact.length > 0 ? exact : infos.filter((info) => folded(info.name) === folded(sheet)).slice(0, 1);
  }
  const visible = infos.filter((info) => info.visible);
  const names = new Set(choice.preferredSheets.map(folded));
  const preferred = visible.filter((info) => names.has(folded(info.name)));
  return [...preferred, ...visible.filter((info) => !preferred.includes(info))];
}

/** The first candidate with anything on it, else the first; sheets that hold only a chart are passed over. */
async function firstFilled(
  file: string,
  bytes: Uint8Array,
  candidates: readonly SheetInfo[],
  percents: boolean,
): Promise<Found<Sheet>> {
  const { readXlsx } = await import('hucre/xlsx');
  let first: Found<Sheet> | null = null;
  let failure: unknown = null;
  for (const { index } of candidates) {
    let raw: WorkbookSheet | undefined;
    try {
      raw = (await readXlsx(bytes, { sheets: [index], readStyles: percents })).sheets[0];
    } catch (error) {
      if (!(error instanceof Error && /missing worksheet file/.test(error.message))) throw error;
      failure ??= error;
      continue;
    }
    if (raw === undefined) continue;
    const filled = raw.rows.some((row) => row.some((value) => value !== null && value !== ''));
    const source: Source = { file, sheet: raw.name };
    first ??= { value: { source, batches: batchesOf(raw, source) }, findings: [] };
    if (filled) return { value: { source, batches: batchesOf(raw, source) }, findings: [] };
  }
  if (first === null) throw failure ?? new Error('no sheet can be read');
  return first;
}

async function* batchesOf(raw: WorkbookSheet, source: Source): AsyncGenerator<RowBatch> {
  let rows: SheetRow[] = [];
  let hidden = 0;
  for (let index = 0; index < raw.rows.length; index += 1) {
    const row = rowOf(raw, index);
    // A row that has been handed on need not be kept.
    raw.rows[index] = [];
    if (row === null) continue;
    if (raw.rowDefs?.get(index)?.hidden === true) hidden += 1;
    rows.push(row);
    if (rows.length < BATCH_ROWS) continue;
    yield { rows, findings: [] };
    rows = [];
  }
  yield { rows, findings: hiddenRows(hidden, source) };
}

function hiddenRows(hidden: number, source: Source): readonly Finding[] {
  const place = { source, row: null, column: null };
  return hidden === 0 ? [] : [finding('READ-HIDDEN-ROWS', place, null, { rows: `${hidden}` })];
}

/** The row with its number in the spreadsheet, null where all its cells are blank. */
function rowOf(raw: WorkbookSheet, index: number): SheetRow | null {
  const values = raw.rows[index]!;
  const details = raw.cells as ReadonlyMap<string, WorkbookCell> | undefined;
  const cells: Cell[] = [];
  let blank = true;
  for (let column = 0; column < values.length; column += 1) {
    const cell = workbookCell(values[column]!, details?.get(`${index},${column}`));
    if (blank && cell !== null && (typeof cell !== 'string' || cell.trim() !== '')) blank = false;
    cells.push(cell);
  }
  return blank ? null : { row: index + 1, cells };
}
