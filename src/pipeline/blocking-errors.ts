// Findings and the rows that were left out -> the errors that leaving them out does not mend: they still forbid to go on.
import type { LeftOutRow } from '../model/book.ts';
import { type Finding, isOfRow } from '../model/finding.ts';
import { formatPlace } from '../model/place.ts';

/** A file that cannot be read to its end, or a header without a column, is no invalid row. */
export function blockingErrors(findings: readonly Finding[], leftOut: readonly LeftOutRow[]): readonly Finding[] {
  const gone = new Set(leftOut.filter((row) => !isOfNoOrder(row)).map((row) => formatPlace(row)));
  return findings.filter(
    (found) => found.severity === 'error' && !(isOfRow(found) && gone.has(formatPlace(found.place!))),
  );
}

/** A split whose order nobody knows: leaving it out would pay some order to its seller alone. */
const isOfNoOrder = ({ ledger, reason, keys }: LeftOutRow): boolean =>
  ledger === 'splits' && keys === undefined && reason !== 'READ-TOTAL-ROW';
