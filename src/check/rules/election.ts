// POLICY-ELECTION: a choice for a quarter's excess that the policy does not leave (art. 7 note 3, rulebook 7).
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import { editionOn } from '../../model/policy.ts';
import { firstDayOf } from '../../model/run.ts';
import type { Rule } from '../rule.ts';

export const election: Rule = {
  codes: ['POLICY-ELECTION'],
  *find({ ledgers, editions }) {
    for (const row of ledgers.elections) {
      const starts = { starts: editions[0].fiscalYearStarts };
      const { excess } = editionOn(editions, firstDayOf(row.quarter, starts));
      if (row.excess === excess.default || excess.elections.includes(row.excess)) continue;
      const allowed = excess.elections.join(', ');
      yield finding('POLICY-ELECTION', placeOf(row, 'excess'), row.excess, { allowed });
    }
  },
};
