// A book's ledgers, a policy and a day -> who holds which of its grades on that day.
import { type Day, lastDay, monthOf } from '../model/calendar.ts';
import { spanOfDays } from '../model/columns/days-of-column.ts';
import type { Ledgers } from '../model/ledger.ts';
import { findGrade, type Policy } from '../model/policy.ts';
import { isEmployedIn, makeRoster, rosterRowIn } from '../model/roster.ts';

export interface GradeHolder {
  readonly personId: string;
  readonly name: string;
  /** Null for non-sales staff and for grades that the policy does not have. */
  readonly gradeId: string | null;
  readonly kind: 'sales' | 'non_sales';
}

/** Null: in the last month of which the sales ledger knows. Only who is employed then. */
export function peopleByGrade(ledgers: Ledgers, policy: Policy, day: Day | null): readonly GradeHolder[] {
  const sales = spanOfDays(ledgers.sales, 'signedOn');
  const month = monthOf(day ?? sales?.last ?? lastDay(NEVER));
  return makeRoster(ledgers.people, ledgers.decisions)
    .people.filter((person) => isEmployedIn(person, month))
    .map((person) => {
      const { grade, kind } = rosterRowIn(person, month);
      const gradeId = grade === null ? null : (findGrade(policy, grade)?.id ?? null);
      return { personId: person.id, name: person.name, gradeId: kind === 'sales' ? gradeId : null, kind };
    });
}

/** Where nothing was sold yet, the latest rows count. */
const NEVER = 219912;
