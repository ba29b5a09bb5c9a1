// Why somebody is paid this much: a tree of reasons, each with its figure, its arithmetic, its source and its clause.
import type { Day, Month } from './calendar.ts';
import type { CorrectionReason } from './closing.ts';
import type { Band, FactorReason, HeldFor, LineKind } from './line.ts';
import type { Metric } from './mechanisms.ts';
import type { Fen, Ratio } from './money.ts';
import type { Placed } from './place.ts';
import type { Policy, Titles } from './policy.ts';
import type { Measure, TierMode, TierScale, TierSpan } from './rate-rule.ts';
import type { Run } from './run.ts';

/** A value that arithmetic uses: money in fen, a rate, share or factor, or an amount that is no whole number of fen. */
export type Term =
  | { readonly unit: 'money'; readonly value: Fen }
  /** `each`: yuan a unit, of a base that counts units as yuan. */
  | { readonly unit: 'rate' | 'each' | 'factor' | 'exact'; readonly value: Ratio };

/** `child` is the place of the child whose figure this is; null: the value stands for itself. */
export interface Operand {
  readonly name: string;
  readonly term: Term;
  readonly child: number | null;
}

/** How a figure follows from its operands: `product` is rounded once, half away from zero; the others are exact. */
export interface Arithmetic {
  /** `difference` is the first operand less all others. */
  readonly op: 'sum' | 'difference' | 'product' | 'minimum';
  readonly operands: readonly Operand[];
}

export const PAID_PARTS = [
  'current',
  'release',
  'true_up',
  'correction',
  'month_bonus',
  'quarter_bonus',
  'year_bonus',
  'bonus_true_up',
  'adjustments',
  'awards',
  'supplements',
] as const;

/** What a payable is the sum of. */
export type PaidPart = (typeof PAID_PARTS)[number];

/** What may be asked about one by one. */
export const EXPLAINED_FIGURES = [
  'payout',
  'payable',
  ...PAID_PARTS,
  'held',
  'owed',
  'earned',
  'performance',
  'team_performance',
  'outlook',
] as const;

export type ExplainedFigure = (typeof EXPLAINED_FIGURES)[number];

/** Why a month has no target. */
export type Unassessed = 'non_sales' | 'no_grade' | 'not_employed' | 'hired_late' | 'left_early';

/** Why nothing is paid, or a bonus is none. */
export type NoPay = 'no_lines' | 'held' | 'paid_before' | 'pay_cycle';

export type NoBonus = 'missed' | 'unassessed' | 'no_target' | 'none_in_grade' | 'no_lines' | 'other_run';

export interface LineFacts {
  readonly orderNo: string;
  readonly lineNo: number;
  readonly customer: string | null;
  readonly kind: LineKind;
  readonly band: Band;
  /** False where the month has no target: then everything is `task`, and below nothing. */
  readonly hasTarget: boolean;
  /** The line's own month. */
  readonly month: Month;
  /** Whose sale it is, where it is another person's. */
  readonly seller: string | null;
  readonly factor: Ratio;
  readonly factorReason: FactorReason;
  /** Where in the month's running sum of sales the base begins, and the target there; null where no target cuts. */
  readonly from: Fen | null;
  readonly target: Fen | null;
}

interface TargetFacts {
  readonly period: Run;
  readonly performance: Fen;
  readonly target: Fen;
  readonly attained: Ratio | null;
  readonly met: boolean;
  readonly source: 'ladder' | 'ledger';
  readonly grade: string | null;
}

interface SaleFacts {
  readonly orderNo: string;
  readonly lineNo: number;
  readonly customer: string | null;
  readonly signedOn: Day;
}

type Nothing = Record<never, never>;

