// KEY-UNKNOWN-LEADER, KEY-AMBIGUOUS-NAME: a people row whose leader is nobody, or one of several.
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const unknownLeader: Rule = {
  codes: ['KEY-UNKNOWN-LEADER', 'KEY-AMBIGUOUS-NAME'],
  *find({ ledgers, roster, peopleByName, suggestPerson }) {
    for (const row of ledgers.people) {
      if (row.leaderId === null || roster.byId.has(row.leaderId)) continue;
      const namesakes = peopleByName.get(row.leaderId) ?? [];
      const place = placeOf(row, 'leader_id');
      if (namesakes.length > 1) {
        yield finding('KEY-AMBIGUOUS-NAME', place, row.leaderId, { people: namesakes.map(({ id }) => id).join(', ') });
      } else {
        yield finding('KEY-UNKNOWN-LEADER', place, row.leaderId, { nearest: suggestPerson(row.leaderId) });
      }
    }
  },
};
