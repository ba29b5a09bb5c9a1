// POLICY-OWN-APPROVAL: an adjustment of pay that the person approved for themself.
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

/** The approver is written as an id or as a name. */
export const ownApproval: Rule = {
  codes: ['POLICY-OWN-APPROVAL'],
  *find({ ledgers, roster }) {
    for (const row of ledgers.adjustments) {
      const { personId, approvedBy } = row;
      if (approvedBy !== personId && approvedBy !== roster.byId.get(personId)?.name) continue;
      yield finding('POLICY-OWN-APPROVAL', placeOf(row, 'approved_by'), approvedBy, { person: personId });
    }
  },
};
