// A person and a month -> how much of the target the month asks for: the ramp of new people, and the time employed in it.
import { addMonths, dayOfMonth, daysIn, firstDay, lastDay, type Month, monthOf } from '../../../model/calendar.ts';
import type { JoinerTerms } from '../../../model/mechanisms.ts';
import { multiply, ONE, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import type { Person } from '../../../model/roster.ts';

/** Zero in a month of which nothing counts; `isAssessed` tells of earlier months, which the ramp counts. */
export function targetPortion(
  person: Person,
  month: Month,
  joiners: JoinerTerms | null,
  isAssessed: (month: Month) => boolean,
): Ratio {
  if (joiners === null) return ONE;
  const time = timeEmployed(person, month, joiners.prorate);
  const ramp = rampIn(person, month, joiners.ramp, isAssessed);
  return ramp === ONE ? time : multiply(ramp, time);
}

/** The share of the first, second … assessed month from the month of hire on. */
function rampIn(person: Person, month: Month, ramp: readonly Ratio[], isAssessed: (month: Month) => boolean): Ratio {
  let count = 0;
  for (let earlier = monthOf(person.hiredOn); earlier < month && count < ramp.length; earlier = addMonths(earlier, 1)) {
    if (isAssessed(earlier)) count += 1;
  }
  return ramp[count] ?? ONE;
}

/** Of the months of hire and leaving the calendar days, or the halves that were worked from beginning to end. */
export function timeEmployed(person: Person, month: Month, prorate: JoinerTerms['prorate']): Ratio {
  const from = Math.max(person.hiredOn, firstDay(month));
  const to = Math.min(person.leftOn ?? lastDay(month), lastDay(month));
  if (to < from) return ZERO;
  switch (prorate) {
    case 'months':
      return ONE;
    case 'days':
      return share(dayOfMonth(to) - dayOfMonth(from) + 1, daysIn(month));
    case 'half-months':
      return share((from === firstDay(month) && dayOfMonth(to) >= 15 ? 1 : 0) + secondHalf(from, to, month), 2);
  }
}

const secondHalf = (from: number, to: number, month: Month): number =>
  dayOfMonth(from) <= 16 && to === lastDay(month) ? 1 : 0;

const share = (part: number, whole: number): Ratio => (part === whole ? ONE : ratio(part, whole));
