// An error of the file system -> the finding that says so; any other error is a defect and is thrown on.
import { type Finding, finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';

/** The file changed while it was read. */
export const changedFinding = (path: string): Finding =>
  finding('READ-NO-ACCESS', placeOf(path), path, { path, reason: 'changed' });

/** `nearest`: asked for where there is no such file. */
export function accessFinding(error: unknown, path: string, nearest: () => string = () => ''): Finding {
  const code = error instanceof Error && 'code' in error && 'syscall' in error ? `${error.code}` : null;
  if (code === null) throw error;
  const place = placeOf(path);
  if (code === 'ENOENT' || code === 'ENOTDIR') return noFile(place, path, nearest());
  return finding('READ-NO-ACCESS', place, path, { path, reason: code });
}

/** Nothing is near a pattern. */
export const noFileFinding = (pattern: string): Finding => noFile(placeOf(pattern), pattern, '');

const noFile = (place: Place, path: string, nearest: string): Finding =>
  finding('READ-NO-FILE', place, path, { path, ...(nearest === '' ? {} : { nearest }) });

const placeOf = (path: string): Place => ({ source: { file: path, sheet: null }, row: null, column: null });
