// POLICY-LEADER-CREDIT: a sale that a leader has to a customer whom the customers ledger gives to somebody below that leader.
import { monthOf } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { superiorsIn } from '../../model/roster.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Only where the customers ledger says who looks after whom. */
export const leaderCredit: Rule = {
  codes: ['POLICY-LEADER-CREDIT'],
  *find(context) {
    const keepers = keepersOf(context);
    if (keepers.size === 0) return;
    const keeperOf = ({ customer }: SalesRow): string | undefined =>
      customer === null ? undefined : keepers.get(customer);
    const isTaken = (row: SalesRow): boolean => {
      const member = keeperOf(row);
      return member !== undefined && row.amount > 0 && row.status !== 'cancelled' && isTakenFrom(member, row, context);
    };
    for (const row of context.ledgers.sales.filter(isTaken)) {
      const facts = { leader: row.personId, customer: row.customer!, member: keeperOf(row)! };
      yield finding('POLICY-LEADER-CREDIT', placeOf(row, 'person_id'), row.personId, facts);
    }
  },
};

const keepersOf = ({ ledgers, roster }: Context): ReadonlyMap<string, string> =>
  new Map(
    ledgers.customers.flatMap(({ customer, personId }) =>
      personId === null || !roster.byId.has(personId) ? [] : [[customer, personId] as const],
    ),
  );

/** Not where the member shares the order, nor once the member has left. */
function isTakenFrom(member: string, row: SalesRow, { roster, splitsOf }: Context): boolean {
  if (row.personId === member) return false;
  const { leftOn } = roster.byId.get(member)!;
  if (leftOn !== null && leftOn < row.signedOn) return false;
  if (splitsOf.get(row.orderNo)?.some(({ personId }) => personId === member)) return false;
  return superiorsIn(roster, member, monthOf(row.signedOn)).some(({ id }) => id === row.personId);
}
