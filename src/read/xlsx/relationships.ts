// The relationships of a part -> where each leads.
import type { ArchiveEntry } from './archive.ts';
import { DamagedWorkbook } from './damaged-workbook.ts';
import { findPart, folderOf } from './part-path.ts';
import { type Package, readPart } from './read-part.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, `worksheet`: the rest differs between the editions of the format. */
  readonly type: string;
  readonly part: ArchiveEntry | null;
}

const MOST_RELATIONSHIPS = 20_000;

/** Of the part at this path, of the whole package for an empty one; none where it has none. Throws where two have one identifier. */
export async function relationshipsOf(source: Package, path: string): Promise<readonly Relationship[]> {
  const folder = folderOf(path);
  const entry = findPart(source.archive, '', `${folder}_rels/${path.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  const seen = new Set<string>();
  if (entry === null) return found;
  await readPart(source, entry, (mark, xml) => {
    if (mark !== 'open' || xml.name() !== 'Relationship' || xml.attribute('TargetMode') === 'External') return;
    const type = xml.attribute('Type') ?? '';
    const target = xml.attribute('Target') ?? '';
    const id = xml.attribute('Id') ?? '';
    if (seen.has(id)) throw new DamagedWorkbook('doubled-entry');
    if (seen.size === MOST_RELATIONSHIPS) throw new DamagedWorkbook('too-many-entries');
    seen.add(id);
    found.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      part: findPart(source.archive, folder, target),
    });
  });
  return found;
}
