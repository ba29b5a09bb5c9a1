// The shape of the words of report/: titles of documents, sheets, tables and columns, and words for canonical values.
import type { BudgetDriver, BudgetStatus } from '../model/budget.ts';
import type { CorrectionReason } from '../model/closing.ts';
import type { Severity } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { FactorReason, HeldFor, LineKind, Part } from '../model/line.ts';
import type { Measure } from '../model/rate-rule.ts';
import type { Review } from '../model/review.ts';
import type { Run } from '../model/run.ts';
import type { Grant, HeldOrder, LeftOutReason } from '../model/settlement.ts';
import type { PayPart } from './pay-parts.ts';

type PersonColumn =
  | 'person_id'
  | 'name'
  | 'staff'
  | 'grade'
  | 'leader_id'
  | 'team'
  | 'assessed'
  | 'performance'
  | 'target'
  | 'attainment'
  | 'team_performance'
  | 'team_target'
  | 'met'
  | 'carry_in'
  | 'carry_out';

type PayColumn =
  | 'earned'
  | 'earned.personal'
  | 'earned.team'
  | 'earned.special'
  | 'earned.project'
  | 'earned.non_sales'
  | PayPart
  | 'payable'
  | 'owed_before'
  | 'payout'
  | 'owed'
  | 'held'
  | 'earned_so_far'
  | 'paid_so_far'
  | 'draw_balance'
  | 'deferred_balance';

type LineColumn =
  | 'order_no'
  | 'line_no'
  | 'customer'
  | 'product'
  | 'seller'
  | 'month'
  | 'kind'
  | 'band'
  | 'base'
  | 'rate'
  | 'factor'
  | 'factor_reason'
  | 'measure'
  | 'tier'
  | 'amount'
  | 'ratio'
  | 'released'
  | 'paid_before'
  | 'pay'
  | 'part'
  | 'paid_as'
  | 'bonus'
  | 'later_pay'
  | 'held_for'
  | 'ref'
  | 'note'
  | 'article'
  | 'source';

type CorrectionColumn = 'of' | 'was' | 'now' | 'reason' | 'before' | 'after';

type TeamColumn = 'member_count' | 'members' | 'team_attainment' | 'short_by' | 'own_performance' | 'own_target';

type HeldColumn = 'due' | 'collected' | 'missing' | 'unexecuted_rows' | 'lines';

type ReviewColumn = 'change' | 'from_grade' | 'to_grade' | 'effective_from' | 'streak' | 'composite' | 'status';

type BudgetColumn =
  | 'period'
  | 'department'
  | 'category'
  | 'budget'
  | 'actual'
  | 'remaining'
  | 'used'
  | 'to_date'
  | 'ahead_by'
  | 'run_rate'
  | 'runs_out_in'
  | 'over_by'
  | 'per_month'
  | 'less_per_month'
  | 'drivers';

type FindingColumn =
  | 'severity'
  | 'code'
  | 'file'
  | 'sheet'
  | 'row'
  | 'column'
  | 'value'
  | 'message'
  | 'hint'
  | 'count'
  | 'errors'
  | 'warnings'
  | 'notices';

type PolicyColumn =
  | 'grade_id'
  | 'task_rate'
  | 'excess_rate'
  | 'team_rate'
  | 'bonus_rate'
  | 'team_bonus_rate'
  | 'option'
  | 'meaning'
  | 'setting';

type TieOutColumn =
  | 'ledger'
  | 'read'
  | 'rows_used'
  | LeftOutReason
  | 'check'
  | 'first'
  | 'second'
  | 'expected'
  | 'difference'
  | 'ties';

type AboutColumn =
  | 'run'
  | 'as_of'
  | 'policy'
  | 'policy_id'
  | 'regulation'
  | 'policy_file'
  | 'policy_sha256'
  | 'version'
  | 'ledgers'
  | 'bytes'
  | 'encoding'
  | 'sha256';

type ApprovalColumn = 'company' | 'payout_capitals' | 'role' | 'signature' | 'signature_day';

type CountColumn = 'people' | 'paid_people' | 'line_count' | 'settled_lines' | 'settled_amount' | 'held_orders';

/** Every column of the documents of report/, by canonical name; one name has one title. */
export type ColumnName =
  | PersonColumn
  | PayColumn
  | LineColumn
  | CorrectionColumn
  | TeamColumn
  | HeldColumn
  | ReviewColumn
  | BudgetColumn
  | FindingColumn
  | PolicyColumn
  | TieOutColumn
  | AboutColumn
  | ApprovalColumn
  | CountColumn;

export type TableName =
  | 'people'
  | 'people_brief'
  | 'overview'
  | 'pay'
  | 'performance'
  | 'lines'
  | 'line_details'
  | 'grants'
  | 'bonuses'
  | 'corrections'
  | 'teams'
  | 'held_orders'
  | 'held_people'
  | 'reviews'
  | 'budget'
  | 'findings'
  | 'codes'
  | 'ladder_month'
  | 'ladder_quarter'
  | 'ladder_year'
  | 'options'
  | 'tie_out_rows'
  | 'tie_out'
  | 'about'
  | 'files'
  | 'approval'
  | 'signatures'
  | 'receipts'
  | 'totals';

