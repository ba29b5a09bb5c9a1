// DATE-MID-MONTH: a change of a person after the 1st of a month, which counts from the next month (rulebook 1).
import { addMonths, dayOfMonth, firstDay, formatDay, monthOf } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import { placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

/** Whoever is hired holds the first grade at once, whatever the day. */
export const midMonthChange: Rule = {
  codes: ['DATE-MID-MONTH'],
  *find({ roster }) {
    for (const person of roster.people) {
      for (const { from, place } of person.rows.slice(1)) {
        if (dayOfMonth(from) === 1 || from <= person.hiredOn) continue;
        const dated = formatDay(from);
        const counts = formatDay(firstDay(addMonths(monthOf(from), 1)));
        yield finding('DATE-MID-MONTH', placeOf(place, 'effective_from'), dated, { person: person.id, dated, counts });
      }
    }
  },
};
