// A zipped workbook enters, the same workbook with the same bytes on every day and in every place leaves.
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { type SharedTexts, sharedTexts } from './shared-texts.ts';

/** The writer announces an extension of a bar that it then does not write. */
const DANGLING = /<extLst><ext\b[^>]*><x14:id\/><\/ext><\/extLst>/g;
const TEXTS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Archives keep local time: the same local time everywhere. */
const made = (): Date => new Date(2000, 0, 2, 12);

/** A worksheet's XML as the workbook is to have it, in parts: it may be too long for one text. */
export type Rewrite = (sheet: string, numberOf: SharedTexts['numberOf']) => Iterable<string>;

/** `rewrites` by the names of worksheets in the archive: `xl/worksheets/sheet1.xml`. */
export function repack(bytes: Uint8Array, rewrites: ReadonlyMap<string, Rewrite> = new Map()): Uint8Array {
  const entries = unzipSync(bytes);
  const sorted: Record<string, Uint8Array> = {};
  for (const name of Object.keys(entries).sort()) {
    sorted[name] = SHEET.test(name) ? strToU8(tidied(strFromU8(entries[name]!))) : entries[name]!;
  }
  return rewrites.size === 0 ? zipSync(sorted, { level: 6, mtime: made() }) : zipInParts(sorted, rewrites);
}

/** Identifiers such as `007` are text on purpose; green corners in every cell would say otherwise. */
function tidied(xml: string): string {
  const ignored = '<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>';
  return xml.replace(DANGLING, '').replace('</headerFooter>', `</headerFooter>${ignored}`);
}

/** Long worksheets are packed as they are made, a stretch at a time, so that none is ever there as a whole; their texts come last. */
function zipInParts(entries: Readonly<Record<string, Uint8Array>>, rewrites: ReadonlyMap<string, Rewrite>): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    packed.push(part);
  });
  const add = (name: string, parts: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: LEVEL_OF_LONG });
    entry.mtime = made();
    zip.add(entry);
    for (const part of inStretches(parts)) entry.push(strToU8(part));
    entry.push(new Uint8Array(0), true);
  };
  const { [TEXTS]: list, ...others } = entries;
  const texts = sharedTexts(strFromU8(list!));
  for (const [name, bytes] of Object.entries(others)) {
    const xml = strFromU8(bytes);
    add(name, rewrites.get(name)?.(xml, texts.numberOf) ?? [xml]);
  }
  add(TEXTS, texts.xml());
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
