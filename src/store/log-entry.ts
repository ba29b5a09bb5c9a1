// An entry of the log <-> its text: who closed or reopened what and when, chained to the entry before it.
import type { Actor, CloseEntry, LogEntry, ReopenEntry, StateProblem } from '../model/closing-record.ts';
import { isProblem, readStored } from './read-stored.ts';
import { sha256 } from './sha256.ts';
import { assertReadable, type Fields, MISFIT, nullable, record, type Stored } from './stored.ts';
import { count, digest, instant, oneOf, run, text, words } from './stored-values.ts';

const FORMAT = 1;

const ACTOR = record<Actor>({ host: text, pid: count, user: text });

const COMMON: Fields<Omit<LogEntry, 'action'>> = {
  number: count,
  previous: nullable(digest),
  run,
  closing: digest,
  at: instant,
  by: ACTOR,
};

const CLOSE = record<CloseEntry>({ action: oneOf('close'), ...COMMON, directory: words });

const REOPEN = record<ReopenEntry>({ action: oneOf('reopen'), ...COMMON, reason: words, token: words });

const ENTRY: Stored<LogEntry> = {
  write: (entry) => (entry.action === 'close' ? CLOSE.write(entry) : REOPEN.write(entry)),
  read: (json, misfit) => {
    const { action } = json as { readonly action?: unknown };
    return action === 'reopen' ? REOPEN.read(json, misfit) : CLOSE.read(json, misfit);
  },
};

interface Sealed {
  readonly entry: LogEntry;
  readonly seal: string;
}

/** The last key is the digest of all before it: nothing that comes later vouches for the last entry. */
const SEALED: Stored<Sealed> = {
  write: ({ entry, seal }) => ({ ...(ENTRY.write(entry) as object), sha256: seal }),
  read: (json, misfit) => {
    const { sha256: found, ...rest } = json as Record<string, unknown>;
    const entry = ENTRY.read(rest, misfit);
    if (entry === MISFIT) return entry;
    const seal = digest.read(found, misfit);
    if (seal !== MISFIT) return { entry, seal };
    misfit.key = 'sha256';
    return MISFIT;
  },
};

const asText = (json: unknown): string => `${JSON.stringify({ format: FORMAT, ...(json as object) }, null, 2)}\n`;

const sealOf = (entry: LogEntry): string => sha256(asText(ENTRY.write(entry)));

export function formatEntry(entry: LogEntry): string {
  assertReadable(ENTRY, ENTRY.write(entry));
  return asText(SEALED.write({ entry, seal: sealOf(entry) }));
}

/** Accepts exactly what {@link formatEntry} writes: a changed byte anywhere is a problem. */
export function parseEntry(content: Uint8Array, file: string): { readonly entry: LogEntry } | StateProblem {
  const sealed = readStored(content, file, [[FORMAT, SEALED]]);
  if (isProblem(sealed)) return sealed;
  const found = sha256(content);
  const expected = sha256(formatEntry(sealed.entry));
  if (found !== expected) return { kind: 'changed', file, expected: null, found };
  return { entry: sealed.entry };
}
