// What the closings of a book are made of on disk: closing files, the log that orders them, and what can be wrong there.
import type { Day, Month } from './calendar.ts';
import type { ClosedGrant, ClosedLine, ClosedPerson } from './closing.ts';
import type { Run } from './run.ts';
import type { Totals } from './settlement.ts';
import type { FileFacts } from './sheet.ts';

/** A file kept with a closing; its path is relative to the closing's directory, with `/`. */
export interface Artefact {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The policy edition that a run was closed under, as the book named it. */
export interface PolicyFacts {
  readonly file: string;
  readonly sha256: string;
}

/**
 * A closing file: a run as it was paid. It holds neither who nor when, so that closing the same data again gives the
 * same bytes. Lines and grants are those that are new or differ since the closing before it.
 */
export interface ClosedRun {
  readonly run: Run;
  /** SHA-256 of the closing file before it; null for the first. */
  readonly previous: string | null;
  /** The version of the program. */
  readonly program: string;
  readonly asOf: Day;
  readonly firstMonth: Month;
  readonly inputs: readonly FileFacts[];
  readonly policies: readonly PolicyFacts[];
  readonly totals: Totals;
  readonly people: readonly ClosedPerson[];
  readonly lines: readonly ClosedLine[];
  /** Keys of lines that are there no more. */
  readonly goneLines: readonly string[];
  readonly grants: readonly ClosedGrant[];
  readonly goneGrants: readonly string[];
  readonly artefacts: readonly Artefact[];
}

/** Who closed or reopened a run. */
export interface Actor {
  readonly host: string;
  readonly pid: number;
  readonly user: string;
}

interface Entry {
  /** Counts from 1 without a gap. */
  readonly number: number;
  /** SHA-256 of the entry's file before it; null for the first. */
  readonly previous: string | null;
  readonly run: Run;
  /** SHA-256 of the closing file that is closed or reopened. */
  readonly closing: string;
  /** The instant in UTC: `2026-04-02T08:30:00.000Z`. */
  readonly at: string;
  readonly by: Actor;
}

export interface CloseEntry extends Entry {
  readonly action: 'close';
  /** Name of the closing's directory. */
  readonly directory: string;
}

export interface ReopenEntry extends Entry {
  readonly action: 'reopen';
  readonly reason: string;
  /** Tells two apart who reopen in the same words at the same moment. */
  readonly token: string;
}

/** One change of what is closed; the log is never rewritten, so a reopened closing stays where it is. */
export type LogEntry = CloseEntry | ReopenEntry;

/** A closing with the entry that made it one. */
export interface Closing {
  readonly entry: CloseEntry;
  readonly closed: ClosedRun;
}

/** The closings of a book as they stand at one moment: what a next close or reopening builds on. */
export interface ClosingHistory {
  /** The directory that holds them. */
  readonly directory: string;
  /** Everything that ever happened, in order. */
  readonly entries: readonly LogEntry[];
  /** SHA-256 of the last entry's file; null while there is none. */
  readonly lastEntry: string | null;
  /** Those in force, in order. Not to be relied on while there are problems. */
  readonly closings: readonly Closing[];
  readonly problems: readonly StateProblem[];
}

/** Why the closings cannot be relied on. `file` is relative to their directory, with `/`. */
export type StateProblem =
  /** The operating system refused: `reason` is its code. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'missing'; readonly file: string }
  /** A file that belongs to no closing. */
  | { readonly kind: 'surplus'; readonly file: string }
  /** The bytes are not those that were stored. `expected` is null where only the file itself shows it. */
  | { readonly kind: 'changed'; readonly file: string; readonly expected: string | null; readonly found: string }
  /** Made by another, mostly a newer, version of the program. */
  | { readonly kind: 'format'; readonly file: string; readonly found: string; readonly known: number }
  /** Not JSON at all. */
  | { readonly kind: 'syntax'; readonly file: string }
  /** A key that is missing, not expected or holds something else: `lines.rows[3].paid`. */
  | { readonly kind: 'key'; readonly file: string; readonly key: string; readonly expected: string }
  /** It does not follow from what stands before it: `key` is the link that does not fit. */
  | {
      readonly kind: 'chain';
      readonly file: string;
      readonly key: 'number' | 'previous' | 'run' | 'closing' | 'directory';
    }
  /** What a closing left that never came to its end; harmless, and gone after the next close. */
  | { readonly kind: 'leftover'; readonly file: string }
  /** A whole closing that the log does not name: stopped at its last step, or its entry was removed. */
  | { readonly kind: 'unlisted'; readonly file: string };
