// LINT-MARGINAL: what one more yuan costs in commission when its seller and everybody above are in excess.
import { compareRatios, type Ratio, ratio, ZERO } from '../../model/money.ts';
import { type Grade, isLeaderGrade, type Policy } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import { type LintRule, lintFinding } from './lint-rule.ts';
import { gradeText, percentText } from './lint-words.ts';

export const marginalCost: LintRule = {
  code: 'LINT-MARGINAL',
  *find(context) {
    const { policy } = context;
    const seller = dearestSeller(policy);
    if (seller === null) return;
    const leaders = leadersOf(policy);
    const own = highest(seller.month.excessRate ?? seller.month.rate);
    const parts = [{ grade: seller, rate: own }, ...leaders];
    const rate = sum(parts.map((part) => part.rate));
    if (rate.num === 0) return;
    const bonuses = [
      ...ownBonuses(seller),
      ...leaders.flatMap(({ grade }) =>
        [grade.quarter, grade.year].map((terms) => highest(terms?.teamBonusRate ?? null)),
      ),
    ];
    const steps = [
      'grades',
      policy.grades.indexOf(seller),
      'month',
      seller.month.excessRate === null ? 'rate' : 'excess-rate',
    ];
    yield lintFinding('LINT-MARGINAL', context, steps, {
      rate: percentText(rate),
      parts: parts.map((part) => `${gradeText(part.grade)} ${percentText(part.rate)}`).join(' + '),
      withBonuses: percentText(sum([rate, ...bonuses])),
    });
  },
};

interface Part {
  readonly grade: Grade;
  readonly rate: Ratio;
}

/** Who leads nobody and earns most on the last yuan, bonuses included. */
function dearestSeller({ grades }: Policy): Grade | null {
  const total = (grade: Grade): Ratio =>
    sum([highest(grade.month.excessRate ?? grade.month.rate), ...ownBonuses(grade)]);
  const sellers = grades.filter((grade) => !isLeaderGrade(grade) && grade.month.rate !== null);
  return sellers.reduce<Grade | null>(
    (best, grade) => (best === null || compareRatios(total(grade), total(best)) > 0 ? grade : best),
    null,
  );
}

const ownBonuses = ({ quarter, year }: Grade): readonly Ratio[] => [
  highest(quarter?.bonusRate ?? null),
  highest(year?.bonusRate ?? null),
];

/** One leader of each grade above each other; where levels are net, only the highest rate counts. */
function leadersOf({ grades, team }: Policy): readonly Part[] {
  const leaders = grades.filter(isLeaderGrade).map((grade): Part => {
    const { teamRate, excessRate } = grade.month;
    return { grade, rate: highest(team.excess === 'team-rate' ? teamRate : (excessRate ?? teamRate)) };
  });
  if (team.levels === 'gross' || leaders.length === 0) return leaders;
  return [leaders.reduce((best, part) => (compareRatios(part.rate, best.rate) > 0 ? part : best))];
}

/** The highest rate of an amount that a rule may give. */
function highest(rule: RateRule | null): Ratio {
  if (rule === null) return ZERO;
  if (rule.kind === 'all') return sum(rule.rules.map(highest));
  if (rule.kind === 'choice') return most(rule.cases.map((one) => highest(one.rule)));
  if (rule.of !== 'amount') return ZERO;
  return rule.kind === 'flat' ? rule.rate : most(rule.tiers.map((tier) => tier.rate ?? ZERO));
}

const most = (rates: readonly Ratio[]): Ratio =>
  rates.reduce((best, rate) => (compareRatios(rate, best) > 0 ? rate : best), ZERO);

const sum = (rates: readonly Ratio[]): Ratio =>
  rates.reduce(
    (total, { num, den }) =>
      ratio(BigInt(total.num) * BigInt(den) + BigInt(num) * BigInt(total.den), BigInt(total.den) * BigInt(den)),
    ZERO,
  );
