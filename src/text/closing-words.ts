// The shape of the words about closings: commands, their messages, and the tables of status and audit.
import type { LogEntry, StateProblem } from '../model/closing-record.ts';

export interface ClosingWords {
  readonly closed: (run: string, directory: string) => string;
  readonly notDurable: string;
  readonly reopened: (run: string, reason: string) => string;
  /** Who did what when, such as `closed by li on host4 (process 812), 2026-04-02 08:30 UTC`. */
  readonly done: (entry: LogEntry) => string;
  readonly isClosed: (run: string, who: string, directory: string) => string;
  readonly alreadyClosed: (run: string, who: string) => string;
  readonly outOfOrder: (run: string, next: string) => string;
  readonly notLast: (run: string, last: string) => string;
  readonly notClosed: (run: string) => string;
  readonly noReason: string;
  readonly lost: (who: string) => string;
  readonly tampered: (count: number) => string;
  readonly problem: (problem: StateProblem) => string;
  readonly peopleGone: (ids: string) => string;
  readonly notABook: string;
  readonly notYetOver: (run: string, asOf: string) => string;
  readonly corrections: (count: number) => string;
  readonly statusTitle: string;
  readonly auditTitle: string;
  readonly verified: (closings: number) => string;
  readonly states: Readonly<Record<'closed' | 'reopened' | 'due', string>>;
  readonly columns: Readonly<
    Record<
      'run' | 'state' | 'at' | 'by' | 'payable' | 'payout' | 'owed' | 'held' | 'people' | 'reason' | 'folder',
      string
    >
  >;
  readonly problemColumns: Readonly<Record<'file' | 'problem', string>>;
  readonly tables: Readonly<Record<'runs' | 'problems' | 'corrections', string>>;
  readonly noRuns: string;
  readonly noProblems: string;
}
