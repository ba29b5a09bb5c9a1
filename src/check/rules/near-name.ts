// KEY-NEAR-NAME: a product, category, customer, class or source that is nearly one that a rate names, and so earns another rate.
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { editDistance } from '../../model/nearest.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import type { Editions } from '../../model/policy.ts';
import { type Match, rulesIn } from '../../model/rate-rule.ts';
import { inPassing, type RowList } from '../../model/row-list.ts';
import { foldedName, isWithin } from '../../policy/match-weight.ts';
import { rulesOf } from '../asking-rules.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const nearName: Rule = {
  codes: ['KEY-NEAR-NAME'],
  *find({ ledgers: { sales, customers }, editions }: Context) {
    const matches = matchesOf(editions);
    if (matches.length === 0) return;
    const asked = (nameIn: (match: Match) => string | null): readonly string[] => [
      ...new Set(matches.flatMap((match) => nameIn(match) ?? [])),
    ];
    const sold = (nameIn: (row: SalesRow) => string | null) => (row: SalesRow) =>
      row.amount > 0 && row.status !== 'cancelled' ? nameIn(row) : null;
    yield* nearNames(
      sales,
      'product',
      sold((row) => row.product),
      asked((match) => match.product),
    );
    yield* nearNames(
      sales,
      'category',
      sold((row) => row.category),
      asked((match) => match.category),
    );
    yield* nearNames(
      sales,
      'customer',
      sold((row) => row.customer),
      asked((match) => match.customer),
    );
    yield* nearNames(
      sales,
      'source',
      sold((row) => row.origin),
      asked((match) => match.origin),
    );
    yield* nearNames(
      customers,
      'class',
      (row) => row.class,
      asked(({ customerClass }) => customerClass),
    );
  },
};

const matchesOf = (editions: Editions): readonly Match[] =>
  editions.flatMap((policy) =>
    policy.grades.flatMap((grade) =>
      rulesOf(grade, policy)
        .flatMap(({ rule }) => rulesIn(rule))
        .flatMap((rule) => (rule?.kind === 'choice' ? rule.cases.map(({ match }) => match) : [])),
    ),
  );

/** Each name once. */
function* nearNames<Row extends Placed>(
  rows: RowList<Row>,
  column: string,
  nameOf: (row: Row) => string | null,
  asked: readonly string[],
): Iterable<Finding> {
  if (asked.length === 0) return;
  const known = asked.map((name) => ({ name, folded: foldedName(name)! }));
  const meant = new Map<string, string | null>();
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) {
    const name = nameOf(passing.at(place)!);
    if (name === null || meant.has(name)) continue;
    const folded = foldedName(name)!;
    const isNamed = known.some((one) => isWithin(folded, one.folded));
    const near = isNamed ? undefined : known.find((one) => isNear(folded, one.folded));
    meant.set(name, near?.name ?? null);
    if (near !== undefined)
      yield finding('KEY-NEAR-NAME', placeOf(rows.at(place)!, column), name, { nearest: near.name });
  }
}

/** The same but for spaces, signs and what nobody sees; or one letter more, less or other in a longer word without digits: `软水器` is no `净水器`. */
function isNear(name: string, known: string): boolean {
  if (bare(name) === bare(known)) return true;
  const isLong = Math.min(name.length, known.length) >= LONG && !/\d/.test(name + known);
  return isLong && Math.abs(name.length - known.length) <= 1 && editDistance(name, known) === 1;
}

const LONG = 5;

const bare = (name: string): string => name.replace(/[\s\p{Cf}\p{P}\p{S}]+/gu, '');
