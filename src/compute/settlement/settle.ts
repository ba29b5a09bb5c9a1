// A book, its policy editions and a run -> the settlement of that run.
import { append } from '../../model/append.ts';
import type { Book } from '../../model/book.ts';
import type { Day } from '../../model/calendar.ts';
import type { ClosedState } from '../../model/closing.ts';
import { later } from '../../model/later.ts';
import type { SettledLine } from '../../model/line.ts';
import { type Editions, editionOn } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';
import { firstDayOf, type Run } from '../../model/run.ts';
import type { Settlement } from '../../model/settlement.ts';
import { accrue } from './accrue.ts';
import { type Decisions, decide } from './decide.ts';
import { type Ground, makeGround } from './ground.ts';
import { makePayments, type Payments } from './payments/payments.ts';
import type { PaidLine } from './payments/settled-line.ts';
import { assertIdentities } from './result/identities.ts';
import { settlePeople } from './result/people.ts';
import { settleTeams } from './result/teams.ts';
import { tieOut } from './result/tie-out.ts';

export interface SettleRequest {
  readonly book: Book;
  readonly editions: Editions;
  readonly run: Run;
  /** See the ledgers as they were known on this day; null: all of them. */
  readonly asOf: Day | null;
  /** What closed runs have paid; none without it. */
  readonly closed?: ClosedState | null;
}

/** What a run's settlement and its grade reviews are both made from; worked out once. */
export function workOut({ book, editions, run, asOf, closed = null }: SettleRequest): Decisions {
  return decide(accrue(makeGround({ ledgers: book.ledgers, editions, run, asOf, closed })));
}

/** Settles one run (rulebook 1-10). The book must be free of errors; throws a `Defect` when an identity fails. */
export function settle(book: Book, decisions: Decisions, payments: Payments = makePayments(decisions)): Settlement {
  const { accrual } = decisions;
  const { ground } = accrual;
  const people = settlePeople(decisions, payments);
  const lines = later(() => inOrder(ground, payments.listed));
  const settlement: Settlement = {
    run: ground.run,
    asOf: ground.asOf,
    policy: editionOn(ground.editions, firstDayOf(ground.run, ground.fiscal)),
    people,
    teams: settleTeams(decisions),
    get lines() {
      return lines();
    },
    grants: payments.grants.filter((grant) => grant.pay !== 0 || grant.held !== 0),
    corrections: payments.corrections,
    get heldOrders() {
      return payments.heldOrders;
    },
    totals: {
      payable: people.reduce((sum, person) => sum + person.payable, 0),
      payout: people.reduce((sum, person) => sum + person.payout, 0),
      owed: people.reduce((sum, person) => sum + person.owed, 0),
      held: people.reduce((sum, person) => sum + person.held, 0),
    },
    tieOut: tieOut(book, accrual, payments, people),
  };
  assertIdentities(settlement, accrual);
  return settlement;
}

/** By person, then month and row. */
function inOrder({ roster }: Ground, listed: readonly PaidLine[]): readonly SettledLine[] {
  const ofPerson = groupBy(listed, ({ line }) => line.personId);
  const sorted: SettledLine[] = [];
  for (const { id } of roster.people) {
    append(
      sorted,
      (ofPerson.get(id) ?? []).sort((a, b) => a.line.month - b.line.month),
    );
  }
  return sorted;
}
