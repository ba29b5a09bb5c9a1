// The directory of the closings -> its history: which runs are closed now, and everything that led there.
import type { CloseEntry, Closing, ClosingHistory, LogEntry, StateProblem } from '../model/closing-record.ts';
import { sameRun } from '../model/run.ts';
import { closingName, entryName } from './closing-names.ts';
import { diskFiles, type FileSystem, failureCode } from './file-system.ts';
import { inForce } from './in-force.ts';
import { parseEntry } from './log-entry.ts';
import { readBytes } from './read-bytes.ts';
import { readClosing } from './read-closing.ts';
import { isProblem } from './read-stored.ts';
import { sha256 } from './sha256.ts';

/**
 * Checks the log, its chain and the closing files in force; what is kept beside them is for the audit.
 * No directory means that nothing was ever closed. Stops at the first problem.
 */
export async function readClosings(directory: string, files: FileSystem = diskFiles): Promise<ClosingHistory> {
  let history: ClosingHistory = { directory, entries: [], lastEntry: null, closings: [], problems: [] };
  const count = await countEntries(directory, files);
  if (typeof count !== 'number') return { ...history, problems: [count] };
  for (let number = 1; number <= count; number += 1) {
    history = await withEntry(history, number, files);
    if (history.problems.length > 0) return history;
  }
  const closings: Closing[] = [];
  for (const entry of inForce(history.entries)) {
    const closing = await readClosing(directory, entry, closings.at(-1)?.entry.closing ?? null, files);
    if (isProblem(closing)) return { ...history, closings, problems: [closing] };
    closings.push(closing);
  }
  return { ...history, closings };
}

/** The largest number of an entry. */
async function countEntries(directory: string, files: FileSystem): Promise<number | StateProblem> {
  try {
    const names = (await files.list(directory)).map(({ name }) => closingName(name));
    return names.reduce((most, name) => (name.kind === 'entry' ? Math.max(most, name.number) : most), 0);
  } catch (error) {
    const reason = failureCode(error);
    return reason === 'ENOENT' ? 0 : { kind: 'unreadable', file: '.', reason };
  }
}

async function withEntry(history: ClosingHistory, number: number, files: FileSystem): Promise<ClosingHistory> {
  const file = entryName(number);
  const content = await readBytes(history.directory, file, files);
  const read = isProblem(content) ? content : parseEntry(content.bytes, file);
  if (isProblem(read)) return { ...history, problems: [read] };
  const entries = [...history.entries, read.entry];
  const key = brokenLink(history, read.entry);
  if (key !== null) return { ...history, problems: [{ kind: 'chain', file, key }] };
  return { ...history, entries, lastEntry: isProblem(content) ? null : sha256(content.bytes) };
}

type Link = Extract<StateProblem, { kind: 'chain' }>['key'];

/** What of an entry does not follow from those before it. */
function brokenLink({ entries, lastEntry }: ClosingHistory, entry: LogEntry): Link | null {
  if (entry.number !== entries.length + 1) return 'number';
  if (entry.previous !== lastEntry) return 'previous';
  const closed = inForce(entries);
  switch (entry.action) {
    case 'close':
      if (closed.some(({ run }) => sameRun(run, entry.run))) return 'run';
      return isDirectoryOf(entry) ? null : 'directory';
    case 'reopen': {
      const last = closed.at(-1);
      if (last === undefined || !sameRun(last.run, entry.run)) return 'run';
      return last.closing === entry.closing ? null : 'closing';
    }
  }
}

function isDirectoryOf({ directory, number }: CloseEntry): boolean {
  const name = closingName(directory);
  return name.kind === 'directory' && name.number === number;
}