type SheetName =
  | 'summary'
  | 'performance'
  | 'lines'
  | 'bonuses'
  | 'corrections'
  | 'teams'
  | 'held'
  | 'held_people'
  | 'reviews'
  | 'budget'
  | 'findings'
  | 'policy'
  | 'tie_out'
  | 'about'
  | 'approval'
  | 'receipts';

/** Named as in the policy file. */
export type OptionName =
  | 'performance.basis'
  | 'shortfall.decided-by'
  | 'shortfall.true-up'
  | 'shortfall.commission-factor'
  | 'shortfall.quarter-bonus-factor'
  | 'shortfall.month-bonus-factor'
  | 'excess.default'
  | 'excess.elections'
  | 'release.when'
  | 'release.mode'
  | 'price.right'
  | 'price.below-floor'
  | 'price.max-cost-ratio'
  | 'bonus.release'
  | 'bonus.counts-special'
  | 'assessment.day'
  | 'assessment.count-unassessed'
  | 'team.excess'
  | 'team.include-leader'
  | 'non-sales.rate'
  | 'refund.rate'
  | 'recover.share'
  | 'projects.minimum-profit-share'
  | 'incidents.combine'
  | 'incidents.commission-factor'
  | 'pay.cycle'
  | 'budget.warning-at'
  | 'budget.over-above'
  | 'fiscal-year-starts';

/** Every word that an option of the policy may have as its value. */
export type OptionValue =
  | 'quarter'
  | 'month'
  | 'both'
  | 'up-only'
  | 'settle'
  | 'carry'
  | 'collected'
  | 'executed'
  | 'signed'
  | 'full'
  | 'prorata'
  | 'special'
  | 'ignore'
  | 'with-orders'
  | 'own-run'
  | 'excess-rate'
  | 'team-rate'
  | 'original'
  | 'lowest'
  | 'multiply'
  | 'yes'
  | 'no'
  | 'none'
  | 'unlimited';

export type CheckName =
  | 'lines_and_bonuses'
  | 'people_and_total'
  | 'payout_and_owed'
  | 'paid_and_held'
  | 'held_by_order'
  | 'sales'
  | 'collections';

export type Role = 'prepared' | 'reviewed' | 'approved';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export interface ReportWords {
  /** `2026年3月`, `March 2026` */
  readonly run: (run: Run) => string;
  readonly settlementTitle: (run: string) => string;
  readonly reviewTitle: (run: string) => string;
  readonly checkTitle: string;
  readonly columns: Named<ColumnName>;
  readonly tables: Named<TableName>;
  readonly sheets: Named<SheetName>;
  /** One sentence above a table, where it needs one. */
  readonly notes: Readonly<Partial<Record<TableName, string>>>;
  /** In its place where the table has no rows. */
  readonly emptyNotes: Readonly<Partial<Record<TableName, string>>>;
  readonly staff: Named<'sales' | 'non_sales'>;
  readonly kinds: Named<LineKind | Grant['kind']>;
  readonly bands: Named<'task' | 'excess'>;
  readonly measures: Readonly<Record<Measure, string>>;
  readonly parts: Named<Part>;
  readonly factorReasons: Named<FactorReason>;
  readonly heldFor: Named<HeldFor>;
  /** What an order waits for, in figures: how much money, how many rows. */
  readonly waitsFor: (why: HeldFor, order: Pick<HeldOrder, 'unexecutedRows'>, missing: string) => string;
  /** Short titles for 80 columns. */
  readonly brief: { readonly performance: string; readonly met: string; readonly marks: Named<'true' | 'false'> };
  readonly met: Named<'true' | 'false'>;
  readonly ties: Named<'true' | 'false'>;
  readonly yesNo: Named<'true' | 'false'>;
  readonly leftOut: Named<LeftOutReason>;
  readonly ledgers: Named<LedgerName>;
  readonly correctionReasons: Named<CorrectionReason>;
  readonly changes: Named<'promote' | 'demote' | 'dismissal_review'>;
  /** A candidacy that the policy names, for the grade it leads to. */
  readonly candidate: (grade: string) => string;
  readonly reviewStatuses: Named<Review['status']>;
  readonly budgetStatuses: Named<BudgetStatus>;
  readonly driverBy: Named<BudgetDriver['by']>;
  /** The word for `*` in a budget row. */
  readonly everything: string;
  /** Spending that no budget row covers. */
  readonly unbudgeted: string;
  /** Spending that names no department. */
  readonly nameless: string;
  readonly severities: Named<Severity>;
  readonly options: Named<OptionName>;
  readonly optionValues: Named<OptionValue>;
  readonly fromBeginning: string;
  /** `50 units` */
  readonly units: (count: string) => string;
  readonly checks: Named<CheckName>;
  readonly roles: Named<Role>;
  /** Between the members of a list: `、` or `, `. */
  readonly comma: string;
  /** `column amount`, before the value of a finding. */
  readonly inColumn: (column: string) => string;
  /** Of a policy or a book file. */
  readonly atKey: (path: string) => string;
  readonly hintBefore: string;
  /** Findings of one code that are not listed. */
  readonly moreFindings: (count: number) => string;
}
