// A policy -> its options, one by one in words: name in the file, setting, clause.
import { formatRatio, type Ratio } from '../../model/money.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import type { OptionName, OptionValue, ReportWords } from '../../text/report-words.ts';

export interface PolicyOption {
  readonly name: OptionName;
  readonly setting: string;
  readonly article: string;
}

/** A setting before it is put into words: one word, several, a whole number, a factor, a percentage, none. */
type Setting = OptionValue | readonly OptionValue[] | number | boolean | { factor: Ratio } | { percent: Ratio | null };

type Entry = readonly [name: OptionName, clause: Clause | null, setting: Setting];

export const policyOptions = (policy: Policy, words: ReportWords): readonly PolicyOption[] =>
  [...commissionOptions(policy), ...otherOptions(policy)].map(([name, clause, setting]) => ({
    name,
    setting: settingIn(words, setting),
    article: clause?.article ?? '',
  }));

function commissionOptions(policy: Policy): readonly Entry[] {
  const { shortfall, excess, release, price, bonus, team } = policy;
  return [
    ['performance.basis', null, policy.basis],
    ['shortfall.decided-by', shortfall, shortfall.decidedBy],
    ['shortfall.true-up', shortfall, shortfall.trueUp],
    ['shortfall.commission-factor', shortfall, { factor: shortfall.commissionFactor }],
    ['shortfall.quarter-bonus-factor', shortfall, { factor: shortfall.quarterBonusFactor }],
    ['shortfall.month-bonus-factor', shortfall, { factor: shortfall.monthBonusFactor }],
    ['excess.default', excess, excess.default],
    ['excess.elections', excess, excess.elections],
    ['release.when', release, release.when],
    ['release.mode', release, release.mode],
    ['price.right', price, { percent: price.discountRight }],
    ['price.below-floor', price, price.belowFloor],
    ['price.max-cost-ratio', price, { percent: price.maxCostRatio }],
    ['bonus.release', bonus, bonus.release],
    ['bonus.counts-special', bonus, bonus.countsSpecial],
    ['team.excess', team, team.excess],
    ['team.include-leader', team, team.includeLeader],
  ];
}

function otherOptions(policy: Policy): readonly Entry[] {
  const { assessment, nonSales, refund, recover, projects, incidents, pay, budget } = policy;
  return [
    ['assessment.day', assessment, assessment.day],
    ['assessment.count-unassessed', assessment, assessment.countUnassessed],
    ['non-sales.rate', nonSales, { percent: nonSales.rate }],
    ['refund.rate', refund, refund.rate],
    ['recover.share', recover, { percent: recover.share }],
    ['projects.minimum-profit-share', projects, { percent: projects.minimumProfitShare }],
    ['incidents.combine', incidents, incidents.combine],
    ['incidents.commission-factor', incidents, { factor: incidents.commissionFactor }],
    ['pay.cycle', pay, pay.cycle],
    ['budget.warning-at', budget, { percent: budget.warningAt }],
    ['budget.over-above', budget, { percent: budget.overAbove }],
    ['fiscal-year-starts', null, policy.fiscalYearStarts],
  ];
}

function settingIn(words: ReportWords, setting: Setting): string {
  if (typeof setting === 'string') return words.optionValues[setting];
  if (typeof setting === 'number') return `${setting}`;
  if (typeof setting === 'boolean') return words.yesNo[`${setting}`];
  if ('factor' in setting) return formatRatio(setting.factor);
  if ('percent' in setting) return setting.percent === null ? words.optionValues.unlimited : percentOf(setting.percent);
  return setting.length === 0
    ? words.optionValues.none
    : setting.map((value) => words.optionValues[value]).join(words.comma);
}

const percentOf = ({ num, den }: Ratio): string => `${formatRatio({ num: num * 100, den })} %`;
