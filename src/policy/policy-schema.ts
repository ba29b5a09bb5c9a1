// The shape of a policy file: the regulation's clauses in its own order, every key with its meaning for editors.
import type * as z from 'zod';
import { list, mapping, oneOf, said, scalar } from '../yaml/shape.ts';
import { day, id, integer, percent, words } from '../yaml/text-rule.ts';
import {
  bonus,
  excess,
  nonSales,
  performance,
  price,
  projects,
  recover,
  refund,
  release,
  shortfall,
} from './commission-schema.ts';
import { example } from './example-schema.ts';
import { findingsSchema } from './findings-schema.ts';
import { gradeSchema } from './grade-schema.ts';
import { paySchema } from './pay-schema.ts';
import { cap, lineLimits, minimum, pool } from './payout-schema.ts';
import { assessment, candidacy, demotion, dismissal, incidents, promotion, team } from './review-schema.ts';
import { article, titles } from './schema-parts.ts';
import { scorecard } from './scorecard-schema.ts';
import { dates, instalments, joiners, leavers, overdue, vat } from './timing-schema.ts';

const budget = mapping({
  article,
  'warning-at': said(scalar(percent(1000)), '费用达到预算的此比例即预警', 'Share of the budget that gives a warning'),
  'over-above': said(scalar(percent(1000)), '费用超过预算的此比例即超支', 'Share of the budget above which it is over'),
  'forecast-from-month': said(
    scalar(integer(1, 12)),
    '从财年第几个月起预测全年',
    'The month of the fiscal year with which forecasts start',
  ),
});

export const policySchema = mapping({
  policy: said(scalar(id), '办法的代号', 'Name of the policy'),
  title: said(titles, '办法的名称', 'Title of the policy'),
  source: said(scalar(words), '以下各条所引用的制度名称', 'The regulation that the articles refer to'),
  'effective-from': said(
    scalar(day).optional(),
    '生效日期；空着即自始有效',
    'In force from this day; empty = from the beginning',
  ),
  currency: said(oneOf(['CNY']).optional(), '币种，目前只有 CNY', 'Currency; only CNY so far'),
  'fiscal-year-starts': said(
    scalar(integer(1, 12)).optional(),
    '财年从几月开始（默认 1）',
    'Month in which the fiscal year starts (1 when left out)',
  ),
  price: said(price, '报价与最低价', 'Price discipline'),
  pay: said(paySchema.optional(), '待遇及福利：底薪、工龄、岗位工资、试用期、个税', 'Pay, probation and income tax'),
  performance: said(performance.optional(), '业绩的口径', 'What performance is'),
  grades: said(list(gradeSchema), '职级，从低到高', 'The ladder of grades, lowest first'),
  projects: said(projects.optional(), '项目与盈利项目', 'Projects'),
  promotion: said(promotion.optional(), '晋升机制', 'Promotion'),
  demotion: said(demotion.optional(), '晋升后的季度考核', 'The quarter after a promotion'),
  shortfall: said(shortfall, '未完成任务', 'Missed targets'),
  excess: said(excess, '超额完成任务', 'Excess over the target'),
  release: said(release, '提成的发放条件', 'When commission is paid'),
  assessment: said(assessment.optional(), '考核期', 'When assessment starts'),
  candidacies: said(list(candidacy).optional(), '提拔的提名', 'Candidacies for higher posts'),
  'non-sales': said(nonSales.optional(), '非销售人员开发的销售', 'Sales by non-sales staff'),
  dismissal: said(dismissal.optional(), '连续未完成季度任务', 'Missed quarters in a row'),
  incidents: said(incidents.optional(), '奖惩记录的后果', 'What incidents lead to'),
  team: said(team.optional(), '团队业绩的口径', 'What a team is'),
  bonus: said(bonus.optional(), '季度奖金和年度奖金', 'Quarter and year bonuses'),
  refund: said(refund.optional(), '退款', 'Refunds'),
  recover: said(recover.optional(), '应发为负时的扣回', 'Debts after refunds'),
  budget: said(budget.optional(), '费用预算与预警', 'Expense budgets'),
  dates: said(dates.optional(), '用哪一版办法的比例', 'Which edition gives the rates'),
  vat: said(vat.optional(), '金额含增值税时的税率', 'Value-added tax in the amounts'),
  joiners: said(joiners.optional(), '新人的任务', 'Targets of new people'),
  leavers: said(leavers.optional(), '离职人员的提成', 'Commission of people who left'),
  'line-limits': said(lineLimits.optional(), '单笔提成的上下限', 'Limits of a line'),
  minimums: said(list(minimum).optional(), '保底与预支', 'Guarantees and draws'),
  caps: said(list(cap).optional(), '封顶', 'Caps'),
  pools: said(list(pool).optional(), '奖金池', 'Bonus pools'),
  scorecards: said(list(scorecard).optional(), '绩效考核', 'Scorecards'),
  instalments: said(instalments.optional(), '提成分期发放', 'Commission paid in parts'),
  overdue: said(overdue.optional(), '逾期回款与坏账', 'Customers who pay late or never'),
  examples: said(
    list(example).optional(),
    '示例：给出台账的行和应得的数字，供 policy test 检验',
    'Examples: rows, and the figures that they must give; run by policy test',
  ),
  findings: said(
    findingsSchema.optional(),
    '检查结果的级别：error、warning、notice、off',
    'Severities of findings: error, warning, notice or off',
  ),
});

export type PolicyFile = z.output<typeof policySchema>;
