// The shape of the clauses about dates and people's time: editions, tax, joiners, leavers, instalments, overdue orders.
import type * as z from 'zod';
import { dictionary, list, mapping, oneOf, said, scalar } from '../yaml/shape.ts';
import { factor, integer, percent } from '../yaml/text-rule.ts';
import { article } from './schema-parts.ts';

export const dates = mapping({
  article,
  rates: said(
    oneOf(['month', 'signing', 'collection']),
    '用哪一天的办法定提成比例：month 业绩当月首日，signing 签约日，collection 回款日（业绩按回款时）',
    'The day whose edition gives the rates: the first of the month, the day of signing, or of the receipt',
  ),
});

export const vat = mapping({
  article,
  rate: said(
    scalar(percent()),
    '金额含税，此为销售台账未写税率时的税率',
    'Amounts include tax; the rate where a sales row has none of its own',
  ),
});

export const joiners = mapping({
  article,
  ramp: said(
    list(scalar(percent())).optional(),
    '新人头几个考核月应完成任务的比例',
    'Share of the target in the first assessed months',
  ),
  prorate: said(
    oneOf(['months', 'half-months', 'days']).optional(),
    '入职、离职当月的任务：months 整月（按考核期），half-months 按半月，days 按天数',
    'The target of the months of hire and leaving: whole months, by halves of the month, or by days',
  ),
});

export const leavers = mapping({
  article,
  unreleased: said(
    oneOf(['pay', 'forfeit']),
    '离职时尚未到账的提成：pay 照发，forfeit 逾期不发',
    'Commission that was not released at the day of leaving: paid on release, or forfeited',
  ),
  days: said(
    scalar(integer(0, 3660)).optional(),
    '离职后几天内到账的仍发（forfeit）',
    'Days after leaving within which it is still paid',
  ),
});

const part = mapping({
  share: said(scalar(percent()), '本期所占比例', 'Share of this part'),
  until: said(
    oneOf(['released', 'quarter-end', 'year-end', 'months']),
    'released 到账即发，quarter-end 季度结算时，year-end 年终结算时，months 若干月后',
    "Paid at once, in the quarter's or the year's run, or some months later",
  ),
  months: said(scalar(integer(1, 120)).optional(), '几个月后（until: months）', 'Months (with until: months)'),
  since: said(
    oneOf(['signed', 'executed']).optional(),
    '自 signed 签约当月或 executed 执行完毕当月起算',
    'Counted from the month of signing or of execution',
  ),
});

export const instalments = mapping({
  article,
  parts: said(list(part), '分期发放，各期合计 100%', 'The parts in which commission is paid; they sum to 100%'),
});

export const overdue = mapping({
  article,
  'terms-days': said(
    scalar(integer(0, 3660)).optional(),
    '客户和订单都没有账期时的账期天数；不写则不算逾期',
    'Terms where neither the order nor the customer has any; never overdue when left out',
  ),
  steps: said(
    list(
      mapping({
        above: said(scalar(integer(0, 36_600)), '逾期超过几天', 'Days overdue above'),
        factor: said(scalar(factor), '提成的系数', 'Factor of the commission'),
      }),
    ),
    '逾期天数与提成系数，从少到多',
    'Factors by days overdue, fewest first',
  ),
  'write-off': said(
    oneOf(['lose', 'take-back']),
    '坏账：lose 不再发，take-back 已发的也收回',
    'An order written off gives nothing more, or what was paid comes back too',
  ),
});

export const safetyDays = dictionary(
  said(
    scalar(integer(0, 3660)),
    '此付款方式到账几天后才算；else 为其余方式',
    'Days after which money paid in this way counts; else = all others',
  ),
);

export type InstalmentsFile = z.output<typeof instalments>;
