// KEY-UNKNOWN-PERSON, KEY-AMBIGUOUS-NAME: a row of any ledger that names nobody, or several people.
import { firstPlaces } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { CustomerRow, SalesRow } from '../../model/ledger.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { inPassing } from '../../model/row-list.ts';
import { byPerson } from '../by-person.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Unique names have become ids before this (resolve-people.ts). */
export const unknownPerson: Rule = {
  codes: ['KEY-UNKNOWN-PERSON', 'KEY-AMBIGUOUS-NAME'],
  *find(context) {
    const { expenses, targets, splits, elections, decisions, projects, reviews, incidents } = context.ledgers;
    const { customers, adjustments } = context.ledgers;
    yield* strangersIn(soldByStrangers(context), context);
    for (const rows of [targets, splits, elections, decisions, projects, reviews, incidents, adjustments]) {
      yield* strangersIn(rows, context);
    }
    yield* strangersIn(customers.filter(hasPerson), context);
    // Budgets need expenses but nobody's grade: a book may have no people for them.
    if (context.ledgers.people.length > 0) yield* strangersIn(expenses, context);
  },
};

/** Nearly always nobody, and each seller is asked for once. */
function soldByStrangers({ ledgers: { sales }, roster }: Context): readonly SalesRow[] {
  const isKnown = byPerson(sales, (personId) => roster.byId.has(personId));
  const passing = inPassing(sales);
  const areKnown = firstPlaces(sales, 'personId').every((place) => isKnown(passing.at(place)!));
  return areKnown ? [] : sales.filter((row) => !isKnown(row));
}

const hasPerson = (row: CustomerRow): row is CustomerRow & { readonly personId: string } => row.personId !== null;

function* strangersIn(rows: readonly (Placed & { readonly personId: string })[], context: Context): Iterable<Finding> {
  const { byId } = context.roster;
  for (const row of rows) {
    if (byId.has(row.personId)) continue;
    const namesakes = context.peopleByName.get(row.personId) ?? [];
    const place = placeOf(row, 'person_id');
    if (namesakes.length > 1) {
      yield finding('KEY-AMBIGUOUS-NAME', place, row.personId, { people: namesakes.map(({ id }) => id).join(', ') });
    } else {
      yield finding('KEY-UNKNOWN-PERSON', place, row.personId, { nearest: context.suggestPerson(row.personId) });
    }
  }
}
