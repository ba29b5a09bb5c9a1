// The shape of the clauses that bound, guarantee and share what runs pay: line limits, minimums, caps, pools.
import type * as z from 'zod';
import { dictionary, list, mapping, oneOf, oneShapeOf, openScalar, said, scalar } from '../yaml/shape.ts';
import { decimal, id, integer, money, percent } from '../yaml/text-rule.ts';
import { article, titles } from './schema-parts.ts';

export const grades = said(
  list(scalar(id)).optional(),
  '适用的职级；不写则全部',
  'The grades that it is for; all when left out',
);

export const lineLimits = mapping({
  article,
  least: said(openScalar(money).optional(), '单笔提成的下限', 'The least that a line earns'),
  most: said(openScalar(money).optional(), '单笔提成的上限', 'The most that a line earns'),
});

export const minimum = mapping({
  kind: said(
    oneOf(['guarantee', 'draw']),
    'guarantee 保底（补足部分归本人），draw 预支（从以后提成中扣回）',
    'A guarantee is kept; a draw is an advance that later runs recover',
  ),
  article,
  grades,
  amount: said(openScalar(money), '每月最低应发', 'The least payable of a month'),
  months: said(
    scalar(integer(1, 120)).optional(),
    '只在入职后的前几个月（入职当月为第 1 个月）；不写则一直有',
    'Only in the first months, the month of hire being 1; always when left out',
  ),
  recover: said(
    mapping({
      from: said(
        scalar(integer(1, 120)).optional(),
        '从入职第几个月起扣回（默认 1）',
        'Recovered from this month on, counted from the month of hire (1 when left out)',
      ),
      share: said(
        scalar(percent()).optional(),
        '每次最多扣回应发超过最低额部分的比例（默认 100%）',
        'The share of what a run pays above the minimum (100% when left out)',
      ),
    }).optional(),
    '预支的扣回',
    'How a draw is recovered',
  ),
});

export const cap = mapping({
  per: said(oneOf(['run', 'quarter', 'year']), '每次结算、每季或每年', 'Of a run, a quarter or a year'),
  article,
  grades,
  amount: said(openScalar(money), '应发的上限', 'The most that is paid'),
  beyond: said(
    oneOf(['lose', 'defer']),
    '超出部分：lose 不再发，defer 有余额时再发',
    'What lies beyond is lost, or paid as soon as there is room',
  ),
});

const poolWeights = oneShapeOf(
  [oneOf(['equal', 'performance', 'attainment']), dictionary(scalar(decimal(1_000_000)))],
  (written) => (typeof written === 'object' && written !== null ? 1 : 0),
);

export const pool = mapping({
  pool: said(scalar(id), '奖金池的代号', 'Name of the pool'),
  title: said(titles, '奖金池的名称', 'Title of the pool'),
  article,
  per: said(oneOf(['month', 'quarter', 'year']), '每月、每季或每年', 'Of a month, a quarter or a year'),
  of: said(
    oneOf(['amount', 'sales', 'profit']),
    'amount 定额，sales 全公司销售额的比例，profit 全公司毛利的比例',
    "A fixed amount, or a share of everybody's sales or gross profit",
  ),
  amount: said(openScalar(money).optional(), '奖金总额（of: amount）', 'The amount of the pool'),
  rate: said(openScalar(percent()).optional(), '提取比例（of: sales、profit）', 'The rate that it is formed by'),
  weights: said(
    poolWeights,
    '分配权重：equal 平均，performance 按业绩，attainment 按达成率，或按职级 { 职级: 权重 }',
    'Shared equally, by performance, by attainment, or by grade: { grade: weight }',
  ),
  grades,
});

export type LineLimitsFile = z.output<typeof lineLimits>;
export type MinimumFile = z.output<typeof minimum>;
export type CapFile = z.output<typeof cap>;
export type PoolFile = z.output<typeof pool>;
