// KEY-SPLITS-SUM: an order whose shares do not sum to 100 %.
import { finding } from '../../model/finding.ts';
import { compareRatios, ONE } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { formatPercent } from '../format-percent.ts';
import type { Rule } from '../rule.ts';
import { sumRatios } from '../sum-ratios.ts';

/** Once an order, at its last split row. */
export const splitsSum: Rule = {
  codes: ['KEY-SPLITS-SUM'],
  *find({ splitsOf }) {
    for (const [order, splits] of splitsOf) {
      const sum = sumRatios(splits.map((split) => split.share));
      if (compareRatios(sum, ONE) === 0) continue;
      yield finding('KEY-SPLITS-SUM', placeOf(splits.at(-1)!, 'order_no'), order, { sum: formatPercent(sum) });
    }
  },
};
