// What is to be compared -> the comparison: two runs, two versions of the ledgers, two policies, or a year of both.
import { compareRuns } from '../compute/difference/compare-runs.ts';
import { compareVersions, type NamedVersion } from '../compute/difference/compare-versions.ts';
import type { RowTexts } from '../compute/difference/row-changes.ts';
import { simulate } from '../compute/difference/simulate.ts';
import type { Book } from '../model/book.ts';
import type { Day } from '../model/calendar.ts';
import type { ClosingHistory } from '../model/closing-record.ts';
import type { Difference, Version } from '../model/difference.ts';
import { hasErrors } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import type { Run } from '../model/run.ts';
import type { Simulation } from '../model/simulation.ts';
import { cellColumns, ledgerToCells } from '../parse/ledger-to-cells.ts';
import { checkBook } from './check-book.ts';
import { closedBefore, fiscalOf } from './closing-runs.ts';

/** A book that has no errors under its policy. */
export interface ComparedBook {
  readonly directory: string;
  readonly book: Book;
  readonly editions: Editions;
  readonly history: ClosingHistory;
}

export const diffRuns = (book: ComparedBook, before: Run, after: Run, asOf: Day | null): Difference =>
  compareRuns({ version: versionOf(book), before, after, asOf, isSound });

/** Both versions are paid on the closings of the later one, so that only the ledgers and the policy differ. */
export function diffBooks(before: ComparedBook, after: ComparedBook, run: Run, asOf: Day | null): Difference {
  const later = versionOf(after);
  const earlier = { ...versionOf(before), closedBefore: later.closedBefore };
  return compareVersions({ between: 'books', before: earlier, after: later, run, asOf, isSound, texts: TEXTS });
}

export function diffPolicies(book: ComparedBook, other: Editions, run: Run, asOf: Day | null): Difference {
  const before = versionOf(book);
  const after = { ...before, editions: other };
  return compareVersions({ between: 'policies', before, after, run, asOf, isSound, texts: TEXTS });
}

export const simulateRuns = (
  { book, editions }: Pick<ComparedBook, 'book' | 'editions'>,
  other: Editions,
  run: Run,
  asOf: Day | null,
): Simulation => simulate({ ledgers: book.ledgers, editions, other, run, asOf });

/** What closed runs have paid counts on every side: a comparison pays the same differences as `settle`. */
export const versionOf = ({ directory, book, editions, history }: ComparedBook): NamedVersion => ({
  book: directory,
  ledgers: book.ledgers,
  editions,
  closedBefore: (run) => closedBefore(history, run, fiscalOf(editions)),
});

const TEXTS: RowTexts = { columns: cellColumns, cells: ledgerToCells };

const isSound = ({ ledgers, editions }: Version): boolean =>
  !hasErrors(checkBook({ ledgers, files: [], tables: [], leftOut: [] }, editions));
