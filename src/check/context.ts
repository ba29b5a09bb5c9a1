// A book and the policy editions -> what many rules look up, built once.
import { firstDay, type Month } from '../model/calendar.ts';
import { type DaySpan, spanOfDays } from '../model/columns/days-of-column.ts';
import type { Ledgers, SplitRow } from '../model/ledger.ts';
import { type Editions, editionOn, type Policy } from '../model/policy.ts';
import { groupBy, makeRoster, type Person, type Roster } from '../model/roster.ts';
import { makeOrderIndex, type OrderIndex, orderNumbers } from './order-index.ts';
import { type Suggest, suggestAmong, suggestPerson } from './suggestions.ts';

export interface Context {
  readonly ledgers: Ledgers;
  readonly editions: Editions;
  readonly roster: Roster;
  /** More than one where several people have the same name. */
  readonly peopleByName: ReadonlyMap<string, readonly Person[]>;
  readonly orders: OrderIndex;
  readonly splitsOf: ReadonlyMap<string, readonly SplitRow[]>;
  /** The edition in force on the month's first day. */
  readonly policyIn: (month: Month) => Policy;
  /** Of signing; null where nothing was sold. */
  readonly salesSpan: () => DaySpan | null;
  readonly suggestPerson: Suggest;
  readonly suggestOrder: Suggest;
}

export function makeContext(ledgers: Ledgers, editions: Editions): Context {
  const roster = makeRoster(ledgers.people, ledgers.decisions);
  const orders = makeOrderIndex(ledgers);
  return {
    ledgers,
    editions,
    roster,
    peopleByName: groupBy(roster.people, (person) => person.name),
    orders,
    splitsOf: groupBy(ledgers.splits, (split) => split.orderNo),
    policyIn: policyByMonth(editions),
    salesSpan: onceAsked(() => spanOfDays(ledgers.sales, 'signedOn')),
    suggestPerson: suggestPerson(roster.people),
    suggestOrder: suggestAmong(orderNumbers(orders)),
  };
}

function onceAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function policyByMonth(editions: Editions): (month: Month) => Policy {
  const known = new Map<Month, Policy>();
  return (month) => {
    const found = known.get(month);
    if (found !== undefined) return found;
    const policy = editionOn(editions, firstDay(month));
    known.set(month, policy);
    return policy;
  };
}
