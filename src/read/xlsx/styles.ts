// The styles of a workbook -> how each of its cell formats shows a number.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { builtInFormat, customFormat, isPlaceholder, type NumberFormat } from './number-format.ts';
import { type Package, readPart } from './read-part.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Spreadsheets stop at some 65,000. */
const MOST_FORMATS = 200_000;

/** By the number that cells give as their style. */
export async function readStyles(source: Package, entry: ArchiveEntry): Promise<readonly NumberFormat[]> {
  const custom = new Map<string, NumberFormat>();
  const ids: string[] = [];
  let list = '';
  await readPart(source, entry, (mark, xml) => {
    if (mark !== 'open') return;
    if (xml.depth() === 2) list = xml.name();
    if (xml.depth() !== 3) return;
    const code = xml.attribute('formatCode') ?? '';
    const isFormat = list === 'numFmts' && xml.name() === 'numFmt' && !isPlaceholder(code);
    if (isFormat) custom.set(idOf(xml), customFormat(code, +idOf(xml)));
    if (list !== 'cellXfs' || xml.name() !== 'xf') return;
    if (ids.length === MOST_FORMATS) throw new DamagedWorkbook('too-large');
    ids.push(idOf(xml));
  });
  // A workbook may give an identifier of the built-in formats a meaning of its own.
  return ids.map((id) => custom.get(id) ?? builtInFormat(+id));
}

const idOf = (xml: XmlScanner): string => xml.attribute('numFmtId')?.trim() || '0';
