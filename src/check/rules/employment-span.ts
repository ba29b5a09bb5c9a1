// CELL-RANGE: a person who left before being hired, or a row of a person that is over before the day of hire.
import { formatDay } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

/** Nothing of such a person would be assessed, nor paid to whoever they lead. */
export const employmentSpan: Rule = {
  codes: ['CELL-RANGE'],
  *find({ ledgers, roster }) {
    for (const row of ledgers.people) {
      if (row.leftOn === null || row.leftOn >= row.hiredOn) continue;
      yield finding('CELL-RANGE', placeOf(row, 'left_on'), formatDay(row.leftOn), {
        range: `≥ ${formatDay(row.hiredOn)} (hired_on)`,
      });
    }
    for (const { rows, hiredOn } of roster.people) {
      for (const [index, { from, place }] of rows.entries()) {
        const next = rows[index + 1];
        if (next === undefined || next.from > hiredOn || from === next.from) continue;
        yield finding('CELL-RANGE', placeOf(place, 'effective_from'), formatDay(from), {
          range: `≥ ${formatDay(hiredOn)} (hired_on)`,
        });
      }
    }
    for (const row of ledgers.decisions) {
      const person = roster.byId.get(row.personId);
      if (row.change !== 'leave' || person === undefined || row.effectiveFrom >= person.hiredOn) continue;
      yield finding('CELL-RANGE', placeOf(row, 'effective_from'), formatDay(row.effectiveFrom), {
        range: `≥ ${formatDay(person.hiredOn)} (hired_on)`,
      });
    }
  },
};
