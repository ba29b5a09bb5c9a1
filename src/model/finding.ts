// Findings: what is wrong or noteworthy in the input, as data. Words for them live in text/.
import type { FindingFacts } from './finding-facts.ts';
import type { Place } from './place.ts';
import { SEVERITIES } from './severities.ts';

export type Severity = 'error' | 'warning' | 'notice';

export type FindingCode = keyof FindingFacts;

/** One finding; `Code` narrows what its facts are. */
export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly place: Place | null;
  /** The cell's or key's value as the user wrote it, null where none is meant. */
  readonly value: string | null;
  readonly facts: Readonly<FindingFacts[Code]>;
  /** Stands for so many findings of its code that are not listed; its place, value and facts mean nothing then. */
  readonly more?: number;
}

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** A finding of its code's own severity. */
export function finding<Code extends FindingCode>(
  code: Code,
  place: Place | null,
  value: string | null,
  facts: FindingFacts[Code],
): Finding {
  return { code, severity: SEVERITIES[code], place, value, facts } as Finding;
}

/** What ends the reading of a file names a row too, but then all rows below it are missing; so does what is unclear in a whole column. */
const NOT_OF_A_ROW: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'READ-DAMAGED',
  'READ-QUOTE',
  'READ-ENCODING',
  'READ-SEVERAL-TABLES',
  'READ-DECIMAL-COMMA',
]);

/** True for an error of one row. */
export const isOfRow = ({ severity, place, code }: Finding): boolean =>
  severity === 'error' && place !== null && place.row !== null && !NOT_OF_A_ROW.has(code);

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((found) => found.severity === 'error');

/** A value with the findings made on the way to it. */
export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
