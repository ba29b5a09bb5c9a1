// A month's payable and the guarantees and draws of the policy -> what is paid on top, and what is recovered of older draws.
import { monthOf, monthsBetween } from '../../../model/calendar.ts';
import type { MinimumTerms } from '../../../model/mechanisms.ts';
import { type Fen, timesRounded } from '../../../model/money.ts';
import { isEmployedIn } from '../../../model/roster.ts';
import { covers, type Payday, type Supplement } from './supplement.ts';

/** A minimum whose amount is set. */
type Minimum = MinimumTerms & { readonly amount: Fen };

/**
 * Runs of quarters and years have none. What is drawn in a run is not recovered in it. Nothing is advanced that a cap would
 * take away again: `room` is how much the run may pay before it does, null without such a cap.
 */
export function minimumSupplements(day: Payday, payable: Fen, balance: Fen, room: Fen | null): readonly Supplement[] {
  const { person, run, terms } = day;
  if (run.kind !== 'month') return [];
  // 1 in the month of hire.
  const nth = monthsBetween(monthOf(person.hiredOn), run.month) + 1;
  const minimums = terms.minimums.filter((clause): clause is Minimum => clause.amount !== null);
  const isMet = (clause: Minimum): boolean =>
    isEmployedIn(person, run.month) &&
    covers(clause.grades, day.grade) &&
    (clause.months === null || nth <= clause.months);
  const found: Supplement[] = [];
  let now = payable;
  for (const [place, clause] of minimums.entries()) {
    const { kind, article } = clause;
    const minimum = kind === 'draw' && room !== null ? Math.min(clause.amount, room) : clause.amount;
    if (!isMet(clause) || now >= minimum) continue;
    const basis = { kind: 'minimum' as const, minimum, payable: now };
    found.push({ kind, amount: minimum - now, ref: `${place + 1}`, article, basis });
    now = minimum;
  }
  const recovered = recovery(day, minimums, nth, now, balance);
  return recovered === null ? found : [...found, recovered];
}

/** Of what exceeds the minimum, also where the minimum is no longer paid; by the person's own clause, else the first one. */
function recovery(
  { grade }: Payday,
  minimums: readonly Minimum[],
  nth: number,
  payable: Fen,
  balance: Fen,
): Supplement | null {
  const draws = minimums.filter(({ kind }) => kind === 'draw');
  const clause = draws.find(({ grades }) => covers(grades, grade)) ?? draws[0];
  if (clause === undefined || nth < clause.recoverFrom) return null;
  const { amount: minimum, recoverShare: share, article } = clause;
  const amount = Math.min(balance, timesRounded(Math.max(0, payable - minimum), share));
  if (amount <= 0) return null;
  const basis = { kind: 'recovery' as const, minimum, payable, share, balance };
  return { kind: 'draw_recovery', amount: -amount, ref: null, article, basis };
}
