// The bytes of an XLSX file -> its worksheets, whose rows are read only as they are gone through.
import type { SheetRow } from '../../model/sheet.ts';
import { type ArchiveEntry, readArchive } from './archive.ts';
import type { CellContext } from './cell-value.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { inflateBudget } from './entry-chunks.ts';
import type { CoveredCells } from './merged-cells.ts';
import { findPart, folderOf } from './part-path.ts';
import { readMergedCells } from './read-merged-cells.ts';
import { type Package, partChunks } from './read-part.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { rowOrder } from './row-order.ts';
import { type RowsTaken, rowReader } from './row-reader.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { isWrittenByLibrary } from './uncalculated.ts';
import { findWorkbookPart, readWorkbookPart } from './workbook-part.ts';
import { xmlScanner } from './xml-scanner.ts';

export interface Worksheet {
  readonly name: string;
  readonly visible: boolean;
  /** Null where the workbook names a sheet whose part is not in the archive. */
  readonly rows: (() => AsyncGenerator<RowsTaken>) | null;
  /** Its first rows, enough to find a header and a row below it; merges are not looked at. */
  readonly head: (() => Promise<readonly SheetRow[]>) | null;
}

/** Sheets that hold only a chart, a dialog or macros are left out. Throws `DamagedWorkbook`, and so do the rows. */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly Worksheet[]> {
  const source = { archive: readArchive(bytes), budget: inflateBudget(bytes.length) };
  const main = await findWorkbookPart(source);
  const { sheets, dateSystem, recalculates } = await readWorkbookPart(source, main);
  const relationships = await relationshipsOf(source, main.name);
  const byId = new Map(relationships.map((related) => [related.id, related]));
  let context: Promise<CellContext> | null = null;
  const once = () => {
    context ??= readContext(source, main, relationships, recalculates).then((parts) => ({ ...parts, dateSystem }));
    return context;
  };
  const worksheets: Worksheet[] = [];
  for (const { name, visible, relationship } of sheets) {
    const related = byId.get(relationship);
    if (related !== undefined && related.type !== 'worksheet') continue;
    const part = related?.part ?? null;
    if (part === null) worksheets.push({ name, visible, rows: null, head: null });
    else
      worksheets.push({
        name,
        visible,
        rows: () => rowsOf(source, part, once),
        head: () => headOf(source, part, once),
      });
  }
  return worksheets;
}

async function readContext(
  source: Package,
  main: ArchiveEntry,
  relationships: readonly Relationship[],
  recalculates: boolean,
): Promise<Omit<CellContext, 'dateSystem'>> {
  const partOf = (type: string): ArchiveEntry | null =>
    relationships.find((related) => related.type === type && related.part !== null)?.part ??
    findPart(source.archive, folderOf(main.name), `${type}.xml`);
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
  const sharedStrings = strings === null ? [] : await readSharedStrings(source, strings);
  const formats = styles === null ? [] : await readStyles(source, styles);
  return {
    sharedStrings,
    formats,
    hasLooks: formats.some(({ look }) => look !== null) || sharedStrings.some((item) => typeof item !== 'string'),
    isUncalculated: recalculates || (await isWrittenByLibrary(source)),
  };
}

const HEAD_ROWS = 24;
/** Each of 128 KiB at most: there may be a million empty rows. */
const HEAD_BATCHES = 16;

async function headOf(
  source: Package,
  part: ArchiveEntry,
  context: () => Promise<CellContext>,
): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  let batches = 0;
  for await (const taken of rowsUnder(source, part, await context(), null)) {
    rows.push(...taken.rows.slice(0, HEAD_ROWS));
    batches += 1;
    if (rows.length >= HEAD_ROWS || batches === HEAD_BATCHES) break;
  }
  return rows;
}

async function* rowsOf(
  source: Package,
  part: ArchiveEntry,
  context: () => Promise<CellContext>,
): AsyncGenerator<RowsTaken> {
  yield* rowsUnder(source, part, await context(), await readMergedCells(source, part));
}

async function* rowsUnder(
  source: Package,
  part: ArchiveEntry,
  context: CellContext,
  merges: CoveredCells | null,
): AsyncGenerator<RowsTaken> {
  const xml = xmlScanner();
  const reader = rowReader(context, merges);
  const inOrder = rowOrder();
  try {
    for await (const chunk of partChunks(source, part)) {
      // The rest of the part is inflated all the same: its checksum holds for the whole.
      if (reader.isDone()) continue;
      xml.feed(chunk);
      for (let mark = xml.next(); mark !== 'more' && !reader.isDone(); mark = xml.next()) {
        reader.take(mark, xml);
        if (reader.isFull()) yield inOrder(reader.batch());
      }
      yield inOrder(reader.batch());
    }
    if (!reader.isDone()) xml.end();
  } catch (error) {
    throw error instanceof DamagedWorkbook ? new DamagedWorkbook(error.damage, error.row ?? reader.row()) : error;
  }
}
