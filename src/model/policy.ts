// A company's sales policy as typed data: every rate, target, limit and option that the computation may use.
import type { Day } from './calendar.ts';
import type {
  CapTerms,
  InstalmentTerms,
  JoinerTerms,
  LeaverTerms,
  LineLimitTerms,
  MinimumTerms,
  OverdueTerms,
  PolicyExample,
  PoolTerms,
  SafetyDays,
  ScorecardTerms,
  VatTerms,
} from './mechanisms.ts';
import type { Fen, Ratio } from './money.ts';
import type { PayTerms, ReviewTerms } from './people-terms.ts';
import type { Measure, RateRule, SingleRule } from './rate-rule.ts';
import type { Severities } from './severity.ts';

/** Words of the policy itself, in the languages that its author gave; `zh-CN` is always there. */
export interface Titles {
  readonly 'zh-CN': string;
  readonly 'zh-TW'?: string;
  readonly en?: string;
}

/** The clause of the regulation that a figure comes from, as the policy file writes it: `第七条 月度结算`. */
export interface Clause {
  readonly article: string;
}

export interface MonthTerms extends Clause {
  readonly target: Fen | null;
  readonly teamTarget: Fen | null;
  /** The task rate; null only where the regulation leaves it open. */
  readonly rate: RateRule | null;
  /** Null: the excess earns the task rate. */
  readonly excessRate: RateRule | null;
  /** Whoever has a team rate leads a team. */
  readonly teamRate: RateRule | null;
  readonly bonus: Fen;
}

/** Quarter and year: targets and the bonus as a share of the sales. */
export interface PeriodTerms extends Clause {
  readonly target: Fen | null;
  readonly teamTarget: Fen | null;
  readonly bonusRate: SingleRule | null;
  readonly teamBonusRate: SingleRule | null;
}

export interface GradePay {
  readonly level: number | null;
  readonly positionPay: Fen;
  readonly allowance: Fen;
}

export interface Grade {
  readonly id: string;
  readonly title: Titles;
  readonly month: MonthTerms;
  readonly quarter: PeriodTerms | null;
  readonly year: PeriodTerms | null;
  readonly pay: GradePay | null;
}

export interface ShortfallTerms extends Clause {
  readonly decidedBy: 'quarter' | 'month';
  readonly trueUp: 'both' | 'up-only';
  readonly commissionFactor: Ratio;
  readonly quarterBonusFactor: Ratio;
  readonly monthBonusFactor: Ratio;
}

export interface ExcessTerms extends Clause {
  readonly default: 'settle' | 'carry';
  readonly elections: readonly ('settle' | 'carry')[];
}

export interface ReleaseTerms extends Clause {
  /** Empty: every line is released when it is earned. */
  readonly when: readonly ('collected' | 'executed')[];
  readonly mode: 'full' | 'prorata';
  readonly safetyDays: SafetyDays;
}

export interface PriceTerms extends Clause {
  /** How far below the list price a seller may go alone (10 %); null: no limit. */
  readonly discountRight: Ratio | null;
  readonly belowFloor: 'special' | 'ignore';
  /** Cost ÷ amount above this makes a row special; null: not tested. */
  readonly maxCostRatio: Ratio | null;
}

export interface BonusTerms extends Clause {
  readonly release: 'with-orders' | 'own-run';
  readonly countsSpecial: boolean;
}

export interface AssessmentTerms extends Clause {
  /** Hired on or before this day of a month: assessed from that month on. */
  readonly day: number;
  readonly countUnassessed: boolean;
}

export interface TeamTerms extends Clause {
  readonly excess: 'excess-rate' | 'team-rate';
  readonly includeLeader: boolean;
  /** Whether a leader above other leaders earns the whole team rate, or what it exceeds the rate of the leader below by. */
  readonly levels: 'gross' | 'net';
}

export interface BudgetTerms extends Clause {
  readonly warningAt: Ratio;
  readonly overAbove: Ratio;
  /** Forecasts start with this month of the year. */
  readonly forecastFromMonth: number;
}

