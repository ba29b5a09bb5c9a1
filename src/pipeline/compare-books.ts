// What is to be compared -> the comparison: two runs, two versions of the ledgers, two policies, closings, or a year of both policies.
import { compareClosing } from '../compute/difference/compare-closing.ts';
import { compareClosings } from '../compute/difference/compare-closings.ts';
import { compareRuns } from '../compute/difference/compare-runs.ts';
import { compareVersions, type NamedVersion } from '../compute/difference/compare-versions.ts';
import type { Inputs } from '../compute/difference/input-changes.ts';
import type { RowTexts } from '../compute/difference/row-changes.ts';
import { simulate } from '../compute/difference/simulate.ts';
import type { StoredRun } from '../compute/difference/stored-run.ts';
import type { Book } from '../model/book.ts';
import type { Day } from '../model/calendar.ts';
import type { ClosingHistory } from '../model/closing-record.ts';
import type { Difference, Version } from '../model/difference.ts';
import { hasErrors } from '../model/finding.ts';
import { Defect } from '../model/money.ts';
import type { Editions } from '../model/policy.ts';
import { formatRun, type Run } from '../model/run.ts';
import type { Simulation } from '../model/simulation.ts';
import { cellColumns, ledgerToCells } from '../parse/ledger-to-cells.ts';
import { checkBook } from './check-book.ts';
import { closedBefore, closedThrough, closingOf, fiscalOf } from './closing-runs.ts';

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

/** Both runs as they were paid. They must be closed. */
export function diffClosings(book: ComparedBook, before: Run, after: Run): Difference {
  const [earlier, later] = [storedRun(book, before), storedRun(book, after)];
  return compareClosings({ version: versionOf(book), before: earlier, after: later, isSound });
}

/** The run as it was paid, and as it would be paid today on the same closings before it. It must be closed. */
export function diffClosing(book: ComparedBook, run: Run, asOf: Day | null): Difference {
  return compareClosing({ stored: storedRun(book, run), version: versionOf(book), inputs: inputsOf(book), asOf });
}

function storedRun({ history, editions }: ComparedBook, run: Run): StoredRun {
  const closing = closingOf(history, run);
  if (closing === null) throw new Defect(`${formatRun(run)} is not closed`);
  const { entry, closed } = closing;
  const fiscal = fiscalOf(editions);
  return {
    run: closed.run,
    asOf: closed.asOf,
    policies: closed.policies,
    inputs: closed.inputs,
    directory: entry.directory,
    before: closedBefore(history, run, fiscal),
    after: closedThrough(history, run, fiscal),
  };
}

const inputsOf = ({ book, editions }: ComparedBook): Inputs => ({
  files: book.files,
  ledgersOf: (file) => book.tables.filter(({ source }) => source.file === file).map(({ ledger }) => ledger),
  policies: editions.map(({ file, sha256 }) => ({ file, sha256 })),
});

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
