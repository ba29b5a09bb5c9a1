// The bytes of a workbook and what is to be said on its sheets -> its bytes with coloured and commented cells, or why that cannot be done.
import {
  annotateWorkbook,
  type CellNote,
  type Hindrance,
  type SheetNotes,
  type WorkbookParts,
} from '../annotate/workbook/annotate-workbook.ts';
import { type PackedEntry, packEntry, writeArchive } from '../annotate/workbook/write-archive.ts';
import type { Cell } from '../model/sheet.ts';
import { type Archive, type ArchiveEntry, readArchive } from '../read/xlsx/archive.ts';
import { DamagedWorkbook } from '../read/xlsx/damaged-workbook.ts';
import { inflateBudget, packedBytes } from '../read/xlsx/entry-chunks.ts';
import { openWorkbook } from '../read/xlsx/open-workbook.ts';
import { findPart, folderOf } from '../read/xlsx/part-path.ts';
import { type Package, partChunks } from '../read/xlsx/read-part.ts';
import { relationshipsOf } from '../read/xlsx/relationships.ts';
import { findWorkbookPart, readWorkbookPart } from '../read/xlsx/workbook-part.ts';

type Marked = { readonly bytes: Buffer } | { readonly why: Hindrance };

/** By sheet name; null is the first sheet. The copy is read again: if any cell differs, there is none. */
export async function markedWorkbook(
  bytes: Buffer,
  notes: ReadonlyMap<string | null, readonly CellNote[]>,
): Promise<Marked> {
  try {
    const source = { archive: readArchive(bytes), budget: inflateBudget(bytes.length) };
    const main = await findWorkbookPart(source);
    const sheets = await sheetParts(source, main, notes);
    if (sheets === null) return { why: 'parts' };
    const made = await annotateWorkbook(await partsOf(source, main), sheets);
    if ('why' in made) return made;
    const copy = packed(source.archive, made.parts);
    if (copy === null) return { why: 'parts' };
    return (await hasSameCells(bytes, copy)) ? { bytes: copy } : { why: 'changed' };
  } catch (error) {
    if (!(error instanceof DamagedWorkbook)) throw error;
    return { why: 'parts' };
  }
}

async function sheetParts(
  source: Package,
  main: ArchiveEntry,
  notes: ReadonlyMap<string | null, readonly CellNote[]>,
): Promise<readonly SheetNotes[] | null> {
  const { sheets } = await readWorkbookPart(source, main);
  const relationships = await relationshipsOf(source, main.name);
  const found: SheetNotes[] = [];
  for (const [name, ofSheet] of notes) {
    const sheet = name === null ? sheets[0] : sheets.find((one) => one.name === name);
    const part = relationships.find(({ id }) => id === sheet?.relationship)?.part ?? null;
    if (part === null) return null;
    found.push({ part: part.name, notes: ofSheet });
  }
  return found;
}

async function partsOf(source: Package, main: ArchiveEntry): Promise<WorkbookParts> {
  const relationships = await relationshipsOf(source, main.name);
  const styles =
    relationships.find(({ type, part }) => type === 'styles' && part !== null)?.part ??
    findPart(source.archive, folderOf(main.name), 'styles.xml');
  return {
    names: new Set(source.archive.entries.keys()),
    styles: styles?.name ?? null,
    textOf: async (part) => {
      const entry = source.archive.entries.get(part.toLowerCase());
      return entry === undefined ? null : partText(source, entry);
    },
    relationsOf: async (part) => {
      const related = await relationshipsOf(source, part);
      return related.map(({ id, type, part }) => ({ id, type, part: part?.name ?? null }));
    },
  };
}

/** As UTF-8, and saying so. */
async function partText(source: Package, entry: ArchiveEntry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of partChunks(source, entry)) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return text.replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

/** Every other entry goes over as it is, packed; null where one is packed in a way that cannot be named. */
function packed(archive: Archive, changed: ReadonlyMap<string, string>): Buffer | null {
  const entries: PackedEntry[] = [];
  const left = new Map([...changed].map(([name, text]) => [name.toLowerCase(), { name, text }]));
  for (const [key, entry] of archive.entries) {
    const change = left.get(key);
    left.delete(key);
    if (entry.compression === 'other' || entry.name.includes('\ufffd')) return null;
    const isDeflated = entry.compression === 'deflated';
    const { name, checksum, bytes } = entry;
    entries.push(
      change === undefined
        ? { name, isDeflated, checksum, bytes, packed: packedBytes(archive, entry) }
        : packEntry(name, change.text),
    );
  }
  for (const { name, text } of left.values()) entries.push(packEntry(name, text));
  return writeArchive(entries);
}

async function hasSameCells(original: Buffer, copy: Buffer): Promise<boolean> {
  const [before, after] = await Promise.all([openWorkbook(original), openWorkbook(copy)]);
  if (before.length !== after.length) return false;
  for (const [index, sheet] of before.entries()) {
    const [left, right] = [cellTexts(sheet.rows), cellTexts(after[index]!.rows)];
    for (;;) {
      const [a, b] = [await left.next(), await right.next()];
      if (a.done !== b.done || a.value !== b.value) return false;
      if (a.done === true) break;
    }
  }
  return true;
}

type Rows = Awaited<ReturnType<typeof openWorkbook>>[number]['rows'];

/** A line for every cell that holds something. */
async function* cellTexts(rows: Rows): AsyncGenerator<string, undefined> {
  if (rows === null) return undefined;
  for await (const batch of rows()) {
    for (const { row, cells } of batch.rows) {
      const filled = cells.flatMap((cell: Cell, index) => (cell === null ? [] : [[index, cell]]));
      if (filled.length > 0) yield JSON.stringify([row, filled]);
    }
  }
  return undefined;
}
