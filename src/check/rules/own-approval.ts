// POLICY-OWN-APPROVAL: an adjustment of pay that the person approved for themself.
import { finding } from '../../model/finding.ts';
import { foldName } from '../../model/fold-name.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

/** The approver is written as an id or as a name. */
export const ownApproval: Rule = {
  codes: ['POLICY-OWN-APPROVAL'],
  *find({ ledgers, roster }) {
    for (const row of ledgers.adjustments) {
      const { personId, approvedBy } = row;
      if (!names(approvedBy, personId, roster.byId.get(personId)?.name ?? personId)) continue;
      yield finding('POLICY-OWN-APPROVAL', placeOf(row, 'approved_by'), approvedBy, { person: personId });
    }
  },
};

/** `E01`, `郑专员`, `郑 专员`, `E01 郑专员`, `郑专员（E01）` */
function names(text: string, id: string, name: string): boolean {
  const asked = foldName(text).replace(/[()/,;:&-]/g, '');
  const [number, called] = [foldName(id).replace(/-/g, ''), foldName(name)];
  return [number, called, `${number}${called}`, `${called}${number}`].includes(asked);
}
