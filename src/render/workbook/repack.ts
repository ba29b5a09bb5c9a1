// A zipped workbook enters, the same workbook with the same bytes on every day and in every place leaves.
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';

/** The writer announces an extension of a bar that it then does not write. */
const DANGLING = /<extLst><ext\b[^>]*><x14:id\/><\/ext><\/extLst>/g;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Archives keep local time: the same local time everywhere. */
const MADE = new Date(2000, 0, 2, 12);

/** A worksheet's XML as the workbook is to have it, in parts: it may be too long for one text. */
export type Rewrite = (sheet: string) => Iterable<string>;

/** `rewrites` by the names of worksheets in the archive: `xl/worksheets/sheet1.xml`. */
export function repack(bytes: Uint8Array, rewrites: ReadonlyMap<string, Rewrite>): Uint8Array {
  const entries = unzipSync(bytes);
  const sorted: Record<string, Uint8Array> = {};
  for (const name of Object.keys(entries).sort()) {
    sorted[name] = SHEET.test(name) ? strToU8(tidied(strFromU8(entries[name]!))) : entries[name]!;
  }
  return rewrites.size === 0 ? zipSync(sorted, { level: 6, mtime: MADE }) : zipInParts(sorted, rewrites);
}

/** Identifiers such as `007` are text on purpose; green corners in every cell would say otherwise. */
function tidied(xml: string): string {
  const ignored = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';
  return xml.replace(DANGLING, '').replace('</headerFooter>', `</headerFooter>${ignored}`);
}

/** Long worksheets are packed as they are made, a stretch at a time, so that none is ever there as a whole. */
function zipInParts(entries: Readonly<Record<string, Uint8Array>>, rewrites: ReadonlyMap<string, Rewrite>): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    packed.push(part);
  });
  for (const [name, bytes] of Object.entries(entries)) {
    const rewrite = rewrites.get(name);
    const entry = new ZipDeflate(name, { level: rewrite === undefined ? 6 : LEVEL_OF_LONG });
    entry.mtime = MADE;
    zip.add(entry);
    if (rewrite !== undefined) for (const part of inStretches(rewrite(strFromU8(bytes)))) entry.push(strToU8(part));
    entry.push(rewrite === undefined ? bytes : new Uint8Array(0), true);
  }
  zip.end();
  return joined(packed);
}

/** Long sheets repeat themselves so much that packing them harder gains little and takes as long again. */
const LEVEL_OF_LONG = 2;

const STRETCH = 1 << 18;

function* inStretches(parts: Iterable<string>): Iterable<string> {
  let stretch = '';
  for (const part of parts) {
    stretch += part;
    if (stretch.length < STRETCH) continue;
    yield stretch;
    stretch = '';
  }
  yield stretch;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
