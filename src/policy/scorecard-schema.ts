// The shape of a scorecard: indicators with weights, letters with coefficients, the bonus by grade.
import * as z from 'zod';
import { dictionary, list, mapping, oneOf, oneShapeOf, openScalar, said, scalar } from '../yaml/shape.ts';
import { coefficient, decimal, id, money, percent, type TextRule, words } from '../yaml/text-rule.ts';
import { grades } from './payout-schema.ts';
import { article, titles } from './schema-parts.ts';

const METRICS = 'one of: sales, profit, growth, new-customers, collection-rate, collected, expense-ratio, review';

const points = decimal(1000);

/** Goals and bands are amounts, percentages or numbers: their unit follows from the metric. */
const indicatorBy = <T>(metric: z.ZodType<string>, figure: TextRule<T>) =>
  mapping({
    metric: said(
      metric,
      '指标：sales 销售额，profit 毛利，growth 增长率，new-customers 新客户数，collection-rate 回款率，collected 回款额，expense-ratio 费用率，review 评分',
      'What is measured: sales, profit, growth, new customers, collection rate, collections, expense ratio, a review',
    ),
    title: said(titles, '指标的名称', 'Title of the indicator'),
    article: said(article.optional(), '制度的条款；不写则同本考核', "The clause; the scorecard's when left out"),
    review: said(
      scalar(words).optional(),
      '评分的类别（reviews 台账的 kind）',
      'The kind of review in the reviews ledger',
    ),
    weight: said(scalar(percent()), '权重，各指标合计 100%', 'Weight; they sum to 100%'),
    goal: said(
      openScalar(figure).optional(),
      '得 100 分的数值；sales、profit、collected 不写则为本人任务，review 不写则为 100',
      'The figure that gives 100 points; sales, profit and collected: the target when left out, review: 100',
    ),
    better: said(
      oneOf(['more', 'less']).optional(),
      'more 越多越好（默认），less 越少越好',
      'More is better, or less is',
    ),
    against: said(
      oneOf(['year-before', 'period-before']).optional(),
      '增长率的比较期：year-before 上年同期，没有则上一周期（默认）；period-before 上一周期',
      'What growth is held against: the same period of the year before, else the period before (default); or always the period before',
    ),
    floor: said(scalar(points).optional(), '最低得分（默认 0）', 'The least points (0 when left out)'),
    cap: said(scalar(points).optional(), '最高得分（默认 100）', 'The most points (100 when left out)'),
    bands: said(
      list(
        mapping({
          from: said(scalar(figure), '达到此数', 'From this figure on'),
          points: said(scalar(points), '得分', 'Points'),
        }),
      ).optional(),
      '分档得分，从低到高；代替按比例得分',
      'Points by bands, lowest first, instead of a straight line',
    ),
  });

const metric = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, { error: METRICS });

/** Percentages may be any, a growth above a whole too. */
const byMoney = indicatorBy(metric(['sales', 'profit', 'collected']), money);
const byShare = indicatorBy(metric(['growth', 'collection-rate', 'expense-ratio']), percent(10_000));
const byCount = indicatorBy(metric(['new-customers', 'review']), decimal(1_000_000));

const SHARES: readonly unknown[] = ['growth', 'collection-rate', 'expense-ratio'];
const COUNTS: readonly unknown[] = ['new-customers', 'review'];

const indicator = oneShapeOf([byMoney, byShare, byCount], (written) => {
  const named = (written as { readonly metric?: unknown } | null)?.metric;
  return SHARES.includes(named) ? 1 : COUNTS.includes(named) ? 2 : 0;
});

const letter = mapping({
  letter: said(scalar(words), '等级', 'The letter'),
  from: said(scalar(points), '得分达到', 'Scores of at least this'),
  coefficient: said(
    scalar(coefficient),
    '奖金系数；score 为得分 ÷ 100，多得多发',
    'Coefficient of the bonus; `score` is the score ÷ 100',
  ),
});

export const scorecard = mapping({
  scorecard: said(scalar(id), '考核的代号', 'Name of the scorecard'),
  title: said(titles, '考核的名称', 'Title of the scorecard'),
  article,
  per: said(oneOf(['month', 'quarter', 'year']), '每月、每季或每年', 'Of a month, a quarter or a year'),
  grades,
  indicators: said(list(indicator), '考核指标', 'The indicators'),
  missing: said(
    oneOf(['wait', 'share-out']),
    '缺少数据的指标：wait 等齐再算，share-out 权重由其余指标分担',
    'An indicator without a figure: the score waits for it, or its weight is shared by the others',
  ),
  letters: said(list(letter), '等级与系数，从高到低', 'Letters and coefficients, highest first'),
  bonus: said(
    dictionary(said(openScalar(money), '系数为 1 时的奖金', 'The bonus at coefficient 1')),
    '绩效奖金，按职级',
    'The performance bonus by grade',
  ),
});

export type ScorecardFile = z.output<typeof scorecard>;
export type IndicatorFile = z.output<typeof indicator>;
