// The workbook's main part -> its sheets in order, and how its dates count.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { findPart } from './part-path.ts';
import { type Package, readPart } from './read-part.ts';
import { relationshipsOf } from './relationships.ts';
import type { DateSystem } from './serial-day.ts';

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** The identifier of the relationship that leads to its part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: DateSystem;
  /** True where it asks whoever opens it to calculate all formulas: their results are not known to be theirs. */
  readonly recalculates: boolean;
}

/** By the package's relationships, else by its content types, else where it usually stands. */
export async function findWorkbookPart(source: Package): Promise<ArchiveEntry> {
  const relationships = await relationshipsOf(source, '');
  const related = relationships.find(({ type, part }) => type === 'officeDocument' && part !== null)?.part ?? null;
  const found = related ?? (await typedPart(source)) ?? findPart(source.archive, '', 'xl/workbook.xml');
  if (found === null || !/\.xml$/i.test(found.name)) throw new DamagedWorkbook('no-workbook');
  return found;
}

async function typedPart(source: Package): Promise<ArchiveEntry | null> {
  const types = findPart(source.archive, '', '[Content_Types].xml');
  let found: ArchiveEntry | null = null;
  if (types === null) return null;
  await readPart(source, types, (mark, xml) => {
    if (mark !== 'open' || xml.name() !== 'Override') return;
    if (!/(?:sheet|template)\.(?:macroEnabled\.)?main\+xml$/i.test(xml.attribute('ContentType') ?? '')) return;
    found ??= findPart(source.archive, '', xml.attribute('PartName') ?? '');
  });
  return found;
}

/** No workbook that people keep has as many. */
const MOST_SHEETS = 4000;

export async function readWorkbookPart(source: Package, entry: ArchiveEntry): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  let dateSystem: DateSystem = '1900';
  let recalculates = false;
  let root = '';
  await readPart(source, entry, (mark, xml) => {
    if (mark !== 'open') return;
    if (xml.depth() === 1) root = xml.name();
    if (xml.depth() === 2 && xml.name() === 'workbookPr' && isTrue(xml.attribute('date1904'))) dateSystem = '1904';
    if (xml.depth() === 2 && xml.name() === 'calcPr') recalculates = isTrue(xml.attribute('fullCalcOnLoad'));
    if (xml.depth() !== 3 || xml.name() !== 'sheet') return;
    const name = xml.attribute('name') ?? '';
    if (names.has(name)) throw new DamagedWorkbook('doubled-entry');
    if (names.size === MOST_SHEETS) throw new DamagedWorkbook('too-many-entries');
    names.add(name);
    sheets.push({
      name,
      visible: !/^(?:very)?hidden$/i.test(xml.attribute('state') ?? ''),
      relationship: xml.attributeIn('/relationships', 'id') ?? '',
    });
  });
  if (root !== 'workbook') throw new DamagedWorkbook('no-workbook');
  return { sheets, dateSystem, recalculates };
}

const isTrue = (value: string | null): boolean => value !== null && /^(?:1|true|on)$/i.test(value.trim());