/** Every code of a reason with the facts that its sentence needs besides figure and source. */
export interface ReasonFacts extends Readonly<Record<Exclude<PaidPart, 'month_bonus' | 'bonus_true_up'>, Nothing>> {
  // What is paid
  payout: Nothing;
  payable: Nothing;
  month_bonus: Nothing;
  bonus_true_up: Nothing;
  set_off: { readonly owedBefore: Fen; readonly share: Ratio };
  set_off_limit: { readonly share: Ratio };
  new_debt: Nothing;
  owed: { readonly owedBefore: Fen };
  nothing_paid: { readonly why: NoPay };
  // Lines
  /** Lines whose factor has one reason. */
  judged: { readonly period: Run; readonly factor: Ratio; readonly factorReason: FactorReason };
  line: LineFacts;
  amount: { readonly factor: Ratio; readonly factorReason: FactorReason };
  amount_before: { readonly factor: Ratio; readonly factorReason: FactorReason };
  released: { readonly ratio: Ratio };
  released_before: { readonly ratio: Ratio };
  cut: { readonly before: Fen; readonly after: Fen; readonly target: Fen };
  share: { readonly share: Ratio; readonly sale: Fen };
  carried: { readonly signedOn: Day; readonly month: Month };
  /** How a choice, a table, another measure or a limit made the rate; borders and totals in yuan, units or shares. */
  rated: {
    readonly measure: Measure;
    /** What the case asks for that the row has met, as the policy writes it. */
    readonly asked: readonly string[];
    /** Null where no table gives the rate. */
    readonly mode: TierMode | null;
    readonly scale: TierScale | null;
    readonly per: TierSpan | null;
    /** From 1; null below the first. */
    readonly tier: number | null;
    readonly lower: Ratio | null;
    readonly holdsLower: boolean;
    readonly upper: Ratio | null;
    readonly total: Ratio | null;
    /** Before a limit of the line. */
    readonly unlimited: Ratio | null;
    /** Whether the line is that of a further rate among several that all apply to its row. */
    readonly isFurther: boolean;
  };
  takes_back: { readonly lineNo: number; readonly month: Month };
  special: {
    readonly why: 'below-floor' | 'above-cost-ratio' | 'refunded';
    readonly unitPrice: Fen | null;
    readonly floorPrice: Fen | null;
    readonly specialRate: Ratio | null;
  };
  project: { readonly projectNo: string; readonly base: 'amount' | 'profit'; readonly rate: Ratio };
  corrected: {
    readonly of: Run;
    readonly reason: CorrectionReason;
    readonly before: Fen | Ratio | null;
    readonly after: Fen | Ratio | null;
  };
  paid_late: { readonly dueOn: Day; readonly paidOn: Day | null; readonly days: number; readonly factor: Ratio };
  written_off: { readonly on: Day; readonly share: Ratio };
  forfeited: { readonly on: Day; readonly share: Ratio };
  // Bonuses that belong to no order
  grant: { readonly month: Month; readonly grade: string | null };
  cut_grant: { readonly month: Month; readonly factor: Ratio; readonly period: Run };
  cut_bonus: { readonly factor: Ratio };
  corrected_grant: { readonly month: Month; readonly of: Run };
  held_grant: { readonly month: Month };
  adjusted: { readonly adjustmentNo: string; readonly note: string; readonly approvedBy: string };
  pool_share: { readonly titles: Titles; readonly pool: Fen; readonly share: Ratio; readonly people: number };
  tier_amount: { readonly tier: number };
  scored: {
    readonly titles: Titles;
    readonly score: Ratio;
    readonly letter: string;
    readonly coefficient: Ratio;
    readonly full: Fen;
  };
  /** Part of a score: money in yuan. Points and weight are null where there is no figure, which then counts for nothing. */
  indicator: {
    readonly titles: Titles;
    readonly metric: Metric;
    readonly reached: Ratio | null;
    readonly goal: Ratio | null;
    readonly points: Ratio | null;
    readonly weight: Ratio | null;
    readonly contribution: Ratio | null;
  };
  // What a run pays in all
  minimum: { readonly kind: 'guarantee' | 'draw'; readonly month: Month; readonly minimum: Fen; readonly lacking: Fen };
  recovered: { readonly minimum: Fen; readonly payable: Fen; readonly share: Ratio; readonly balance: Fen };
  capped: {
    readonly kind: 'cap_cut' | 'cap_deferred';
    readonly per: 'run' | 'quarter' | 'year';
    readonly cap: Fen;
    readonly payable: Fen;
    readonly paid: Fen;
  };
  deferred: { readonly ref: string; readonly balance: Fen };
  // Targets
  assessment: { readonly period: Run; readonly grade: string | null };
  own_target: TargetFacts;
  team_target: TargetFacts;
  rates: {
    readonly grade: string | null;
    readonly taskRate: Ratio | null;
    readonly excessRate: Ratio | null;
    readonly teamRate: Ratio | null;
  };
  bonus_rates: {
    readonly grade: string | null;
    readonly period: Run;
    readonly bonusRate: Ratio | null;
    readonly teamBonusRate: Ratio | null;
  };
  unassessed: {
    readonly month: Month;
    readonly why: Unassessed;
    readonly hiredOn: Day;
    readonly leftOn: Day | null;
    readonly day: number;
  };
  unassessed_period: { readonly period: Run };
  no_target: { readonly period: Run; readonly grade: string | null };
  performance: { readonly period: Run };
  team_performance: { readonly period: Run };
  month_performance: { readonly month: Month };
  member: { readonly person: string };
  step: SaleFacts & { readonly seller: string | null };
  period_target: { readonly period: Run };
  target_sum: Nothing;
  month_target: { readonly month: Month; readonly grade: string | null };
  incident: { readonly on: Day; readonly note: string | null };
  carry_in: { readonly month: Month };
  carry_out: { readonly month: Month };
  leads_nobody: { readonly grade: string | null; readonly month: Month };
  // What is earned
  earned: { readonly period: Run };
  earned_kind: { readonly kind: LineKind };
  // What is held
  held: Nothing;
  held_order: { readonly orderNo: string; readonly customer: string | null; readonly heldFor: readonly HeldFor[] };
  waits_collection: { readonly due: Fen; readonly collected: Fen };
  receipt: { readonly receiptNo: string; readonly on: Day };
  unsafe_receipt: { readonly receiptNo: string; readonly on: Day; readonly clearsOn: Day };
  waits_execution: { readonly rows: number };
  unexecuted_row: { readonly lineNo: number; readonly executedOn: Day | null };
  waits_approval: { readonly rows: number };
  unapproved_row: {
    readonly lineNo: number;
    readonly unitPrice: Fen | null;
    readonly listPrice: Fen | null;
    readonly approvalNo: string | null;
    readonly approvedOn: Day | null;
  };
  waits_pay_cycle: Nothing;
  waits_instalment: Nothing;
  /** `period` null: it counts from the day on which the order is carried out, which is not known. */
  later_part: { readonly share: Ratio; readonly period: Run | null };
  // Why not more
  not_more: Nothing;
  no_bonus: {
    readonly bonus: 'month_bonus' | 'quarter_bonus' | 'year_bonus';
    readonly period: Run;
    readonly why: NoBonus;
  };
  earns_nothing: Nothing;
  cancelled_row: SaleFacts;
  // One order
  order: { readonly orderNo: string; readonly customer: string | null; readonly person: string };
  order_earned: { readonly orderNo: string; readonly person: string };
  paid_before: Nothing;
  paid_now: Nothing;
  collected: { readonly due: Fen };
  // What is to be reached
  outlook: Nothing;
  to_target: { readonly period: Run; readonly own: Fen; readonly team: Fen; readonly signedOn: Day };
  worth_sale: Nothing;
  worth_lines: Nothing;
  worth_grants: Nothing;
  worth_supplements: Nothing;
  all_met: Nothing;
}

