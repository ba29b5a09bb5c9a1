// A policy enters, its rules as keys, values and clauses leave, in the order in which the regulation has them.
import { formatRatio } from '../../model/money.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { OptionValue } from '../../text/report-words.ts';
import { countValue, flagValue, listValue, moneyValue, percentValue, type Setting } from './setting.ts';

/** "None" would say that nobody may discount at all. */
const NO_LIMIT: OptionValue = 'unlimited';

export function optionSettings(policy: Policy): readonly Setting[] {
  const { price, shortfall, excess, release, bonus, team, assessment, nonSales, projects, refund, recover } = policy;
  return [
    { key: 'price.right', value: percentValue(price.discountRight) ?? NO_LIMIT, article: price.article },
    { key: 'price.below-floor', value: price.belowFloor, article: price.article },
    { key: 'price.max-cost-ratio', value: percentValue(price.maxCostRatio) ?? NO_LIMIT, article: price.article },
    { key: 'performance.basis', value: policy.basis, article: null },
    { key: 'shortfall.decided-by', value: shortfall.decidedBy, article: shortfall.article },
    { key: 'shortfall.commission-factor', value: formatRatio(shortfall.commissionFactor), article: shortfall.article },
    {
      key: 'shortfall.quarter-bonus-factor',
      value: formatRatio(shortfall.quarterBonusFactor),
      article: shortfall.article,
    },
    { key: 'shortfall.month-bonus-factor', value: formatRatio(shortfall.monthBonusFactor), article: shortfall.article },
    { key: 'shortfall.true-up', value: shortfall.trueUp, article: shortfall.article },
    { key: 'excess.default', value: excess.default, article: excess.article },
    { key: 'excess.elections', value: listValue(excess.elections), article: excess.article },
    { key: 'release.when', value: listValue(release.when), article: release.article },
    { key: 'release.mode', value: release.mode, article: release.article },
    { key: 'bonus.release', value: bonus.release, article: bonus.article },
    { key: 'bonus.counts-special', value: flagValue(bonus.countsSpecial), article: bonus.article },
    { key: 'team.excess', value: team.excess, article: team.article },
    { key: 'team.include-leader', value: flagValue(team.includeLeader), article: team.article },
    { key: 'assessment.day', value: countValue(assessment.day), article: assessment.article },
    { key: 'assessment.count-unassessed', value: flagValue(assessment.countUnassessed), article: assessment.article },
    { key: 'non-sales.rate', value: percentValue(nonSales.rate), article: nonSales.article },
    {
      key: 'projects.minimum-profit-share',
      value: percentValue(projects.minimumProfitShare),
      article: projects.article,
    },
    { key: 'refund.rate', value: refund.rate, article: refund.article },
    { key: 'recover.share', value: percentValue(recover.share), article: recover.article },
    ...addedSettings(policy),
  ];
}

/** Of clauses that many policies do not have: only where this one does. */
export function addedSettings(policy: Policy): readonly Setting[] {
  const { team, dates, vat, joiners, leavers, lineLimits, overdue } = policy;
  const found: Setting[] = [];
  const add = (key: Setting['key'], value: string | null, { article }: Clause) => found.push({ key, value, article });
  if (policy.performanceOf !== 'amount')
    add('performance.of', policy.performanceOf, { article: policy.performanceArticle });
  if (team.levels !== 'gross') add('team.levels', team.levels, team);
  if (dates.article !== '') add('dates.rates', dates.rates, dates);
  if (vat !== null) add('vat.rate', percentValue(vat.rate), vat);
  if (joiners !== null) {
    add('joiners.ramp', listValue(joiners.ramp.map((share) => `${percentValue(share)}`)), joiners);
    add('joiners.prorate', joiners.prorate, joiners);
  }
  if (leavers !== null) {
    add('leavers.unreleased', leavers.unreleased, leavers);
    if (leavers.unreleased === 'forfeit') add('leavers.days', countValue(leavers.days), leavers);
  }
  if (lineLimits !== null) {
    add('line-limits.least', moneyValue(lineLimits.least), lineLimits);
    add('line-limits.most', moneyValue(lineLimits.most), lineLimits);
  }
  if (overdue !== null) {
    add('overdue.terms-days', countValue(overdue.termsDays), overdue);
    add('overdue.write-off', overdue.writeOff, overdue);
  }
  return found;
}

export const paySettings = ({ pay }: Policy): readonly Setting[] => [
  { key: 'pay.cycle', value: pay.cycle, article: pay.article },
  { key: 'pay.base', value: moneyValue(pay.base), article: pay.article },
  { key: 'pay.seniority-per-year', value: moneyValue(pay.seniorityPerYear), article: pay.article },
  { key: 'pay.probation.months', value: countValue(pay.probationMonths), article: pay.article },
];

export function reviewSettings({ reviews }: Policy): readonly Setting[] {
  const { promotion, demotion, dismissal } = reviews;
  const found: Setting[] = [];
  if (promotion !== null) {
    const { article } = promotion;
    found.push(
      { key: 'promotion.months', value: countValue(promotion.months), article },
      { key: 'promotion.performance-weight', value: percentValue(promotion.performanceWeight), article },
      { key: 'promotion.attitude-weight', value: percentValue(promotion.attitudeWeight), article },
      { key: 'promotion.pass-mark', value: formatRatio(promotion.passMark), article },
      { key: 'promotion.up-to', value: promotion.upTo, article },
    );
  }
  if (demotion !== null) found.push({ key: 'demotion.target-of', value: demotion.targetOf, article: demotion.article });
  if (dismissal !== null) {
    found.push({ key: 'dismissal.quarters', value: countValue(dismissal.quarters), article: dismissal.article });
  }
  return found;
}

export const incidentSettings = ({ incidents }: Policy): readonly Setting[] => [
  { key: 'incidents.commission-factor', value: formatRatio(incidents.commissionFactor), article: incidents.article },
  { key: 'incidents.combine', value: incidents.combine, article: incidents.article },
];

export const budgetSettings = ({ budget }: Policy): readonly Setting[] => [
  { key: 'budget.warning-at', value: percentValue(budget.warningAt), article: budget.article },
  { key: 'budget.over-above', value: percentValue(budget.overAbove), article: budget.article },
  { key: 'budget.forecast-from-month', value: countValue(budget.forecastFromMonth), article: budget.article },
];
