// The shape of the words of `policy show`.
import type { Metric } from '../model/mechanisms.ts';
import type { TierMode, TierScale, TierSpan } from '../model/rate-rule.ts';

export type PolicyColumn =
  | 'grade'
  | 'target'
  | 'team_target'
  | 'rate'
  | 'excess_rate'
  | 'team_rate'
  | 'bonus'
  | 'bonus_rate'
  | 'team_bonus_rate'
  | 'article'
  | 'option'
  | 'value'
  | 'level'
  | 'position_pay'
  | 'allowance'
  | 'staff'
  | 'lowest'
  | 'highest'
  | 'from'
  | 'monthly_deduction'
  | 'tax_rate'
  | 'above'
  | 'quick_deduction'
  | 'change'
  | 'period'
  | 'times'
  | 'from_grades'
  | 'to_grade'
  | 'path'
  | 'line'
  | 'column'
  | 'product'
  | 'category'
  | 'customer'
  | 'class'
  | 'source'
  | 'discount'
  | 'range'
  | 'each'
  | 'amount'
  | 'mode'
  | 'per'
  | 'of'
  | 'method'
  | 'days'
  | 'factor'
  | 'share'
  | 'until'
  | 'months'
  | 'since'
  | 'kind'
  | 'grades'
  | 'recover_from'
  | 'recover_share'
  | 'beyond'
  | 'pool'
  | 'weights'
  | 'scorecard'
  | 'indicator'
  | 'metric'
  | 'review'
  | 'weight'
  | 'goal'
  | 'better'
  | 'against'
  | 'points'
  | 'missing'
  | 'letter'
  | 'score'
  | 'coefficient'
  | 'code'
  | 'severity'
  | 'usual';

export type PolicyTable =
  | 'ladder_month'
  | 'ladder_quarter'
  | 'ladder_year'
  | 'options'
  | 'pay'
  | 'positions'
  | 'probation'
  | 'tax'
  | 'reviews'
  | 'candidacies'
  | 'incidents'
  | 'budget'
  | 'safety_days'
  | 'overdue'
  | 'instalments'
  | 'minimums'
  | 'caps'
  | 'pools'
  | 'indicators'
  | 'letters'
  | 'score_bonuses'
  | 'findings'
  | 'open';

/** The keys of the policy file that only `policy show` names; the others are options of the settlement. */
export type PolicyKey =
  | 'pay.base'
  | 'pay.seniority-per-year'
  | 'pay.probation.months'
  | 'promotion.months'
  | 'promotion.performance-weight'
  | 'promotion.attitude-weight'
  | 'promotion.pass-mark'
  | 'promotion.up-to'
  | 'demotion.target-of'
  | 'dismissal.quarters'
  | 'budget.forecast-from-month'
  | 'team.levels'
  | 'dates.rates'
  | 'performance.of'
  | 'vat.rate'
  | 'joiners.ramp'
  | 'joiners.prorate'
  | 'leavers.unreleased'
  | 'leavers.days'
  | 'line-limits.least'
  | 'line-limits.most'
  | 'overdue.terms-days'
  | 'overdue.write-off';

/** Words that stand as values of the clauses; others are in the words of the settlement. */
export type PolicyValue =
  | 'current'
  | 'previous'
  | 'gross'
  | 'net'
  | 'signing'
  | 'collection'
  | 'months'
  | 'half-months'
  | 'days'
  | 'pay'
  | 'forfeit'
  | 'lose'
  | 'take-back'
  | 'defer'
  | 'guarantee'
  | 'draw'
  | 'run'
  | 'released'
  | 'quarter-end'
  | 'year-end'
  | 'sales'
  | 'profit'
  | 'amount'
  | 'quantity'
  | 'equal'
  | 'performance'
  | 'attainment'
  | 'grade'
  | 'more'
  | 'less'
  | 'year-before'
  | 'period-before'
  | 'wait'
  | 'share-out'
  | 'year'
  | 'off';

export type PolicyPeriod = 'month' | 'quarter' | 'year';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export interface PolicyWords {
  readonly facts: Named<'id' | 'regulation' | 'effective_from' | 'file' | 'sha256' | 'fiscal_year_starts' | 'open'>;
  readonly tables: Named<PolicyTable>;
  readonly columns: Named<PolicyColumn>;
  readonly keys: Named<PolicyKey>;
  readonly values: Named<PolicyValue>;
  readonly periods: Named<PolicyPeriod>;
  readonly rates: RateSpeech;
  readonly metrics: Named<Metric>;
  /** For grades, products and all else that is not named. */
  /** Title of a column of days: `overdue by more than (days)`. */
  readonly daysAbove: string;
  /** When a part of commission is paid. */
  readonly monthsLater: string;
  readonly all: string;
  readonly others: string;
  /** For a figure that the regulation leaves open. */
  readonly fillIn: string;
  /** A coefficient that is the score itself. */
  readonly byScore: string;
  /** Above the ladder where figures of it are open. */
  readonly someOpen: string;
  /** Between two sentences. */
  readonly stop: string;
}

/** How rates read: short, as a regulation has them. */
export interface RateSpeech {
  /** `10% of the profit`, `1.50 a unit` */
  readonly flat: (rate: string, of: 'amount' | 'profit' | 'quantity') => string;
  readonly modes: Named<TierMode>;
  /** What is summed up. */
  readonly spans: Named<TierSpan>;
  /** What is held against the borders: `amount of the month`. */
  readonly measured: (on: TierScale, per: TierSpan) => string;
  /** From one border (null: nought) to the next (null: without end); whether each belongs to what begins with it. */
  readonly range: (lower: string | null, holdsLower: boolean, upper: string | null, holdsUpper: boolean) => string;
  /** `5% above 100,000`, a tier and its range. */
  readonly tier: (rate: string, range: string) => string;
  /** `3% to 100,000, 5% above (every slice at its own rate; amount of the month)` */
  readonly tiers: (
    tiers: readonly string[],
    mode: TierMode,
    measured: string,
    of: 'profit' | 'quantity' | null,
  ) => string;
  /** `filters 4%` */
  readonly choice: (what: string, rate: string) => string;
  readonly between: string;
  /** Between rates that all apply. */
  readonly together: string;
  /** Cell of the ladder, and title of the table that it points to. */
  readonly see: (number: number) => string;
  readonly title: (number: number, column: string, period: string, grades: readonly string[]) => string;
  /** Above a table of tiers. */
  readonly notes: Named<TierMode>;
  readonly ofNotes: Named<'profit' | 'quantity'>;
  /** Above rates that all apply. */
  readonly allNote: string;
}
