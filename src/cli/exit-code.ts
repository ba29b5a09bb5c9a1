// How a command ended -> the exit code of the process.
import type { Finding, FindingCode } from '../model/finding.ts';

export const EXIT = {
  done: 0,
  /** Errors in the data; nothing was written. */
  data: 1,
  usage: 2,
  /** The run's state forbids it. */
  state: 3,
  /** A file cannot be read or written. */
  file: 4,
  defect: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const UNREADABLE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'READ-NO-FILE',
  'READ-NO-ACCESS',
  'READ-NOT-A-WORKBOOK',
  'READ-DAMAGED',
  'READ-ENCODING',
  'READ-NO-LEDGER',
]);

/** A file that cannot be read outweighs errors in the data, which are then not all known. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  if (findings.some((found) => UNREADABLE.has(found.code))) return EXIT.file;
  return findings.some((found) => found.severity === 'error') ? EXIT.data : EXIT.done;
}
