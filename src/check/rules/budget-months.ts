// SUM-BUDGET-MONTHS: the twelve months of a year's budget have rows of their own, and they sum to something else (rulebook 14).
import { monthRowsOf, rowsByKey } from '../../model/budget-rows.ts';
import { finding } from '../../model/finding.ts';
import { formatFen, sumFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

/** At the year's row as it was last revised, against the months as they were. */
export const budgetMonths: Rule = {
  codes: ['SUM-BUDGET-MONTHS'],
  *find({ ledgers, editions }) {
    const byKey = rowsByKey(ledgers.budgets, null);
    for (const row of byKey.values()) {
      if (row.period.kind !== 'year') continue;
      const months = monthRowsOf(row, byKey, { starts: editions[0].fiscalYearStarts });
      const given = months.filter((month) => month !== null);
      const sum = sumFen(given.map((month) => month.amount));
      if (given.length < months.length || sum === row.amount) continue;
      const facts = { months: formatFen(sum), year: formatFen(row.amount) };
      yield finding('SUM-BUDGET-MONTHS', placeOf(row, 'amount'), facts.year, facts);
    }
  },
};
