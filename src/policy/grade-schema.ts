// The shape of one grade of the ladder: its month, quarter and year.
import type * as z from 'zod';
import { mapping, openScalar, said, scalar } from '../yaml/shape.ts';
import { id, money } from '../yaml/text-rule.ts';
import { rateRule, singleRule } from './rate-schema.ts';
import { article, titles } from './schema-parts.ts';

const amount = openScalar(money).optional();
const share = rateRule.optional();
const bonusShare = singleRule.optional();

const target = said(amount, '应完成的个人任务', 'Own target');
const teamTarget = said(amount, '应完成的团队任务', 'Team target');

const month = mapping({
  article,
  target,
  'team-target': teamTarget,
  rate: said(rateRule, '个人业绩提成比例（任务部分）', 'Rate of own sales up to the target'),
  'team-rate': said(
    share,
    '团队业绩提成比例（任务部分）；有此项者为团队负责人',
    'Rate of team sales; makes the grade a leader',
  ),
  'excess-rate': said(
    share,
    '超额部分提成比例；不写则同任务部分',
    'Rate above the target; the task rate when left out',
  ),
  bonus: said(amount, '完成月度任务奖金', 'Bonus of a met month'),
});

const period = mapping({
  article,
  target,
  'team-target': teamTarget,
  'bonus-rate': said(bonusShare, '奖金：个人总销售额的百分比', 'Bonus as a share of own sales'),
  'team-bonus-rate': said(bonusShare, '奖金：团队总销售额的百分比', 'Bonus as a share of team sales'),
});

export const gradeSchema = mapping({
  grade: said(scalar(id), '职级的代号', 'Name of the grade'),
  title: said(titles, '职级的名称', 'Title of the grade'),
  month: said(month, '月度结算', 'Monthly settlement'),
  quarter: said(period.optional(), '季度结算', 'Quarterly settlement'),
  year: said(period.optional(), '年终结算', 'Yearly settlement'),
});

export type GradeFile = z.output<typeof gradeSchema>;
