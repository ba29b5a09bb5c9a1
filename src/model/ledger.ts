// The rows of every ledger, typed: what parsing yields. Missing optional cells are null.
import type { Day, Month } from './calendar.ts';
import type { Fen, Ratio } from './money.ts';
import type { Placed } from './place.ts';
import type { RowList } from './row-list.ts';
import type { Run } from './run.ts';

export type PersonKind = 'sales' | 'non_sales';

/** people 人员: one effective-dated row of a person. */
export interface PersonRow extends Placed {
  readonly personId: string;
  readonly name: string;
  /** As written: a grade's id or one of its titles; null only for non-sales staff. */
  readonly grade: string | null;
  readonly leaderId: string | null;
  readonly team: string | null;
  readonly hiredOn: Day;
  readonly leftOn: Day | null;
  readonly kind: PersonKind;
  readonly effectiveFrom: Day | null;
  readonly probationUntil: Day | null;
}

/** sales 销售: one row of an order; negative amounts are refunds. */
export interface SalesRow extends Placed {
  readonly orderNo: string;
  readonly lineNo: number;
  readonly signedOn: Day;
  readonly personId: string;
  readonly customer: string | null;
  readonly product: string | null;
  readonly category: string | null;
  readonly quantity: Ratio | null;
  readonly listPrice: Fen | null;
  readonly floorPrice: Fen | null;
  readonly unitPrice: Fen | null;
  readonly amount: Fen;
  readonly cost: Fen | null;
  readonly executedOn: Day | null;
  readonly status: 'valid' | 'cancelled';
  readonly projectNo: string | null;
  readonly specialRate: Ratio | null;
  readonly refundOf: number | null;
  readonly approvalNo: string | null;
  readonly approvedOn: Day | null;
  readonly cancelledOn: Day | null;
  /** Where the business came from. */
  readonly origin: string | null;
  /** Of value-added tax that the amount includes. */
  readonly taxRate: Ratio | null;
  /** When the customer has to pay. */
  readonly dueOn: Day | null;
  /** When the company gave up the claim. */
  readonly writtenOffOn: Day | null;
}

/** collections 回款: money received for an order; negative is money paid back. */
export interface CollectionRow extends Placed {
  readonly receiptNo: string;
  readonly receivedOn: Day;
  readonly orderNo: string;
  readonly amount: Fen;
  /** How it was paid: transfer, cheque, acceptance bill … */
  readonly method: string | null;
}

/** expenses 费用 */
export interface ExpenseRow extends Placed {
  readonly expenseNo: string;
  readonly spentOn: Day;
  readonly personId: string;
  readonly department: string | null;
  readonly category: string;
  readonly amount: Fen;
  readonly invoiceNo: string | null;
  readonly approvedBy: string | null;
}

/** budgets 预算: a year's or a month's money for a department and category, `*` for all. */
export interface BudgetRow extends Placed {
  readonly period: Run;
  readonly department: string;
  readonly category: string;
  readonly amount: Fen;
  readonly revisedOn: Day | null;
  readonly approvedBy: string | null;
}

/** targets 任务: overrides the ladder's target of one person for one period. */
export interface TargetRow extends Placed {
  readonly period: Run;
  readonly personId: string;
  readonly target: Fen | null;
  readonly teamTarget: Fen | null;
  readonly stretch: Fen | null;
  readonly metric: string;
}

/** splits 分成: a person's share of an order. */
export interface SplitRow extends Placed {
  readonly orderNo: string;
  readonly personId: string;
  readonly share: Ratio;
  /** What counts towards the target, and in rankings; null: the share that is paid. Need not sum to the whole. */
  readonly targetShare: Ratio | null;
  readonly rankShare: Ratio | null;
}

/** elections 超额选择: whether a quarter's excess is settled or opens the next quarter. */
export interface ElectionRow extends Placed {
  readonly personId: string;
  readonly quarter: Run;
  readonly excess: 'settle' | 'carry';
}

/** decisions 人事决定 */
export interface DecisionRow extends Placed {
  readonly personId: string;
  readonly change: 'promote' | 'demote' | 'hire' | 'leave' | 'other';
  readonly toGrade: string | null;
  readonly effectiveFrom: Day;
  readonly decidedOn: Day | null;
  readonly approvedBy: string;
}

/** projects 项目: who earns what on a project's sales rows. */
export interface ProjectRow extends Placed {
  readonly projectNo: string;
  readonly personId: string;
  readonly base: 'amount' | 'profit';
  readonly rate: Ratio;
}

/** reviews 评价: a score from 0 to 100. */
export interface ReviewRow extends Placed {
  readonly personId: string;
  readonly month: Month;
  readonly kind: string;
  readonly score: Ratio;
  readonly reviewer: string | null;
}

export type IncidentEffect =
  | 'position_pay_half'
  | 'position_pay_forfeit'
  | 'quarter_commission_half'
  | 'dismissal_review';

/** incidents 奖惩 */
export interface IncidentRow extends Placed {
  readonly date: Day;
  readonly personId: string;
  readonly severity: 'minor' | 'serious' | 'severe';
  readonly effect: IncidentEffect;
  readonly note: string | null;
}

/** customers 客户 */
export interface CustomerRow extends Placed {
  readonly customer: string;
  readonly personId: string | null;
  readonly class: string | null;
  readonly termsDays: number | null;
  readonly creditLimit: Fen | null;
  readonly firstOrderOn: Day | null;
}

/** adjustments 调整: money that somebody approved on top of what the policy gives, or less of it. */
export interface AdjustmentRow extends Placed {
  readonly adjustmentNo: string;
  readonly personId: string;
  /** The month whose run pays it. */
  readonly period: Run;
  readonly amount: Fen;
  readonly reason: string;
  readonly orderNo: string | null;
  readonly approvedBy: string;
  readonly approvedOn: Day | null;
}

/** All ledgers by name, with their rows: the one list of them that every stage follows. */
export interface LedgerRows {
  readonly people: PersonRow;
  readonly sales: SalesRow;
  readonly collections: CollectionRow;
  readonly expenses: ExpenseRow;
  readonly budgets: BudgetRow;
  readonly targets: TargetRow;
  readonly splits: SplitRow;
  readonly elections: ElectionRow;
  readonly decisions: DecisionRow;
  readonly projects: ProjectRow;
  readonly reviews: ReviewRow;
  readonly incidents: IncidentRow;
  readonly customers: CustomerRow;
  readonly adjustments: AdjustmentRow;
}

export type LedgerName = keyof LedgerRows;

/** A typed row of a ledger. */
export type LedgerRow<Name extends LedgerName> = LedgerRows[Name];

/** Those that grow long: not all of their rows are made. */
type LongLedger = 'sales' | 'collections';

export type Ledgers = {
  readonly [Name in Exclude<LedgerName, LongLedger>]: readonly LedgerRow<Name>[];
} & { readonly [Name in LongLedger]: RowList<LedgerRow<Name>> };

export const LEDGER_NAMES: readonly LedgerName[] = [
  'people',
  'sales',
  'collections',
  'expenses',
  'budgets',
  'targets',
  'splits',
  'elections',
  'decisions',
  'projects',
  'reviews',
  'incidents',
  'customers',
  'adjustments',
];

export const EMPTY_LEDGERS: Ledgers = {
  people: [],
  sales: [],
  collections: [],
  expenses: [],
  budgets: [],
  targets: [],
  splits: [],
  elections: [],
  decisions: [],
  projects: [],
  reviews: [],
  incidents: [],
  customers: [],
  adjustments: [],
};
