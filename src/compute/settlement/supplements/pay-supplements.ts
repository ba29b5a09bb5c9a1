// What every run pays a person -> guarantees, draws and caps of the open runs, on the balances that closed ones have left.
import type { ClosedGrant, ClosedPayable, ClosedState } from '../../../model/closing.ts';
import { isSupplement } from '../../../model/grant.ts';
import { groupBy, type Person } from '../../../model/roster.ts';
import { type Fiscal, lastMonthOf } from '../../../model/run.ts';
import { type Ground, gradeIn, termsOfPayment } from '../ground.ts';
import { type PaidParts, payableOf } from '../payments/paid-parts.ts';
import type { PaidGrant } from '../payments/pay-grants.ts';
import type { PayCourse } from '../payments/payments.ts';
import { capSupplements, countsIn, periodsOf, roomBeforeLoss } from './caps.ts';
import { minimumSupplements } from './minimums.ts';
import { add, type Balances, type Supplement } from './supplement.ts';

/** Adds to the persons' sums. Must come after all lines and grants; what closed runs have paid is never worked out again. */
export function paySupplements(course: PayCourse): readonly PaidGrant[] {
  const { decisions, byPerson, closed } = course;
  const { ground } = decisions.accrual;
  if (ground.precedesSales) return [];
  const stored = (closed?.grants ?? []).filter(({ kind }) => isSupplement(kind));
  if (stored.length === 0 && !ground.editions.some(({ minimums, caps }) => minimums.length + caps.length > 0))
    return [];
  const storedOf = groupBy(stored, ({ personId }) => personId);
  const payablesOf = groupBy(closed?.payables ?? [], ({ personId }) => personId);
  const open = ground.roster.people.flatMap((person) => {
    const balances = balancesAfter(storedOf.get(person.id) ?? [], payablesOf.get(person.id) ?? [], ground.fiscal);
    return followPerson(course, person, byPerson.get(person.id)!, balances);
  });
  return [...stored.map(paidBefore), ...open];
}

/** What the closed runs have left. */
function balancesAfter(grants: readonly ClosedGrant[], payables: readonly ClosedPayable[], fiscal: Fiscal): Balances {
  const balances: Balances = { draw: 0, deferred: new Map(), counted: new Map() };
  for (const { run, payable } of payables) {
    const { quarter, year } = periodsOf(run, fiscal);
    if (quarter !== null) add(balances.counted, quarter, payable);
    add(balances.counted, year, payable);
  }
  for (const { kind, run, ref, paid } of grants) {
    if (kind === 'draw' || kind === 'draw_recovery') balances.draw += paid;
    if (kind !== 'cap_deferred' && kind !== 'cap_released') continue;
    add(balances.deferred, ref!, -paid);
    const periods = periodsOf(run!, fiscal);
    const counts = countsIn(ref!, periods);
    if (!counts.quarter && periods.quarter !== null) add(balances.counted, periods.quarter, -paid);
    if (!counts.year) add(balances.counted, periods.year, -paid);
  }
  return balances;
}

function followPerson(
  { decisions, runs, closedThrough }: PayCourse,
  person: Person,
  paid: readonly PaidParts[],
  balances: Balances,
): readonly PaidGrant[] {
  const { ground } = decisions.accrual;
  const grants: PaidGrant[] = [];
  for (const { place, pays } of runs) {
    if (place <= closedThrough || !pays) continue;
    const found = supplementsIn(ground, person, place, paid[place]!, balances);
    const isNow = place === runs.length - 1;
    for (const supplement of found) {
      paid[place]!.supplements += supplement.amount;
      grants.push(grantOf(ground, person, place, supplement, isNow));
    }
  }
  return grants;
}

function supplementsIn(
  ground: Ground,
  person: Person,
  place: number,
  parts: PaidParts,
  balances: Balances,
): readonly Supplement[] {
  const run = ground.runs[place]!;
  const grade = gradeIn(ground, person, lastMonthOf(run, ground.fiscal));
  const day = { person, run, terms: termsOfPayment(ground, run), grade };
  const payable = payableOf(parts);
  const minimums = minimumSupplements(day, payable, balances.draw, roomBeforeLoss(day, balances, ground.fiscal));
  let now = payable;
  for (const { kind, amount } of minimums) {
    now += amount;
    if (kind !== 'guarantee') balances.draw += amount;
  }
  return [...minimums, ...capSupplements(day, now, balances, ground.fiscal)];
}

const grantOf = (
  { runs, fiscal }: Ground,
  person: Person,
  place: number,
  { kind, amount, ref, article, basis }: Supplement,
  isNow: boolean,
): PaidGrant => ({
  personId: person.id,
  kind,
  month: lastMonthOf(runs[place]!, fiscal),
  run: runs[place]!,
  ref,
  amount,
  pay: isNow ? amount : 0,
  held: 0,
  paid: amount,
  article,
  basis,
  correction: null,
});

/** As a closing has kept it. */
const paidBefore = (grant: ClosedState['grants'][number]): PaidGrant => ({
  ...grant,
  amount: grant.paid,
  pay: 0,
  held: 0,
  article: '',
  basis: null,
  correction: null,
});
