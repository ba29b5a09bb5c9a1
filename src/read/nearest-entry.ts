// A path that names no file -> the entry of its folder that was probably meant.
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../model/nearest.ts';

/** '' where the folder is not there, or nothing in it is near. */
export function nearestEntry(path: string): string {
  return nearest(composed(basename(path)), entriesOf(dirname(path)).filter(isSeen).map(composed));
}

/** Macintosh systems write `é` as two characters; names that look the same are one name. */
export const composed = (name: string): string => name.normalize('NFC');

/** None where the folder cannot be read. */
export function entriesOf(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

const isSeen = (name: string): boolean => !isSetAside(name);

/** Hidden files, and the lock files that spreadsheets leave beside what they have open. */
export const isSetAside = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');
