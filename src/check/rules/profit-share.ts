// POLICY-PROFIT-SHARE: a project of whose profit the people get less than the policy's minimum (art. 8, rulebook 10).
import { finding } from '../../model/finding.ts';
import { compareRatios } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { groupBy } from '../../model/roster.ts';
import { formatPercent } from '../format-percent.ts';
import type { Rule } from '../rule.ts';
import { sumRatios } from '../sum-ratios.ts';

/** Projects have no date: the newest edition counts. */
export const profitShare: Rule = {
  codes: ['POLICY-PROFIT-SHARE'],
  *find({ ledgers, editions }) {
    const minimum = editions.at(-1)!.projects.minimumProfitShare;
    const sharing = ledgers.projects.filter((row) => row.base === 'profit');
    for (const [project, rows] of groupBy(sharing, (row) => row.projectNo)) {
      const share = sumRatios(rows.map((row) => row.rate));
      if (compareRatios(share, minimum) >= 0) continue;
      yield finding('POLICY-PROFIT-SHARE', placeOf(rows[0]!, 'rate'), formatPercent(rows[0]!.rate), {
        project,
        share: formatPercent(share),
        minimum: formatPercent(minimum),
      });
    }
  },
};
