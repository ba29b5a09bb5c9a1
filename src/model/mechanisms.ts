// Clauses that a policy may have besides its ladder: limits, guarantees, pools, holding back, joiners and leavers.
import type { LedgerName } from './ledger.ts';
import type { Fen, Ratio } from './money.ts';
import type { Clause, Titles } from './policy.ts';
import type { Run } from './run.ts';

/** New people: how much of the target they have to reach, and from when. */
export interface JoinerTerms extends Clause {
  /** The share of the target in the first, second … assessed month from the month of hire; empty: the whole one. */
  readonly ramp: readonly Ratio[];
  /** `months`: a month counts or not (`assessment.day`); else the target of the months of hire and leaving is cut by time. */
  readonly prorate: 'months' | 'half-months' | 'days';
}

/** A least payable of a run: paid on top (`guarantee`), or as an advance on later commission (`draw`). */
export interface MinimumTerms extends Clause {
  readonly kind: 'guarantee' | 'draw';
  /** Empty: all grades. */
  readonly grades: readonly string[];
  /** Null where the regulation leaves it open. */
  readonly amount: Fen | null;
  /** Only in the first months from the month of hire (1 = the month of hire); null: always. */
  readonly months: number | null;
  /** Draws: recovered from this month from the month of hire on; 1 where nothing else is said. */
  readonly recoverFrom: number;
  /** Draws: the share of what a run pays above the minimum that goes against the balance; 0: never recovered. */
  readonly recoverShare: Ratio;
}

/** The most that runs pay a person. */
export interface CapTerms extends Clause {
  readonly grades: readonly string[];
  readonly per: 'run' | 'quarter' | 'year';
  readonly amount: Fen | null;
  /** What lies beyond is lost, or paid as soon as there is room. */
  readonly beyond: 'lose' | 'defer';
}

/** The least and the most that one line earns, before factors. */
export interface LineLimitTerms extends Clause {
  readonly least: Fen | null;
  readonly most: Fen | null;
}

/** Money that several people share by weight. */
export interface PoolTerms extends Clause {
  readonly id: string;
  readonly title: Titles;
  readonly per: 'month' | 'quarter' | 'year';
  /** A fixed amount, or a rate of everybody's sales or gross profit (amount − cost) of the period. */
  readonly of: 'amount' | 'sales' | 'profit';
  readonly amount: Fen | null;
  readonly rate: Ratio | null;
  readonly weights: 'equal' | 'performance' | 'attainment' | 'grade';
  /** With `weights: grade`. */
  readonly gradeWeights: readonly { readonly grade: string; readonly weight: Ratio }[];
  readonly grades: readonly string[];
}

/** Commission that is paid in parts: a share at once, others at the quarter's or year's end or some months later. */
export interface InstalmentTerms extends Clause {
  /** The shares sum to 1. */
  readonly parts: readonly Instalment[];
}

export interface Instalment {
  readonly share: Ratio;
  readonly until: 'released' | 'quarter-end' | 'year-end' | 'months';
  /** With `months`: this many months after … */
  readonly months: number;
  /** … the month of signing or of execution (a guarantee's end). */
  readonly since: 'signed' | 'executed';
}

/** Commission lowered because the customer pays late. */
export interface OverdueTerms extends Clause {
  /** Where neither the row has a due day nor the customer terms; null: such orders are never overdue. */
  readonly termsDays: number | null;
  /** By days, fewest first. */
  readonly steps: readonly { readonly above: number; readonly factor: Ratio }[];
  /** An order written off gives nothing more (`lose`), or what was paid comes back too (`take-back`). */
  readonly writeOff: 'lose' | 'take-back';
}

/** What leavers are paid of orders that were not released when they left. */
export interface LeaverTerms extends Clause {
  /** `pay` on release as if they had stayed; `forfeit` what is not released `days` after the day of leaving. */
  readonly unreleased: 'pay' | 'forfeit';
  readonly days: number;
}

/** Amounts of the sales ledger include value-added tax; commission and targets are on the net amount. */
export interface VatTerms extends Clause {
  /** Where the row has no tax rate of its own. */
  readonly rate: Ratio;
}

/** Money by some methods counts only some days after it was received. */
export interface SafetyDays {
  readonly methods: readonly { readonly method: string; readonly days: number }[];
  /** All other methods. */
  readonly others: number;
}

/** What a score is made of and what it is worth. */
export interface ScorecardTerms extends Clause {
  readonly id: string;
  readonly title: Titles;
  readonly per: 'month' | 'quarter' | 'year';
  readonly grades: readonly string[];
  readonly indicators: readonly Indicator[];
  /** An indicator without a figure: the score waits for it, or its weight is shared by the others. */
  readonly missing: 'wait' | 'share-out';
  /** Highest first; the last has border 0. */
  readonly letters: readonly ScoreLetter[];
  /** The performance bonus at coefficient 1, by grade; null where it is open. */
  readonly bonus: readonly { readonly grade: string; readonly amount: Fen | null }[];
}

export type Metric =
  | 'sales'
  | 'profit'
  | 'growth'
  | 'new-customers'
  | 'collection-rate'
  | 'collected'
  | 'expense-ratio'
  | 'review';

export interface Indicator extends Clause {
  readonly metric: Metric;
  readonly title: Titles;
  /** With `review`: the kind of the reviews ledger. */
  readonly review: string | null;
  readonly weight: Ratio;
  /** The figure that gives 100 points; `null` for `sales`, `collected` and `profit`: the person's target. */
  readonly goal: Ratio | null;
  /** Points are `100 × figure ÷ goal` between floor and cap (`more`), or `100 × goal ÷ figure` where less is better. */
  readonly better: 'more' | 'less';
  /** With `growth`: the same period of the year before where the person sold something in it, or always the period before. */
  readonly against: 'year-before' | 'period-before';
  readonly floor: Ratio;
  readonly cap: Ratio;
  /** Instead of the straight line: points by the figure reached, lowest first. */
  readonly bands: readonly { readonly from: Ratio; readonly points: Ratio }[];
}

export interface ScoreLetter {
  readonly letter: string;
  /** Scores of at least this. */
  readonly from: Ratio;
  /** `score`: a hundredth of the score itself. */
  readonly coefficient: Ratio | 'score';
}

/** Rows as finance writes them, and the figures that they must give: run by `salesctl policy test`. */
export interface PolicyExample {
  readonly name: string;
  readonly article: string | null;
  readonly run: Run;
  /** Ledger -> rows of canonical column -> text. */
  readonly given: Readonly<Partial<Record<LedgerName, readonly Readonly<Record<string, string>>[]>>>;
  readonly expect: readonly ExpectedFigure[];
  /** Where it stands in the policy file. */
  readonly line: number;
}

export interface ExpectedFigure {
  readonly personId: string;
  /** A figure of a person's settlement by its name in the JSON: `payable`, `current`, `monthBonus`, `held` … */
  readonly figure: string;
  readonly value: Fen;
  readonly line: number;
}
