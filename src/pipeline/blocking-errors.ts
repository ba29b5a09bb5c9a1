// Findings and the rows that were left out -> the errors that leaving them out does not mend: they still forbid to go on.
import type { LeftOutRow } from '../model/book.ts';
import { type Finding, type FindingCode, isOfRow } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import { formatPlace } from '../model/place.ts';

/** A file that cannot be read to its end, or a header without a column, is no invalid row. */
export const blockingErrors = (findings: readonly Finding[], leftOut: readonly LeftOutRow[]): readonly Finding[] =>
  errorsBut(
    findings,
    leftOut.filter((row) => !isOfNoOrder(row)),
  );

/**
 * The same for who pays without the rows that were left out. What was sold, received or spent can wait; without a row that says how somebody is paid
 * (a grade from a day on, a target, a decision, a deduction) others would be paid at what stood there before.
 */
export const errorsBeforePaying = (findings: readonly Finding[], leftOut: readonly LeftOutRow[]): readonly Finding[] =>
  errorsBut(
    findings,
    leftOut.filter((row) => !isOfNoOrder(row) && !isOfTerms(row)),
  );

function errorsBut(findings: readonly Finding[], leftOut: readonly LeftOutRow[]): readonly Finding[] {
  const gone = new Set(leftOut.map((row) => formatPlace(row)));
  return findings.filter(
    (found) => found.severity === 'error' && !(isOfRow(found) && gone.has(formatPlace(found.place!))),
  );
}

/** A split whose order nobody knows: leaving it out would pay some order to its seller alone. */
const isOfNoOrder = ({ ledger, reason, keys }: LeftOutRow): boolean =>
  ledger === 'splits' && keys === undefined && !NO_RECORDS.has(reason);

/** A row by which people are paid, rather than one for which they are. */
export const isOfTerms = ({ ledger, reason }: LeftOutRow): boolean => !ENTRIES.has(ledger) && !NO_RECORDS.has(reason);

/** An order leaves with all its splits; nobody is paid by a budget. */
const ENTRIES: ReadonlySet<LedgerName> = new Set([
  'sales',
  'collections',
  'splits',
  'expenses',
  'budgets',
  'adjustments',
]);

/** Rows that are none, should a policy call them errors. */
const NO_RECORDS: ReadonlySet<FindingCode> = new Set(['READ-TOTAL-ROW', 'READ-FOOTER-ROW', 'READ-EXAMPLE-ROW']);
