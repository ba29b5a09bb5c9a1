// Findings: what is wrong or noteworthy in the input, as data. Words for them live in text/.
import type { FindingFacts } from './finding-facts.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'notice';

export type FindingCode = keyof FindingFacts;

export const SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  'READ-NO-FILE': 'error',
  'READ-NO-ACCESS': 'error',
  'READ-NOT-A-WORKBOOK': 'error',
  'READ-DAMAGED': 'error',
  'READ-NO-SHEET': 'error',
  'READ-ENCODING': 'error',
  'READ-NO-HEADER': 'error',
  'READ-MISSING-COLUMN': 'error',
  'READ-AMBIGUOUS-HEADER': 'error',
  'READ-DOUBLED-COLUMN': 'error',
  'READ-RAGGED-ROW': 'error',
  'READ-QUOTE': 'error',
  'READ-HIDDEN-ROWS': 'notice',
  'READ-HIDDEN-COLUMNS': 'notice',
  'READ-HIDDEN-SHEETS': 'notice',
  'READ-OTHER-SHEETS': 'warning',
  'READ-MERGED-CELLS': 'warning',
  'READ-NEAR-HEADER': 'notice',
  'READ-MAPPED-HEADER': 'warning',
  'READ-REPEATED-HEADER': 'notice',
  'READ-TOTAL-ROW': 'notice',
  'READ-NO-LEDGER': 'error',
  'CELL-MISSING': 'error',
  'CELL-MONEY': 'error',
  'CELL-NUMBER': 'error',
  'CELL-DATE': 'error',
  'CELL-DATE-ORDER': 'error',
  'CELL-PERCENT': 'error',
  'CELL-CHOICE': 'error',
  'CELL-PERIOD': 'error',
  'CELL-IDENTIFIER': 'error',
  'CELL-RANGE': 'error',
  'CELL-ERROR': 'error',
  'CELL-FAR': 'warning',
  'CELL-NO-EFFECT': 'warning',
  'KEY-DUPLICATE': 'error',
  'KEY-UNKNOWN-PERSON': 'error',
  'KEY-NAME-FOR-ID': 'notice',
  'KEY-AMBIGUOUS-NAME': 'error',
  'KEY-UNKNOWN-ORDER': 'warning',
  'KEY-UNKNOWN-PROJECT': 'error',
  'KEY-UNKNOWN-CUSTOMER': 'notice',
  'KEY-UNKNOWN-GRADE': 'error',
  'KEY-UNKNOWN-LEADER': 'error',
  'KEY-LEADER-LOOP': 'error',
  'KEY-SPLITS-SUM': 'error',
  'KEY-SPLITS-SELLER': 'warning',
  'KEY-REFUND-NO-SALE': 'error',
  'KEY-REFUND-EXCEEDS': 'error',
  'KEY-REFUND-OTHER-PERSON': 'error',
  'KEY-PERSON-CONFLICT': 'error',
  'DATE-BEFORE-HIRE': 'error',
  'DATE-AFTER-LEAVING': 'error',
  'DATE-EXECUTED-BEFORE-SIGNED': 'warning',
  'DATE-RECEIVED-BEFORE-SIGNED': 'notice',
  'DATE-FUTURE': 'warning',
  'DATE-PAST': 'warning',
  'DATE-LEADER-LEFT': 'warning',
  'DATE-MID-MONTH': 'notice',
  'SUM-QUANTITY-PRICE': 'warning',
  'SUM-COLLECTED-ABOVE-ORDER': 'warning',
  'SUM-COLLECTED-NEGATIVE': 'warning',
  'SUM-TOTAL-ROW': 'warning',
  'SUM-BUDGET-MONTHS': 'warning',
  'POLICY-BELOW-FLOOR': 'notice',
  'POLICY-ABOVE-COST-RATIO': 'notice',
  'POLICY-SPECIAL-NO-RATE': 'warning',
  'POLICY-SPECIAL-UNAPPROVED': 'warning',
  'POLICY-LEADER-CREDIT': 'warning',
  'POLICY-DISCOUNT-UNAPPROVED': 'warning',
  'POLICY-NO-PRICE': 'notice',
  'POLICY-RATE-NO-FIGURE': 'warning',
  'POLICY-PROJECT-NO-COST': 'error',
  'POLICY-PROFIT-SHARE': 'warning',
  'POLICY-ELECTION': 'error',
  'POLICY-BUDGET-UNAPPROVED': 'warning',
  'POLICY-OWN-APPROVAL': 'warning',
  'POLICY-FILL-IN': 'error',
  'LINT-TIER-GAP': 'warning',
  'LINT-CLIFF': 'warning',
  'LINT-UNREACHABLE': 'warning',
  'LINT-NO-PEOPLE': 'notice',
  'LINT-PERCENT': 'warning',
  'LINT-TARGETS': 'warning',
  'LINT-MARGINAL': 'notice',
  'LINT-TEAM': 'warning',
  'LINT-FILL-IN': 'notice',
  'LINT-DEFAULT': 'notice',
  'LINT-UNUSED': 'notice',
  'LINT-NO-EXAMPLE': 'notice',
  'DUP-SALE': 'warning',
  'DUP-ENTRY': 'warning',
  'DUP-NUMBER': 'warning',
  'CONFIG-SYNTAX': 'error',
  'CONFIG-VALUE': 'error',
  'CONFIG-UNKNOWN-KEY': 'error',
  'CONFIG-MISSING-KEY': 'error',
  'CONFIG-EDITIONS': 'error',
};

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

const READING_ENDS: ReadonlySet<FindingCode> = new Set<FindingCode>(['READ-DAMAGED', 'READ-QUOTE', 'READ-ENCODING']);

/** True for an error of one row; what ends the reading of a file names a row too, but then all rows below it are missing. */
export const isOfRow = ({ severity, place, code }: Finding): boolean =>
  severity === 'error' && place !== null && place.row !== null && !READING_ENDS.has(code);

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some((found) => found.severity === 'error');

/** A value with the findings made on the way to it. */
export interface Found<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
