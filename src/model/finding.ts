// Findings: what is wrong or noteworthy in the input, as data. Words for them live in text/.
import type { LedgerName } from './ledger.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning' | 'notice';

/** Every finding code with the facts that its sentence needs besides place, column and value. Codes are never reused. */
export interface FindingFacts {
  // Files and tables
  /** `shipped`: the policies that come along, where a policy's name was meant. */
  'READ-NO-FILE': { path: string; shipped?: { names: string; nearest: string } };
  'READ-NO-ACCESS': { path: string; reason: string };
  'READ-NOT-A-WORKBOOK': {
    looksLike: 'html' | 'csv' | 'xls' | 'xlsb' | 'xml' | 'ods' | 'json' | 'archive' | 'empty' | 'encrypted' | 'unknown';
  };
  'READ-DAMAGED': { reason: string };
  'READ-NO-SHEET': { sheet: string; sheets: string };
  'READ-ENCODING': { offset: string };
  'READ-NO-HEADER': { ledger: string; missing: string };
  'READ-MISSING-COLUMN': { ledger: string; column: string; nearest: string };
  'READ-AMBIGUOUS-HEADER': { columns: string };
  'READ-DOUBLED-COLUMN': { column: string; headers: string };
  'READ-RAGGED-ROW': { expected: string; found: string };
  'READ-QUOTE': { reason: string };
  'READ-HIDDEN-ROWS': { rows: string };
  'READ-HIDDEN-COLUMNS': { count: string; columns: string };
  'READ-HIDDEN-SHEETS': { sheets: string };
  'READ-OTHER-SHEETS': { ledger: string; sheets: string };
  'READ-MERGED-CELLS': { count: string; cells: string };
  'READ-NEAR-HEADER': { column: string };
  'READ-MAPPED-HEADER': { column: string; nearest: string };
  'READ-REPEATED-HEADER': Record<never, never>;
  'READ-TOTAL-ROW': { label: string };
  'READ-NO-LEDGER': { ledger: string };
  // Cells
  'CELL-MISSING': Record<never, never>;
  'CELL-MONEY': { expected: string };
  'CELL-NUMBER': Record<never, never>;
  'CELL-DATE': Record<never, never>;
  'CELL-DATE-ORDER': Record<never, never>;
  'CELL-PERCENT': { suggestion: string };
  'CELL-CHOICE': { choices: string };
  'CELL-PERIOD': Record<never, never>;
  'CELL-IDENTIFIER': Record<never, never>;
  'CELL-RANGE': { range: string };
  'CELL-ERROR': Record<never, never>;
  'CELL-FAR': { beside: 'grade' | 'list'; figure: string };
  'CELL-NO-EFFECT': { reason: 'cancelled' | 'refund' | 'special' };
  // Keys between ledgers
  'KEY-DUPLICATE': { ledger: LedgerName; first: string };
  'KEY-UNKNOWN-PERSON': { nearest: string };
  'KEY-NAME-FOR-ID': { person: string };
  'KEY-AMBIGUOUS-NAME': { people: string };
  'KEY-UNKNOWN-ORDER': { nearest: string };
  'KEY-UNKNOWN-PROJECT': Record<never, never>;
  'KEY-UNKNOWN-CUSTOMER': { nearest: string };
  'KEY-UNKNOWN-GRADE': { grades: string; nearest: string };
  'KEY-UNKNOWN-LEADER': { nearest: string };
  'KEY-LEADER-LOOP': { people: string };
  'KEY-SPLITS-SUM': { sum: string };
  'KEY-SPLITS-SELLER': { seller: string; people: string };
  'KEY-REFUND-NO-SALE': { order: string };
  'KEY-REFUND-EXCEEDS': { order: string; sold: string; refunded: string };
  'KEY-REFUND-OTHER-PERSON': { seller: string };
  'KEY-PERSON-CONFLICT': { field: string; other: string; where: string };
  // Dates
  'DATE-BEFORE-HIRE': { person: string; hired: string };
  'DATE-AFTER-LEAVING': { person: string; left: string };
  'DATE-EXECUTED-BEFORE-SIGNED': { signed: string };
  'DATE-RECEIVED-BEFORE-SIGNED': { signed: string };
  'DATE-FUTURE': { latest: string };
  'DATE-PAST': { first: string };
  'DATE-LEADER-LEFT': { person: string; leader: string; left: string; month: string };
  'DATE-MID-MONTH': { person: string; dated: string; counts: string };
  // Sums
  'SUM-QUANTITY-PRICE': { expected: string };
  /** `refunded`: empty where more than a refund is the reason. */
  'SUM-COLLECTED-ABOVE-ORDER': { order: string; sold: string; collected: string; refunded: string };
  'SUM-COLLECTED-NEGATIVE': { order: string; collected: string };
  'SUM-TOTAL-ROW': { expected: string };
  'SUM-BUDGET-MONTHS': { months: string; year: string };
  // The policy's own limits
  'POLICY-BELOW-FLOOR': { floor: string; rate: string };
  'POLICY-ABOVE-COST-RATIO': { limit: string };
  'POLICY-SPECIAL-NO-RATE': Record<never, never>;
  'POLICY-SPECIAL-UNAPPROVED': { rate: string };
  'POLICY-LEADER-CREDIT': { leader: string; customer: string; member: string };
  'POLICY-DISCOUNT-UNAPPROVED': { list: string; lowest: string };
  'POLICY-NO-PRICE': Record<never, never>;
  'POLICY-RATE-NO-FIGURE': { need: 'profit' | 'quantity' | 'discount'; person: string; rule: string; article: string };
  'POLICY-PROJECT-NO-COST': { project: string };
  'POLICY-PROFIT-SHARE': { project: string; share: string; minimum: string };
  'POLICY-ELECTION': { allowed: string };
  'POLICY-BUDGET-UNAPPROVED': Record<never, never>;
  'POLICY-OWN-APPROVAL': { person: string };
  'POLICY-FILL-IN': { path: string; who: string };
  // What is odd about a policy itself: `policy check`
  'LINT-TIER-GAP': { from: string; to: string };
  'LINT-CLIFF': { at: string; before: string; after: string; falls: 'yes' | 'no' };
  'LINT-UNREACHABLE': {
    reason:
      | 'below-target'
      | 'above-target'
      | 'above-score'
      | 'above-cap'
      | 'waits-growth'
      | 'waits-review'
      | 'discount-right'
      | 'not-sold';
    limit: string;
  };
  'LINT-NO-PEOPLE': { grade: string };
  'LINT-PERCENT': { reason: 'small' | 'large' | 'neighbours'; beside: string };
  'LINT-TARGETS': { grade: string; period: 'quarter' | 'year'; sum: string };
  'LINT-MARGINAL': { rate: string; parts: string; withBonuses: string };
  'LINT-TEAM': { reason: 'no-target' | 'no-members'; who: string };
  'LINT-FILL-IN': { path: string; who: string };
  'LINT-DEFAULT': { choice: string };
  'LINT-UNUSED': { reason: string };
  'LINT-NO-EXAMPLE': { article: string };
  // Probable duplicates
  'DUP-SALE': { other: string };
  'DUP-ENTRY': { kind: 'receipt' | 'expense' | 'adjustment' | 'person'; other: string };
  'DUP-NUMBER': { other: string; where: string };
  // The YAML files of a book
  'CONFIG-SYNTAX': { reason: string };
  'CONFIG-VALUE': { expected: string; nearest: string };
  'CONFIG-UNKNOWN-KEY': { nearest: string; known: string };
  'CONFIG-MISSING-KEY': { key: string };
  'CONFIG-EDITIONS': { reason: string };
}

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