export type ReasonCode = keyof ReasonFacts;

export interface ReasonOf<Code extends ReasonCode> {
  readonly code: Code;
  readonly facts: ReasonFacts[Code];
  /** In fen. */
  readonly figure: Fen | null;
  /** Null where the figure is given by its source, or there is none. */
  readonly arithmetic: Arithmetic | null;
  readonly place: Placed | null;
  readonly article: string | null;
  readonly children: readonly Reason[];
}

export type Reason = { readonly [Code in ReasonCode]: ReasonOf<Code> }[ReasonCode];

/** What was asked for: a person's run, one figure of it, or one order (of one person or of all). */
export interface Explanation {
  readonly run: Run;
  readonly asOf: Day;
  readonly policy: Policy;
  readonly personId: string | null;
  readonly orderNo: string | null;
  readonly figure: ExplainedFigure | null;
  /** Everybody on the roster, for their names. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly reasons: readonly Reason[];
}

/** Why there is nothing to explain. */
export type Unexplained =
  | { readonly why: 'unknown_person'; readonly asked: string; readonly nearest: readonly string[] }
  | { readonly why: 'ambiguous_person'; readonly asked: string; readonly ids: readonly string[] }
  | { readonly why: 'not_in_run'; readonly personId: string; readonly hiredOn: Day; readonly leftOn: Day | null }
  | { readonly why: 'unknown_order'; readonly asked: string; readonly nearest: string }
  | {
      readonly why: 'not_in_order';
      readonly orderNo: string;
      readonly personId: string;
      readonly sellers: readonly string[];
    }
  | { readonly why: 'before_ledgers'; readonly firstMonth: Month };
