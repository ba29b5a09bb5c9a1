// A sheet's part -> which of its cells are covered by a merge; asked before its rows are read, because merges stand after them.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { inflateBudget } from './entry-chunks.ts';
import { type CoveredCells, coveredCells, type MergedRange, mergedRange } from './merged-cells.ts';
import { type Package, partChunks, readPart } from './read-part.ts';

const ELEMENT = 'mergeCell';
const MOST_RANGES = 500_000;

/** Null where nothing is merged. What is wrong with the rows is left for who reads them, who can say where. */
export async function readMergedCells({ archive }: Package, part: ArchiveEntry): Promise<CoveredCells | null> {
  // The part is inflated once more for its rows: what they may take is counted there.
  const source = () => ({ archive, budget: inflateBudget(archive.bytes.length) });
  const ranges = (await mentionsMerges(source(), part)) ? await rangesIn(source(), part) : [];
  return ranges.length === 0 ? null : coveredCells(ranges);
}

/** Few sheets have merges, and to look for the word is far quicker than to read marks. */
async function mentionsMerges(source: Package, part: ArchiveEntry): Promise<boolean> {
  let end = '';
  try {
    for await (const chunk of partChunks(source, part)) {
      if (chunk.includes(ELEMENT, 0, 'latin1')) return true;
      if ((end + chunk.toString('latin1', 0, ELEMENT.length)).includes(ELEMENT)) return true;
      end = (end + chunk.toString('latin1', Math.max(0, chunk.length - ELEMENT.length))).slice(-ELEMENT.length);
    }
  } catch (error) {
    if (!(error instanceof DamagedWorkbook)) throw error;
  }
  return false;
}

async function rangesIn(source: Package, part: ArchiveEntry): Promise<readonly MergedRange[]> {
  const ranges: MergedRange[] = [];
  let list = '';
  let isPastRows = false;
  const read = readPart(source, part, (mark, xml) => {
    if (mark !== 'open' || xml.depth() > 3) return;
    if (xml.depth() === 2) {
      isPastRows ||= list === 'sheetData';
      list = xml.name();
    }
    if (xml.depth() !== 3 || list !== 'mergeCells' || xml.name() !== ELEMENT) return;
    const range = mergedRange(xml.attribute('ref') ?? '');
    if (range !== null) ranges.push(range);
    if (ranges.length > MOST_RANGES) throw new DamagedWorkbook('too-many-cells');
  });
  try {
    await read;
  } catch (error) {
    // Who reads the rows does not look at what follows them.
    if (!(error instanceof DamagedWorkbook) || isPastRows) throw error;
  }
  return ranges;
}
