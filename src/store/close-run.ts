// A settled run with its workbook and statements -> a closing, which is there as a whole or not at all (rulebook 13).
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ClosedState } from '../model/closing.ts';
import type {
  Actor,
  Artefact,
  ClosedRun,
  CloseEntry,
  Closing,
  ClosingHistory,
  PolicyFacts,
} from '../model/closing-record.ts';
import { Defect } from '../model/money.ts';
import { type Run, sameRun } from '../model/run.ts';
import { closedState, stateChange } from './closed-state.ts';
import { CLOSING_FILE, formatClosing } from './closing-file.ts';
import { closingDirectory } from './closing-names.ts';
import { type Commit, commitEntry, entrySince } from './commit-entry.ts';
import { diskFiles, type FileSystem, failureCode } from './file-system.ts';
import { sha256 } from './sha256.ts';
import type { FileFailure } from './write-file.ts';

/** A file to keep with the closing. Its path is relative, with `/`; no part starts with a dot. */
export interface KeptFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface CloseRequest {
  /** The closings on which the run was settled: the run is closed only if they are still the last ones. */
  readonly history: ClosingHistory;
  /** The run that the calendar wants closed next. */
  readonly next: Run;
  /** All lines, grants and people as the run leaves them. */
  readonly state: ClosedState;
  readonly program: string;
  readonly asOf: ClosedRun['asOf'];
  readonly inputs: ClosedRun['inputs'];
  readonly policies: readonly PolicyFacts[];
  readonly totals: ClosedRun['totals'];
  /** Made one after another, so that thousands of statements need not be held at once. */
  readonly artefacts: Iterable<KeptFile> | AsyncIterable<KeptFile>;
  readonly by: Actor;
  /** The instant in UTC: `2026-04-02T08:30:00.000Z`. */
  readonly at: string;
}

export type CloseResult =
  | { readonly kind: 'closed'; readonly closing: Closing; readonly isDurable: boolean }
  /** The run is closed already, by this entry. */
  | { readonly kind: 'already_closed'; readonly entry: CloseEntry }
  | { readonly kind: 'out_of_order'; readonly next: Run }
  | Exclude<Commit, { readonly kind: 'done' }>;

export async function closeRun(request: CloseRequest, files: FileSystem = diskFiles): Promise<CloseResult> {
  const { history, next, state } = request;
  if (history.problems.length > 0) return { kind: 'state', problems: history.problems };
  const before = history.closings.find(({ entry }) => sameRun(entry.run, state.run));
  if (before !== undefined) return { kind: 'already_closed', entry: before.entry };
  if (!sameRun(next, state.run)) return { kind: 'out_of_order', next };
  const token = randomBytes(6).toString('hex');
  const name = closingDirectory(history.entries.length + 1, state.run, token);
  const directory = join(history.directory, name);
  const written = await writeClosing(request, directory, files);
  if ('reason' in written) {
    // A winner clears up what others were about to write.
    const other = await entrySince(history, files);
    return other?.kind === 'lost' ? other : { kind: 'failed', failure: written };
  }
  const entry = entryOf(request, name, written.sha256);
  const commit = await commitEntry(history, entry, token, files);
  if (commit.kind === 'done') return { ...commit, kind: 'closed', closing: { entry, closed: written.closed } };
  if (commit.kind !== 'state') await files.remove(directory).catch(() => {});
  return commit;
}

const entryOf = ({ history, state, at, by }: CloseRequest, directory: string, closing: string): CloseEntry => ({
  action: 'close',
  number: history.entries.length + 1,
  previous: history.lastEntry,
  run: state.run,
  closing,
  at,
  by,
  directory,
});

interface Written {
  readonly closed: ClosedRun;
  readonly sha256: string;
}

/** Everything of the closing, on the disk but named by nobody yet; nothing is left of it where that fails. */
async function writeClosing(
  request: CloseRequest,
  directory: string,
  files: FileSystem,
): Promise<Written | FileFailure> {
  const progress = { path: directory };
  try {
    await files.makeDirectory(directory);
    const artefacts = await writeArtefacts(request, directory, progress, files);
    const closed = closedRun(request, artefacts);
    const text = formatClosing(closed);
    progress.path = join(directory, CLOSING_FILE);
    await files.create(progress.path, text);
    for (const folder of foldersToSync(directory, artefacts)) {
      progress.path = folder;
      await files.sync(folder);
    }
    return { closed, sha256: sha256(text) };
  } catch (error) {
    await files.remove(directory).catch(() => {});
    return { path: progress.path, reason: failureCode(error) };
  }
}

async function writeArtefacts(
  request: CloseRequest,
  directory: string,
  progress: { path: string },
  files: FileSystem,
): Promise<readonly Artefact[]> {
  const artefacts: Artefact[] = [];
  const names = new Set([CLOSING_FILE]);
  for await (const kept of request.artefacts) {
    assertSafePath(kept.path, names);
    progress.path = join(directory, kept.path);
    const folder = dirname(progress.path);
    if (folder !== directory) await files.makeDirectory(folder);
    await files.create(progress.path, kept.content);
    artefacts.push(factsOf(kept));
  }
  return artefacts;
}

/** Those of the closing, then the one of all closings and, as that may be new too, the book's. */
function foldersToSync(directory: string, artefacts: readonly Artefact[]): ReadonlySet<string> {
  const own = artefacts.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, place) => join(directory, ...parts.slice(0, place + 1)));
  });
  return new Set([...own, directory, dirname(directory), dirname(dirname(directory))]);
}

function factsOf({ path, content }: KeptFile): Artefact {
  const bytes = typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  return { path, bytes, sha256: sha256(content) };
}

function closedRun({ history, state, ...request }: CloseRequest, artefacts: readonly Artefact[]): ClosedRun {
  return {
    run: state.run,
    previous: history.closings.at(-1)?.entry.closing ?? null,
    program: request.program,
    asOf: request.asOf,
    firstMonth: state.firstMonth,
    inputs: request.inputs,
    policies: request.policies,
    totals: request.totals,
    people: state.people,
    ...stateChange(closedState(history.closings), state),
    artefacts,
  };
}

/** Names are made by the program itself, so a wrong one is its own defect; `names` are those taken, in small letters. */
function assertSafePath(path: string, names: Set<string>): void {
  const isSafe = path.split('/').every((part) => /^[^\\/:*?"<>|\0-\x1f.][^\\/:*?"<>|\0-\x1f]*$/.test(part));
  const folded = path.normalize('NFC').toLowerCase();
  if (!isSafe || names.has(folded)) throw new Defect(`no name for a file of a closing: ${JSON.stringify(path)}`);
  names.add(folded);
}
