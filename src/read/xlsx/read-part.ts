// A part of a workbook, chunk by chunk -> each of its marks handed to whoever reads it.
import type { Archive, ArchiveEntry } from './archive.ts';
import { type Budget, entryChunks } from './entry-chunks.ts';
import { utf8Chunks } from './utf8-chunks.ts';
import { type XmlMark, type XmlScanner, xmlScanner } from './xml-scanner.ts';

/** An archive with what it may still inflate to. */
export interface Package {
  readonly archive: Archive;
  readonly budget: Budget;
}

export type MarkReader = (mark: Exclude<XmlMark, 'more'>, xml: XmlScanner) => void;

/** Reads a whole part; throws `DamagedWorkbook` where it is no XML. */
export async function readPart(source: Package, entry: ArchiveEntry, read: MarkReader): Promise<void> {
  const xml = xmlScanner();
  for await (const chunk of partChunks(source, entry)) {
    xml.feed(chunk);
    for (let mark = xml.next(); mark !== 'more'; mark = xml.next()) read(mark, xml);
  }
  xml.end();
}

export const partChunks = (source: Package, entry: ArchiveEntry): AsyncGenerator<Buffer> =>
  utf8Chunks(entryChunks(source.archive, entry, source.budget));
