// The shape of the pay clause: base, seniority, positions, probation and income tax.
import type * as z from 'zod';
import { list, mapping, oneOf, openScalar, said, scalar } from '../yaml/shape.ts';
import { day, id, integer, money, percent } from '../yaml/text-rule.ts';
import { article, titles } from './schema-parts.ts';

const position = mapping({
  grade: said(scalar(id), '职级', 'Grade'),
  level: said(scalar(integer(0, 99)).optional(), '职别职级', 'Pay level'),
  'position-pay': said(openScalar(money), '岗位工资', 'Position pay'),
  allowance: said(openScalar(money), '各项补贴总和', 'Sum of allowances'),
});

const range = mapping({
  title: said(titles, '人员', 'Who'),
  from: said(scalar(money), '下限', 'Lowest'),
  to: said(scalar(money), '上限', 'Highest'),
});

const band = mapping({
  above: said(scalar(money), '累计应纳税所得额超过', 'Cumulative taxable income above'),
  rate: said(scalar(percent()), '预扣率', 'Rate'),
  'quick-deduction': said(scalar(money), '速算扣除数', 'Quick deduction'),
});

const tax = mapping({
  article,
  from: said(scalar(day), '自此日起适用', 'In force from'),
  'monthly-deduction': said(scalar(money), '每月减除费用', 'Deduction of each month'),
  bands: said(list(band), '累计预扣率表，从低到高', 'Bands, lowest first'),
});

export const paySchema = mapping({
  article,
  cycle: said(
    oneOf(['month', 'quarter']),
    '提成发放周期：month 每月，quarter 每季',
    'Commission is paid each month, or each quarter',
  ),
  base: said(openScalar(money).optional(), '底薪（基础工资）', 'Base pay'),
  'seniority-per-year': said(openScalar(money).optional(), '工龄工资，每满一年', 'Seniority pay for each full year'),
  positions: said(list(position).optional(), '转正各岗位工资', 'Position pay by grade'),
  probation: said(
    mapping({
      months: said(scalar(integer(0, 24)), '试用期月数', 'Months of probation'),
      ranges: said(list(range).optional(), '试用期工资', 'Ranges of pay in probation'),
    }).optional(),
    '试用期',
    'Probation',
  ),
  tax: said(list(tax).optional(), '个人所得税累计预扣率表', 'Income tax tables of cumulative withholding'),
});

export type PayFile = z.output<typeof paySchema>;
