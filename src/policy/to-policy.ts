// A policy file as its schema read it -> the policy that the computation uses; clauses left out do nothing.
import { ONE, ZERO } from '../model/money.ts';
import type { PayTerms, ReviewTerms } from '../model/people-terms.ts';
import type { Clause, Grade, GradePay, MonthTerms, OpenFigure, PeriodTerms, Policy } from '../model/policy.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { severitiesOf } from './findings-schema.ts';
import type { GradeFile } from './grade-schema.ts';
import type { PayFile } from './pay-schema.ts';
import type { PolicyFile } from './policy-schema.ts';
import { titlesOf } from './titles-of.ts';
import { toExamples } from './to-examples.ts';
import { payoutClauses } from './to-payout-terms.ts';
import { toRateRule, toSingleRule } from './to-rate-rule.ts';
import { toScorecard } from './to-scorecard.ts';
import { safetyDaysOf, timingClauses } from './to-timing-terms.ts';

/** Where a clause is left out, no article is named. */
const NO_CLAUSE: Clause = { article: '' };

export interface PolicySource {
  readonly file: string;
  readonly sha256: string;
  readonly open: readonly OpenFigure[];
  /** The line on which a value stands. */
  readonly lineOf: (steps: readonly TreeStep[]) => number;
}

export function toPolicy(read: PolicyFile, source: PolicySource): Policy {
  return {
    id: read.policy,
    title: titlesOf(read.title),
    regulation: read.source,
    file: source.file,
    sha256: source.sha256,
    effectiveFrom: read['effective-from'] ?? null,
    fiscalYearStarts: read['fiscal-year-starts'] ?? 1,
    basis: read.performance?.basis ?? 'signed',
    performanceOf: read.performance?.of ?? 'amount',
    performanceArticle: read.performance?.article ?? '',
    grades: read.grades.map((grade) => gradeOf(grade, read.pay)),
    ...moneyClauses(read),
    ...peopleClauses(read),
    reviews: reviewsOf(read),
    pay: payOf(read.pay),
    ...timingClauses(read),
    ...payoutClauses(read),
    scorecards: (read.scorecards ?? []).map(toScorecard),
    examples: toExamples(read.examples ?? [], source.lineOf),
    severities: severitiesOf(read.findings),
    open: source.open,
  };
}

/** The clauses that decide how much commission is earned and when it is paid. */
function moneyClauses(read: PolicyFile) {
  const { shortfall, excess, release, price, bonus } = read;
  return {
    shortfall: {
      article: shortfall.article,
      decidedBy: shortfall['decided-by'],
      trueUp: shortfall['true-up'],
      commissionFactor: shortfall['commission-factor'],
      quarterBonusFactor: shortfall['quarter-bonus-factor'],
      monthBonusFactor: shortfall['month-bonus-factor'],
    },
    excess,
    release: {
      article: release.article,
      when: release.when,
      mode: release.mode,
      safetyDays: safetyDaysOf(release['safety-days']),
    },
    price: {
      article: price.article,
      discountRight: price.right ?? null,
      belowFloor: price['below-floor'],
      maxCostRatio: price['max-cost-ratio'] ?? null,
    },
    bonus: {
      article: bonus?.article ?? '',
      release: bonus?.release ?? 'with-orders',
      countsSpecial: bonus?.['counts-special'] ?? false,
    },
    refund: read.refund ?? ({ ...NO_CLAUSE, rate: 'original' } as const),
    recover: read.recover ?? { ...NO_CLAUSE, share: ONE },
  };
}

/** The clauses about who is assessed, teams, other staff, projects, incidents and budgets. */
function peopleClauses(read: PolicyFile) {
  const { assessment, team, incidents, projects, budget } = read;
  return {
    assessment: {
      article: assessment?.article ?? '',
      day: assessment?.day ?? 31,
      countUnassessed: assessment?.['count-unassessed'] ?? false,
    },
    team: {
      article: team?.article ?? '',
      excess: team?.excess ?? 'excess-rate',
      includeLeader: team?.['include-leader'] ?? true,
      levels: team?.levels ?? 'gross',
    },
    nonSales: read['non-sales'] ?? { ...NO_CLAUSE, rate: ZERO },
    projects: { article: projects?.article ?? '', minimumProfitShare: projects?.['minimum-profit-share'] ?? ZERO },
    incidents: {
      article: incidents?.article ?? '',
      combine: incidents?.combine ?? 'lowest',
      commissionFactor: incidents?.['commission-factor'] ?? ONE,
    },
    budget: {
      article: budget?.article ?? '',
      warningAt: budget?.['warning-at'] ?? ONE,
      overAbove: budget?.['over-above'] ?? ONE,
      forecastFromMonth: budget?.['forecast-from-month'] ?? 12,
    },
  } as const;
}

function gradeOf(grade: GradeFile, pay: PayFile | undefined): Grade {
  return {
    id: grade.grade,
    title: titlesOf(grade.title),
    month: monthOf(grade.month),
    quarter: grade.quarter === undefined ? null : periodOf(grade.quarter),
    year: grade.year === undefined ? null : periodOf(grade.year),
    pay: gradePayOf(grade.grade, pay),
  };
}

const monthOf = (month: GradeFile['month']): MonthTerms => ({
  article: month.article,
  target: month.target ?? null,
  teamTarget: month['team-target'] ?? null,
  rate: toRateRule(month.rate),
  excessRate: toRateRule(month['excess-rate']),
  teamRate: toRateRule(month['team-rate']),
  bonus: month.bonus ?? 0,
});

const periodOf = (period: NonNullable<GradeFile['quarter']>): PeriodTerms => ({
  article: period.article,
  target: period.target ?? null,
  teamTarget: period['team-target'] ?? null,
  bonusRate: toSingleRule(period['bonus-rate']),
  teamBonusRate: toSingleRule(period['team-bonus-rate']),
});

function gradePayOf(id: string, pay: PayFile | undefined): GradePay | null {
  const position = pay?.positions?.find((candidate) => candidate.grade === id);
  if (position === undefined) return null;
  return {
    level: position.level ?? null,
    positionPay: position['position-pay'] ?? 0,
    allowance: position.allowance ?? 0,
  };
}

function reviewsOf(read: PolicyFile): ReviewTerms {
  const { promotion, demotion } = read;
  return {
    promotion: promotion === undefined ? null : promotionOf(promotion),
    demotion: demotion === undefined ? null : { article: demotion.article, targetOf: demotion['target-of'] },
    dismissal: read.dismissal ?? null,
    candidacies: read.candidacies ?? [],
  };
}

const promotionOf = (promotion: NonNullable<PolicyFile['promotion']>) => ({
  article: promotion.article,
  months: promotion.months,
  performanceWeight: promotion['performance-weight'],
  attitudeWeight: promotion['attitude-weight'],
  passMark: promotion['pass-mark'],
  upTo: promotion['up-to'],
});

function payOf(pay: PayFile | undefined): PayTerms {
  return {
    article: pay?.article ?? '',
    cycle: pay?.cycle ?? 'month',
    base: pay?.base ?? null,
    seniorityPerYear: pay?.['seniority-per-year'] ?? null,
    probationMonths: pay?.probation?.months ?? null,
    probationRanges: (pay?.probation?.ranges ?? []).map((range) => ({ ...range, title: titlesOf(range.title) })),
    tax: (pay?.tax ?? []).map((table) => ({
      article: table.article,
      from: table.from,
      monthlyDeduction: table['monthly-deduction'],
      bands: table.bands.map((band) => ({
        above: band.above,
        rate: band.rate,
        quickDeduction: band['quick-deduction'],
      })),
    })),
  };
}
