// The shape of the clauses that decide how much commission is earned and when it is paid.
import { list, mapping, oneOf, said, scalar } from '../yaml/shape.ts';
import { factor, flag, percent } from '../yaml/text-rule.ts';
import { article } from './schema-parts.ts';
import { safetyDays } from './timing-schema.ts';

export const price = mapping({
  article,
  right: said(
    scalar(percent()).optional(),
    '销售人员可自行在统一报价上降价的幅度；不写则不限',
    'How far below the list price a seller may go without approval; no limit when left out',
  ),
  'below-floor': said(
    oneOf(['special', 'ignore']),
    '低于最低价的业务：special 另行提成（计入任务额），ignore 不区别对待',
    'Sales below the floor price: special = own rate, counts towards the target; ignore = like any sale',
  ),
  'max-cost-ratio': said(
    scalar(percent()).optional(),
    '成本占金额超过此比例即“成本预算过高”，按 special 处理；不写则不检查',
    'Cost ÷ amount above this makes a sale special; not tested when left out',
  ),
});

export const performance = mapping({
  article,
  basis: said(
    oneOf(['signed', 'collected']),
    '业绩的口径：signed 按签约，collected 按回款',
    'What counts as performance: sales signed, or money collected',
  ),
  of: said(
    oneOf(['amount', 'quantity', 'profit']).optional(),
    '以什么衡量业绩和任务：amount 金额（默认），quantity 数量，profit 毛利',
    'What performance and targets are measured in: the amount (when left out), the quantity or the profit of the rows',
  ),
});

export const shortfall = mapping({
  article,
  'decided-by': said(
    oneOf(['quarter', 'month']),
    '减半由谁决定：quarter 季度（月度先按半数预发，季度结算时补足或扣回），month 月度',
    'What decides the cut: the quarter (the month is provisional), or the month alone',
  ),
  'commission-factor': said(
    scalar(factor),
    '未完成任务时提成的系数（0 即不完成不提成）',
    'Factor of the commission when the target is missed (0 = a gate)',
  ),
  'quarter-bonus-factor': said(
    scalar(factor),
    '未完成季度任务时季度奖金的系数',
    'Factor of the quarter bonus when the quarter is missed',
  ),
  'month-bonus-factor': said(
    scalar(factor),
    '未完成季度任务时该季度各月奖金的系数',
    'Factor of the month bonuses when the quarter is missed',
  ),
  'true-up': said(
    oneOf(['both', 'up-only']),
    '季度决定后：both 多退少补，up-only 只补不扣',
    'After the quarter is decided: both = restore and take back, up-only = restore only',
  ),
});

export const excess = mapping({
  article,
  default: said(
    oneOf(['settle', 'carry']),
    '超额部分的默认处理：settle 当期结算，carry 结转下季',
    'What happens to excess unless elected otherwise: settled at once, or carried into the next quarter',
  ),
  elections: said(
    list(oneOf(['settle', 'carry'])),
    '个人可以选择的处理方式（elections 台账）',
    'What people may elect in the elections ledger',
  ),
});

export const release = mapping({
  article,
  when: said(
    list(oneOf(['collected', 'executed'])),
    '提成发放的条件：collected 款项到账，executed 合同执行完毕；空列表即随时发放',
    'What must be true before commission is paid: money collected, contract executed; an empty list pays at once',
  ),
  mode: said(
    oneOf(['full', 'prorata']),
    'full 全部到账才发放，prorata 按到账比例发放',
    'full = all at once when the order is paid, prorata = as the money comes in',
  ),
  'safety-days': said(
    safetyDays.optional(),
    '各付款方式的到账安全期（天），else 为其余方式',
    'Days after which money counts, by how it was paid; else = all others',
  ),
});

export const bonus = mapping({
  article,
  release: said(
    oneOf(['with-orders', 'own-run']),
    '季度、年度奖金：with-orders 随各订单到账发放，own-run 结算时一次发放',
    'Quarter and year bonuses are paid with their orders, or at once in their own run',
  ),
  'counts-special': said(
    scalar(flag),
    '低于最低价的业务是否计算奖金',
    'Whether special sales give quarter and year bonuses',
  ),
});

export const refund = mapping({
  article,
  rate: said(
    oneOf(['original', 'month']),
    '退款：original 按原提成扣回，month 按退款当月的比例扣',
    'A refund takes back what the sale had earned, or is rated in its own month',
  ),
});

export const recover = mapping({
  article,
  share: said(
    scalar(percent()),
    '欠款从以后每次应发中最多扣回的比例',
    'The share of each later payable that may be set off against a debt',
  ),
});

export const nonSales = mapping({
  article,
  rate: said(scalar(percent()), '非销售人员销售的提成比例', 'Commission rate of non-sales staff'),
});

export const projects = mapping({
  article,
  'minimum-profit-share': said(
    scalar(percent()),
    '盈利项目至少分给相关人员的利润比例',
    'The least share of a profit project that goes to its people',
  ),
});