/** Which date picks the edition whose rates a row earns. */
export interface DateTerms extends Clause {
  /** The first day of the month that it counts in, the day it was signed, or (collected basis) the day of the receipt. */
  readonly rates: 'month' | 'signing' | 'collection';
}

/** A figure that the regulation leaves open and the company has not set: its value is null until then. */
export interface OpenFigure {
  /** The key path in the policy file: `grades.marketing_manager.quarter.team-target`. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** The grade and period whose holders need the figure; null where everyone does. */
  readonly grade: string | null;
  readonly period: 'month' | 'quarter' | 'year' | null;
}

/** One edition of a policy. */
export interface Policy {
  readonly id: string;
  readonly title: Titles;
  /** The regulation that the articles refer to. */
  readonly regulation: string;
  readonly file: string;
  readonly sha256: string;
  /** Null: in force from the beginning. */
  readonly effectiveFrom: Day | null;
  /** 1-12 */
  readonly fiscalYearStarts: number;
  readonly basis: 'signed' | 'collected';
  /** What of a row counts as performance; units are counted × 100, and so are targets in units. */
  readonly performanceOf: Measure;
  /** The article that says what counts as performance; empty where none does. */
  readonly performanceArticle: string;
  /** Lowest first. */
  readonly grades: readonly Grade[];
  readonly shortfall: ShortfallTerms;
  readonly excess: ExcessTerms;
  readonly release: ReleaseTerms;
  readonly price: PriceTerms;
  readonly bonus: BonusTerms;
  readonly assessment: AssessmentTerms;
  readonly team: TeamTerms;
  readonly nonSales: Clause & { readonly rate: Ratio };
  readonly refund: Clause & { readonly rate: 'original' | 'month' };
  readonly recover: Clause & { readonly share: Ratio };
  readonly projects: Clause & { readonly minimumProfitShare: Ratio };
  readonly incidents: Clause & { readonly combine: 'lowest' | 'multiply'; readonly commissionFactor: Ratio };
  readonly reviews: ReviewTerms;
  readonly pay: PayTerms;
  readonly budget: BudgetTerms;
  readonly dates: DateTerms;
  readonly vat: VatTerms | null;
  readonly joiners: JoinerTerms | null;
  readonly leavers: LeaverTerms | null;
  readonly lineLimits: LineLimitTerms | null;
  readonly minimums: readonly MinimumTerms[];
  readonly caps: readonly CapTerms[];
  readonly pools: readonly PoolTerms[];
  readonly instalments: InstalmentTerms | null;
  readonly overdue: OverdueTerms | null;
  readonly scorecards: readonly ScorecardTerms[];
  readonly examples: readonly PolicyExample[];
  /** Of findings; in a book with several editions the last one's count. */
  readonly severities: Severities;
  readonly open: readonly OpenFigure[];
}

/** The editions of a book's policy, earliest first; the first is in force from the beginning. */
export type Editions = readonly [Policy, ...Policy[]];

/** The edition in force on a day. */
export function editionOn(editions: Editions, day: Day): Policy {
  let found = editions[0];
  for (const edition of editions) if (edition.effectiveFrom === null || edition.effectiveFrom <= day) found = edition;
  return found;
}

/** The grade that a ledger names by id or by any of its titles, or null. */
export function findGrade(policy: Policy, name: string): Grade | null {
  let known = gradesFound.get(policy);
  if (known === undefined) {
    known = new Map();
    gradesFound.set(policy, known);
  }
  let grade = known.get(name);
  if (grade === undefined) {
    grade = gradeCalled(policy, name);
    known.set(name, grade);
  }
  return grade;
}

/** Everybody's grade is asked for in every month. */
const gradesFound = new WeakMap<Policy, Map<string, Grade | null>>();

function gradeCalled(policy: Policy, name: string): Grade | null {
  const wanted = name.normalize('NFKC').trim().toLowerCase();
  return (
    policy.grades.find(
      (grade) =>
        grade.id.toLowerCase() === wanted ||
        Object.values(grade.title).some((title) => title.normalize('NFKC').toLowerCase() === wanted),
    ) ?? null
  );
}

/** Leaders are those whose grade has a team rate. */
export const isLeaderGrade = (grade: Grade | null): boolean => grade?.month.teamRate != null;
