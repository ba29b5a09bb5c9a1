// A zipped workbook enters, the same workbook with the same bytes on every day and in every place leaves.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The writer announces an extension of a bar that it then does not write. */
const DANGLING = /<extLst><ext\b[^>]*><x14:id\/><\/ext><\/extLst>/g;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

export function repack(bytes: Uint8Array): Uint8Array {
  const entries = unzipSync(bytes);
  const sorted: Record<string, Uint8Array> = {};
  for (const name of Object.keys(entries).sort()) {
    sorted[name] = SHEET.test(name) ? tidied(entries[name]!) : entries[name]!;
  }
  // Archives keep local time: the same local time everywhere.
  return zipSync(sorted, { level: 6, mtime: new Date(2000, 0, 2, 12) });
}

/** Identifiers such as `007` are text on purpose; green corners in every cell would say otherwise. */
function tidied(sheet: Uint8Array): Uint8Array {
  const xml = strFromU8(sheet);
  const ignored = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';
  return strToU8(xml.replace(DANGLING, '').replace('</headerFooter>', `</headerFooter>${ignored}`));
}
