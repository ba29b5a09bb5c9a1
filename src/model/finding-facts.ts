// What the sentence of each finding needs to know: every code with its facts.
import type { LedgerName } from './ledger.ts';

/** Every finding code with the facts that its sentence needs besides place, column and value. Codes are never reused. */
export interface FindingFacts {
  // Files and tables
  /** `nearest`: what lies in its folder instead. `shipped`: the policies that come along, where a policy's name was meant. */
  'READ-NO-FILE': { path: string; nearest?: string; shipped?: { names: string; nearest: string } };
  'READ-NO-ACCESS': { path: string; reason: string };
  'READ-SAME-FILE': { first: string };
  'READ-UNREAD-FILE': { ledger: LedgerName };
  'READ-NOT-A-WORKBOOK': {
    looksLike: 'html' | 'csv' | 'xls' | 'xlsb' | 'xml' | 'ods' | 'json' | 'archive' | 'empty' | 'encrypted' | 'unknown';
  };
  'READ-DAMAGED': { reason: string };
  'READ-NO-SHEET': { sheet: string; sheets: string };
  /** `mixed`: a part of the file is UTF-8, another is not. `yaml`: it is no ledger, and can only be UTF-8. */
  'READ-ENCODING': { offset: string; mixed?: true; yaml?: true };
  'READ-NO-HEADER': { ledger: string; missing: string };
  /** `title`: what says that the nearest header is not in yuan, or not in single pieces. */
  'READ-MISSING-COLUMN': { ledger: string; column: string; nearest: string; title?: string; pieces?: true };
  'READ-AMBIGUOUS-HEADER': { columns: string };
  'READ-DOUBLED-COLUMN': { column: string; headers: string };
  /** `other`: the text that has a decimal comma, in `column` and `row`. */
  'READ-DECIMAL-COMMA': { other: string; column: string; row: string };
  'READ-RAGGED-ROW': { expected: string; found: string };
  'READ-QUOTE': { reason: string };
  'READ-HIDDEN-ROWS': { rows: string };
  'READ-HIDDEN-COLUMNS': { count: string; columns: string };
  'READ-HIDDEN-SHEETS': { sheets: string };
  'READ-OTHER-SHEETS': { ledger: string; sheets: string };
  'READ-MERGED-CELLS': { count: string; cells: string; hold: 'values' | 'nothing' };
  'READ-UNCLEAR-CELLS': { count: string; cells: string; look: 'struck' | 'unseen' };
  'READ-NEAR-HEADER': { column: string };
  'READ-MAPPED-HEADER': { column: string; mapped: string; read: 'another' | 'nothing'; nearest: string };
  'READ-TITLE-UNIT': { columns: string };
  'READ-UNREAD-COLUMN': {
    says: 'currency' | 'rate' | 'void' | 'refund' | 'status' | 'direction' | 'kind' | 'left' | 'unnamed';
    rows: string;
  };
  'READ-REPEATED-HEADER': Record<never, never>;
  'READ-SEVERAL-TABLES': { where: 'above' | 'below' };
  'READ-EXAMPLE-ROW': Record<never, never>;
  'READ-FOOTER-ROW': Record<never, never>;
  'READ-TOTAL-ROW': { label: string };
  'READ-NO-LEDGER': { ledger: string };
  // Cells
  'CELL-MISSING': Record<never, never>;
  'CELL-MONEY': { expected: string; shown?: string };
  'CELL-NUMBER': { shown?: string };
  'CELL-DATE': Record<never, never>;
  'CELL-DATE-ORDER': Record<never, never>;
  'CELL-PERCENT': { suggestion: string; shown?: string };
  /** `beside`: the header of a column that the ledger does not have, and that says the row is not in yuan. */
  'CELL-CHOICE': { choices: string; beside?: string };
  'CELL-PERIOD': Record<never, never>;
  /** `example`: the number or name may say that its row is one. `ditto`: the cell only points at another one. */
  'CELL-IDENTIFIER': { why?: 'example' | 'ditto' };
  'CELL-RANGE': { range: string };
  'CELL-ERROR': { why?: 'struck' };
  /** `others`: all other amounts of the ledger. */
  'CELL-FAR': { beside: 'grade' | 'list' | 'amount' | 'others'; figure: string };
  'CELL-NO-EFFECT': { reason: 'cancelled' | 'refund' | 'special' };
  // Keys between ledgers
  'KEY-DUPLICATE': { ledger: LedgerName; first: string };
  'KEY-UNKNOWN-PERSON': { nearest: string };
  'KEY-NAME-FOR-ID': { person: string };
  'KEY-AMBIGUOUS-NAME': { people: string };
  'KEY-UNKNOWN-ORDER': { nearest: string };
  'KEY-UNKNOWN-PROJECT': Record<never, never>;
  'KEY-UNKNOWN-CUSTOMER': { nearest: string };
  'KEY-NEAR-NAME': { nearest: string };
  'KEY-UNKNOWN-GRADE': { grades: string; nearest: string };
  'KEY-UNKNOWN-LEADER': { nearest: string };
  'KEY-LEADER-LOOP': { people: string };
  'KEY-SPLITS-SUM': { sum: string };
  'KEY-SPLITS-SELLER': { seller: string; people: string };
  'KEY-REFUND-NO-SALE': { order: string };
  'KEY-REFUND-EXCEEDS': { order: string; sold: string; refunded: string };
  'KEY-REFUND-OTHER-PERSON': { seller: string };
  'KEY-PERSON-CONFLICT': { field: string; other: string; where: string };
  // Dates and sums
  'DATE-BEFORE-HIRE': { person: string; hired: string };
  'DATE-AFTER-LEAVING': { person: string; left: string };
  /** `what`: something else than the execution. */
  'DATE-EXECUTED-BEFORE-SIGNED': { signed: string; what?: 'cancelled' | 'due' | 'written-off' };
  'DATE-RECEIVED-BEFORE-SIGNED': { signed: string };
  'DATE-FUTURE': { latest: string };
  'DATE-PAST': { first: string };
  'DATE-LEADER-LEFT': { person: string; leader: string; left: string; month: string };
  'DATE-MID-MONTH': { person: string; dated: string; counts: string };
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
