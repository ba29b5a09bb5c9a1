// The last closing and a reason -> the run is open again; what was closed stays where it is, listed with the reason.
import { randomBytes } from 'node:crypto';
import type { Actor, ClosingHistory, ReopenEntry } from '../model/closing-record.ts';
import { type Run, sameRun } from '../model/run.ts';
import { type Commit, commitEntry } from './commit-entry.ts';
import { diskFiles, type FileSystem } from './file-system.ts';

export interface ReopenRequest {
  readonly history: ClosingHistory;
  readonly run: Run;
  readonly reason: string;
  readonly by: Actor;
  /** The instant in UTC: `2026-04-02T08:30:00.000Z`. */
  readonly at: string;
}

export type ReopenResult =
  | { readonly kind: 'reopened'; readonly entry: ReopenEntry; readonly isDurable: boolean }
  /** Another run was closed later and has to be reopened first. */
  | { readonly kind: 'not_last'; readonly last: Run }
  | { readonly kind: 'not_closed' }
  | { readonly kind: 'no_reason' }
  | Exclude<Commit, { readonly kind: 'done' }>;

export async function reopenRun(request: ReopenRequest, files: FileSystem = diskFiles): Promise<ReopenResult> {
  const { history, run, at, by } = request;
  if (history.problems.length > 0) return { kind: 'state', problems: history.problems };
  const last = history.closings.at(-1);
  if (last === undefined || !history.closings.some(({ entry }) => sameRun(entry.run, run))) {
    return { kind: 'not_closed' };
  }
  if (!sameRun(last.entry.run, run)) return { kind: 'not_last', last: last.entry.run };
  const reason = request.reason.trim();
  if (reason === '') return { kind: 'no_reason' };
  const token = randomBytes(6).toString('hex');
  const entry: ReopenEntry = {
    action: 'reopen',
    number: history.entries.length + 1,
    previous: history.lastEntry,
    run,
    closing: last.entry.closing,
    at,
    by,
    reason,
    token,
  };
  const commit = await commitEntry(history, entry, token, files);
  return commit.kind === 'done' ? { ...commit, kind: 'reopened', entry } : commit;
}
