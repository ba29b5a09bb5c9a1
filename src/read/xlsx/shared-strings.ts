// The table of shared strings -> their texts by number.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { type Package, readPart } from './read-part.ts';
import { type ItemText, stringItem } from './string-item.ts';

const MOST_STRINGS = 8_000_000;

export async function readSharedStrings(source: Package, entry: ArchiveEntry): Promise<readonly ItemText[]> {
  const strings: ItemText[] = [];
  const item = stringItem(2);
  await readPart(source, entry, (mark, xml) => {
    const isItem = mark !== 'text' && xml.depth() === 2 && xml.name() === 'si';
    if (!isItem) return item.take(mark, xml);
    if (mark === 'open') return;
    if (strings.length === MOST_STRINGS) throw new DamagedWorkbook('too-large');
    strings.push(item.finish());
  });
  return strings;
}
