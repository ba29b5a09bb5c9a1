// The shape of the words of `policy show`.
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
  | 'column';

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
  | 'budget.forecast-from-month';

export type PolicyPeriod = 'month' | 'quarter' | 'year';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export interface PolicyWords {
  readonly facts: Named<'id' | 'regulation' | 'effective_from' | 'file' | 'sha256' | 'fiscal_year_starts' | 'open'>;
  readonly tables: Named<PolicyTable>;
  readonly columns: Named<PolicyColumn>;
  readonly keys: Named<PolicyKey>;
  readonly values: Named<'current' | 'previous'>;
  readonly periods: Named<PolicyPeriod>;
  /** For a figure that the regulation leaves open. */
  readonly fillIn: string;
  /** Above the ladder where figures of it are open. */
  readonly someOpen: string;
  /** Between two sentences. */
  readonly stop: string;
}
