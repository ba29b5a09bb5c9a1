// An entry of the log -> the closing that it made, checked against it.
import type { CloseEntry, Closing, StateProblem } from '../model/closing-record.ts';
import { sameRun } from '../model/run.ts';
import { CLOSING_FILE, parseClosing } from './closing-file.ts';
import type { FileSystem } from './file-system.ts';
import { readBytes } from './read-bytes.ts';
import { isProblem } from './read-stored.ts';
import { sha256 } from './sha256.ts';

/** One closing file, which must be the one of its entry and follow the one before it. */
export async function readClosing(
  directory: string,
  entry: CloseEntry,
  previous: string | null,
  files: FileSystem,
): Promise<Closing | StateProblem> {
  const file = `${entry.directory}/${CLOSING_FILE}`;
  const content = await readBytes(directory, file, files);
  if (isProblem(content)) return content;
  const found = sha256(content.bytes);
  if (found !== entry.closing) return { kind: 'changed', file, expected: entry.closing, found };
  const closed = parseClosing(content.bytes, file);
  if (isProblem(closed)) return closed;
  if (!sameRun(closed.run, entry.run)) return { kind: 'chain', file, key: 'run' };
  if (closed.previous !== previous) return { kind: 'chain', file, key: 'previous' };
  return { entry, closed };
}
