// The path of a part and a target written in it -> the path that is meant, and the entry that stands there.
import type { Archive, ArchiveEntry } from './archive.ts';

/** `xl/` for `xl/workbook.xml`. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A target from the root (`/xl/…`) or from the part's folder, in any case, with escapes or without. */
export function findPart({ entries }: Archive, folder: string, target: string): ArchiveEntry | null {
  const written = target
    .trim()
    .replace(/#[^/]*$/, '')
    .replace(/\\/g, '/');
  const path = normal(written.startsWith('/') ? written : `${folder}${written}`);
  // Some writers leave out the slash of a path from the root.
  for (const candidate of [path, unescaped(path), escaped(path), normal(written)]) {
    const entry = entries.get(candidate.toLowerCase());
    if (entry !== undefined) return entry;
  }
  return null;
}

function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function escaped(path: string): string {
  try {
    return encodeURI(path);
  } catch {
    return path;
  }
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
