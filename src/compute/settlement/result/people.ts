// Decisions and payments -> one settlement a person: what was earned, paid, is owed and held (rulebook 9).
import type { Month } from '../../../model/calendar.ts';
import type { ClosedPerson } from '../../../model/closing.ts';
import { type Fen, timesRounded } from '../../../model/money.ts';
import { groupBy, isEmployedIn, type Person, rosterRowIn } from '../../../model/roster.ts';
import { monthsOf } from '../../../model/run.ts';
import type { Assessment, PersonSettlement } from '../../../model/settlement.ts';
import { assess, type PersonMonth } from '../assessment/person-month.ts';
import type { Decisions } from '../decide.ts';
import { type Ground, gradeIn, termsOfPayment } from '../ground.ts';
import { noLines, type PersonSums } from '../payments/line-sums.ts';
import { type PaidParts, payableOf } from '../payments/paid-parts.ts';
import type { PaidGrant } from '../payments/pay-grants.ts';
import type { Payments } from '../payments/payments.ts';

/** Everybody employed in the period or with a figure that is not zero, in roster order. */
export function settlePeople(decisions: Decisions, payments: Payments): readonly PersonSettlement[] {
  const { ground } = decisions.accrual;
  const grantsOf = groupBy(payments.grants, ({ personId }) => personId);
  return ground.roster.people
    .map((person) => {
      const paid = payments.byPerson.get(person.id)!;
      return settlePerson(
        decisions,
        person,
        paid,
        payments.sums.byPerson.get(person.id) ?? noLines(),
        grantsOf.get(person.id) ?? [],
      );
    })
    .filter((settled) => isListed(ground, settled));
}

function settlePerson(
  decisions: Decisions,
  person: Person,
  paid: readonly PaidParts[],
  lines: PersonSums,
  grants: readonly PaidGrant[],
): PersonSettlement {
  const { ground } = decisions.accrual;
  const month = lastEmployedMonth(ground, person);
  const row = rosterRowIn(person, month);
  const closed = ground.closed?.people.find(({ personId }) => personId === person.id) ?? null;
  const balance = followBalance(ground, paid, closed);
  const parts = paid.at(-1)!;
  const heldGrants = grants.reduce((sum, grant) => sum + grant.held, 0);
  const paidGrants = grants.reduce((sum, grant) => sum + grant.paid, 0);
  const held = lines.amount - lines.released + heldGrants;
  const paidSoFar = paid.reduce((sum, run) => sum + payableOf(run), closed?.paidSoFar ?? 0);
  const states = decisions.accrual.states.get(person.id) ?? [];
  const inPeriod = monthsOf(ground.run, ground.fiscal);
  const own = states.filter((state) => inPeriod.includes(state.month));
  return {
    personId: person.id,
    name: person.name,
    kind: row.kind,
    grade: gradeIn(ground, person, month),
    leaderId: row.leaderId,
    team: row.team,
    assessment: assessmentOf(decisions, person, own),
    carryIn: own[0]?.carryIn ?? 0,
    carryOut: own.at(-1)?.carryOut ?? 0,
    earned: ground.run.kind === 'month' ? lines.earned : null,
    ...parts,
    ...balance,
    drawBalance: sumOf(grants, 'draw', 'draw_recovery'),
    // What caps deferred is negative, what they released of it positive.
    deferredBalance: -sumOf(grants, 'cap_deferred', 'cap_released') || 0,
    held,
    earnedSoFar: lines.amount + paidGrants + heldGrants,
    paidSoFar,
  };
}

/** Over all runs so far, closed ones included. */
function sumOf(grants: readonly PaidGrant[], ...kinds: readonly PaidGrant['kind'][]): Fen {
  return grants.reduce((sum, { kind, amount }) => (kinds.includes(kind) ? sum + amount : sum), 0);
}

/** Nobody is paid a negative amount: what is missing is owed, and set off against later payables. */
function followBalance(ground: Ground, paid: readonly PaidParts[], closed: ClosedPerson | null) {
  const owed = closed?.owed ?? 0;
  let balance = { payable: 0, payout: 0, owed, owedBefore: owed };
  paid.forEach((parts, place) => {
    const payable = payableOf(parts);
    const { share } = termsOfPayment(ground, ground.runs[place]!).recover;
    const owedBefore = balance.owed;
    const setOff = payable > 0 ? Math.min(owedBefore, timesRounded(payable, share)) : 0;
    const payout = payable > 0 ? payable - setOff : 0;
    balance = { payable, payout, owed: owedBefore + payout - payable, owedBefore };
  });
  return balance;
}

/** The period's last month in which the person was employed; without one, the period's last month. */
function lastEmployedMonth(ground: Ground, person: Person): Month {
  const months = monthsOf(ground.run, ground.fiscal);
  return months.findLast((month) => isEmployedIn(person, month)) ?? ground.lastMonth;
}

const UNASSESSED: Omit<Assessment, 'met' | 'attainment'> = {
  assessed: false,
  performance: 0,
  target: null,
  teamPerformance: null,
  teamTarget: null,
};

function assessmentOf(decisions: Decisions, person: Person, own: readonly PersonMonth[]): Assessment {
  const { run } = decisions.accrual.ground;
  if (run.kind === 'month') return own[0]?.assessment ?? assess(UNASSESSED);
  return decisions.periodOf(person.id, run)?.assessment ?? assess(UNASSESSED);
}

function isListed({ run, fiscal, roster }: Ground, settled: PersonSettlement): boolean {
  const person = roster.byId.get(settled.personId)!;
  if (monthsOf(run, fiscal).some((month) => isEmployedIn(person, month))) return true;
  const { assessment, held, owed, owedBefore, payable, earned, drawBalance, deferredBalance } = settled;
  const { performance } = assessment;
  const figures = [
    performance,
    held,
    owed,
    owedBefore,
    payable,
    drawBalance,
    deferredBalance,
    ...Object.values(earned ?? {}),
  ];
  return figures.some((figure) => figure !== 0);
}
