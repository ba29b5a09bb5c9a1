// A finished entry -> the log: the one step in which a run becomes closed or open again, won by one process only.
import { join } from 'node:path';
import type { ClosingHistory, LogEntry, StateProblem } from '../model/closing-record.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import { entryName, temporaryName } from './closing-names.ts';
import { type FileSystem, failureCode } from './file-system.ts';
import { formatEntry, parseEntry } from './log-entry.ts';
import { readBytes } from './read-bytes.ts';
import { isProblem } from './read-stored.ts';
import type { FileFailure } from './write-file.ts';

export type Commit =
  /** `isDurable` is false where a power failure could still undo it. */
  | { readonly kind: 'done'; readonly isDurable: boolean }
  /** Somebody else was faster: `to` is what they did. */
  | { readonly kind: 'lost'; readonly to: LogEntry }
  | { readonly kind: 'state'; readonly problems: readonly StateProblem[] }
  | { readonly kind: 'failed'; readonly failure: FileFailure };

/**
 * Everything that the entry names must be on the disk. The entry's file is finished under another name first, and a
 * second name for it (`link`) cannot be had twice. Clears up after tries that did not win.
 */
export async function commitEntry(
  history: ClosingHistory,
  entry: LogEntry,
  token: string,
  files: FileSystem,
): Promise<Commit> {
  const { directory, entries } = history;
  const temporary = join(directory, temporaryName(entry.number, token));
  const commit = await linkEntry({ history, temporary, text: formatEntry(entry) }, files);
  await files.remove(temporary).catch(() => {});
  if (commit.kind === 'done') await clearLeftovers(directory, [...entries, entry], files).catch(() => {});
  return commit;
}

interface FinishedEntry {
  readonly history: ClosingHistory;
  readonly temporary: string;
  readonly text: string;
}

async function linkEntry(finished: FinishedEntry, files: FileSystem): Promise<Commit> {
  const { history, temporary, text } = finished;
  const { directory, entries } = history;
  const path = join(directory, entryName(entries.length + 1));
  try {
    await files.create(temporary, text);
    await files.sync(directory);
    await files.link(temporary, path);
  } catch (error) {
    const outcome = await outcomeOf(finished, files);
    return outcome ?? { kind: 'failed', failure: { path, reason: failureCode(error) } };
  }
  return { kind: 'done', isDurable: await isSynced(directory, files) };
}

/** What stands under the name decides, not what the call said: a network may lose the answer to a link that was made. */
async function outcomeOf({ history, text }: FinishedEntry, files: FileSystem): Promise<Commit | null> {
  const outcome = await entrySince(history, files);
  const isOurs = outcome?.kind === 'lost' && formatEntry(outcome.to) === text;
  return isOurs ? { kind: 'done', isDurable: await isSynced(history.directory, files) } : outcome;
}

/** The entry that somebody else has made of the next one since the history was read; null where there is none. */
export async function entrySince(
  { directory, entries }: ClosingHistory,
  files: FileSystem,
): Promise<Extract<Commit, { kind: 'lost' | 'state' }> | null> {
  const file = entryName(entries.length + 1);
  const content = await readBytes(directory, file, files);
  if (isProblem(content)) return content.kind === 'missing' ? null : { kind: 'state', problems: [content] };
  const read = parseEntry(content.bytes, file);
  return isProblem(read) ? { kind: 'state', problems: [read] } : { kind: 'lost', to: read.entry };
}

const isSynced = (directory: string, files: FileSystem): Promise<boolean> =>
  files.sync(directory).then(
    () => true,
    () => false,
  );
