// The shape of what may stand wherever a regulation gives a rate: a percentage, a table of tiers, a choice.
import * as z from 'zod';
import { defined, list, mapping, namedMapping, oneOf, oneShapeOf, openScalar, said, scalar } from '../yaml/shape.ts';
import { decimal, money, percent, type TextRule, words } from '../yaml/text-rule.ts';
import { discountRange } from './discount-range.ts';

const MEASURES = ['amount', 'profit', 'quantity'] as const;
const SCALES = 'one of: amount, profit, quantity, attainment';
/** What a choice may ask of a sales row, as the file names it. */
export const SUBJECTS = ['product', 'category', 'customer', 'class', 'source', 'discount'] as const;

const percentage = openScalar(percent());
const yuan = openScalar(decimal(1_000_000));

const of = said(
  oneOf(MEASURES),
  '提成的基数：amount 金额，profit 毛利（金额减成本），quantity 数量（元/件）',
  'What the rate is taken of: the amount, the profit (amount − cost), or the quantity (yuan a unit)',
);
const rate = said(percentage.optional(), '提成比例', 'The rate');
/** A multiple of the target's pay can be more than the whole. */
const tierRate = said(openScalar(percent(1000)).optional(), '提成比例', 'The rate');
const each = said(yuan.optional(), '每件多少元', 'Yuan a unit');

const ofMeasure = mapping({ of, rate, each });

/** Borders are amounts, units or percentages of the target: their unit follows from `on`. */
const tiersBy = <T>(on: z.ZodType<string>, border: TextRule<T>) =>
  mapping({
    mode: said(
      oneOf(['marginal', 'whole', 'overage', 'fixed']),
      'marginal 分段累进，whole 全额按所达档，overage 超出首档的部分按所达档，fixed 所达档给定额',
      'marginal = every slice at its own rate, whole = everything at the rate reached, overage = all above the lowest tier at the rate reached, fixed = an amount',
    ),
    on: said(
      on,
      '档位以什么衡量：amount 金额，profit 毛利，quantity 数量，attainment 达成率',
      'What the borders are measured on: amount, profit, quantity, or attainment of the target',
    ),
    per: said(
      oneOf(['row', 'month', 'quarter', 'year']),
      '以什么的合计对照档位：row 单笔，month 当月，quarter 当季，year 当年',
      'What is summed before it is held against the borders: the row, the month, the quarter, the year',
    ),
    of: said(of.optional(), '提成的基数，默认金额', 'What the rate is taken of; the amount when left out'),
    tiers: said(
      list(
        mapping({
          from: said(scalar(border).optional(), '达到（含）此数起', 'From this on, itself included'),
          above: said(scalar(border).optional(), '超过此数起', 'Above this, itself excluded'),
          rate: tierRate,
          each,
          amount: said(openScalar(money).optional(), '定额（mode: fixed）', 'The amount of a fixed table'),
        }),
      ),
      '各档，从低到高；低于首档不提成',
      'The tiers, lowest first; nothing is earned below the first',
    ),
  });

const scale = <const Names extends readonly [string, ...string[]]>(names: Names) => z.enum(names, { error: SCALES });

const byMoney = tiersBy(scale(['amount', 'profit']), money);
const byQuantity = tiersBy(scale(['quantity']), decimal(1_000_000_000));
const byAttainment = tiersBy(scale(['attainment']), percent(10_000));

const leaves = [percentage, ofMeasure, byMoney, byQuantity, byAttainment] as const;

const isMapping = (written: unknown): written is Readonly<Record<string, unknown>> =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

function leafBranch(written: unknown): number {
  if (!isMapping(written)) return 0;
  if (!('mode' in written || 'tiers' in written || 'on' in written)) return 1;
  return written.on === 'quantity' ? 3 : written.on === 'attainment' ? 4 : 2;
}

/** A rule that needs nothing but figures. */
export const leafRule = defined(oneShapeOf(leaves, leafBranch), 'leaf-rate');

const choiceByOne = namedMapping(
  {
    by: said(
      oneOf(SUBJECTS),
      '按什么选择：product 产品，category 类别，customer 客户，class 客户类别，source 来源，discount 折扣',
      'What chooses the rate: product, category, customer, class of customer, source, discount',
    ),
  },
  said(leafRule, '此项的提成比例；else 为其余', 'The rate of this one; else = of all others'),
);

const rateCase = mapping({
  product: said(scalar(words).optional(), '产品，可用 / 分级', 'Product; levels are parted by /'),
  category: said(scalar(words).optional(), '类别，可用 / 分级', 'Category; levels are parted by /'),
  customer: said(scalar(words).optional(), '客户', 'Customer'),
  class: said(scalar(words).optional(), '客户类别', 'Class of the customer'),
  source: said(scalar(words).optional(), '业务来源', 'Where the business came from'),
  discount: said(
    scalar(discountRange).optional(),
    '较统一报价的折扣，如 10%..20%（大于前者、不大于后者）',
    'Discount off the list price, such as 10%..20% (above the first, up to the second)',
  ),
  rate: said(leafRule, '提成比例', 'The rate'),
});

const choiceByCases = mapping({
  cases: said(
    list(rateCase),
    '各种情形，说得最具体的一条适用',
    'The cases; the one that says most about a row applies',
  ),
});

const singles = [...leaves, choiceByOne, choiceByCases] as const;

function singleBranch(written: unknown): number {
  if (!isMapping(written)) return 0;
  if ('by' in written) return leaves.length;
  return 'cases' in written ? leaves.length + 1 : leafBranch(written);
}

/** What gives a row one rate; `fill-in` may stand for every figure. */
export const singleRule = defined(oneShapeOf(singles, singleBranch), 'single-rate');

const allOf = mapping({
  all: said(
    list(singleRule),
    '同时适用的几种提成，各自计算，相加',
    'Several rates that all apply: each is worked out by itself, and they add up',
  ),
});

/** A rate of a month, where several may apply at once. */
export const rateRule = defined(
  oneShapeOf([...singles, allOf], (written) =>
    isMapping(written) && 'all' in written && !('by' in written) ? singles.length : singleBranch(written),
  ),
  'rate',
);

export type RateFile = z.output<typeof rateRule>;
export type SumFile = z.output<typeof allOf>;
export type SingleFile = z.output<typeof singleRule>;
export type LeafFile = z.output<typeof leafRule>;
export type TableFile = z.output<typeof byMoney> | z.output<typeof byQuantity> | z.output<typeof byAttainment>;
export type TierFile = TableFile['tiers'][number];
export type ChoiceFile = z.output<typeof choiceByOne>;
