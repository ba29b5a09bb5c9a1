// The styles of a workbook -> how each of its cell formats shows a number.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { builtInFormat, customFormat, isPlaceholder, type NumberFormat } from './number-format.ts';
import { type Package, readPart } from './read-part.ts';
import { styleLooks } from './style-looks.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Spreadsheets stop at some 65,000. */
const MOST_FORMATS = 200_000;
/** Of number formats they stop at some 250. */
const MOST_CUSTOM = 20_000;

/** By the number that cells give as their style. */
export async function readStyles(source: Package, entry: ArchiveEntry): Promise<readonly NumberFormat[]> {
  const custom = new Map<string, NumberFormat>();
  const xfs: { readonly id: string; readonly font: string; readonly fill: string }[] = [];
  const looks = styleLooks();
  let list = '';
  await readPart(source, entry, (mark, xml) => {
    if (mark !== 'open') return;
    if (xml.depth() === 2) list = xml.name();
    looks.take(list, xml);
    if (xml.depth() !== 3) return;
    const code = xml.attribute('formatCode') ?? '';
    const isFormat = list === 'numFmts' && xml.name() === 'numFmt' && !isPlaceholder(code);
    if (isFormat) custom.set(idOf(xml), customFormat(code, +idOf(xml)));
    if (custom.size > MOST_CUSTOM) throw new DamagedWorkbook('too-large');
    if (list !== 'cellXfs' || xml.name() !== 'xf') return;
    if (xfs.length === MOST_FORMATS) throw new DamagedWorkbook('too-large');
    xfs.push({ id: idOf(xml), font: numberIn(xml, 'fontId'), fill: numberIn(xml, 'fillId') });
  });
  // A workbook may give an identifier of the built-in formats a meaning of its own.
  return xfs.map(({ id, font, fill }) => {
    const format = custom.get(id) ?? builtInFormat(+id);
    const look = looks.of(font, fill);
    return look === null ? format : { ...format, look };
  });
}

const numberIn = (xml: XmlScanner, name: string): string => xml.attribute(name)?.trim() || '0';

const idOf = (xml: XmlScanner): string => numberIn(xml, 'numFmtId');
