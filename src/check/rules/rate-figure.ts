// POLICY-RATE-NO-FIGURE: a sold row without the cost, quantity or list price that a rate of somebody who earns on it is taken of.
import { type Day, monthOf } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { placeOf } from '../../model/place.ts';
import { editionOn, findGrade, type Policy } from '../../model/policy.ts';
import { groupBy, type Person, rosterRowIn, superiorsIn } from '../../model/roster.ts';
import { specialReason } from '../../policy/price.ts';
import { type Asking, type AskingRules, askingRules } from '../asking-rules.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

/** Once a row and column, for the first of the people and rules whom it concerns. */
export const rateFigure: Rule = {
  codes: ['POLICY-RATE-NO-FIGURE'],
  *find(context) {
    const asking = askingRules(context);
    if (asking === null) return;
    const daysOf = receiptDays(context);
    for (const row of context.ledgers.sales.filter(mayLack)) {
      yield* lacking(row, daysOf(row), asking, context);
    }
  },
};

const mayLack = ({ amount, status, projectNo, cost, quantity, listPrice }: SalesRow): boolean =>
  amount > 0 &&
  status !== 'cancelled' &&
  projectNo === null &&
  (cost === null || quantity === null || listPrice === null);

/** The days on which a row may count: that of signing, and where collections are the performance those of its receipts. */
function receiptDays({ ledgers, editions }: Context): (row: SalesRow) => readonly Day[] {
  if (editions.every(({ basis }) => basis === 'signed')) return (row) => [row.signedOn];
  const receiptsOf = groupBy(ledgers.collections, ({ orderNo }) => orderNo);
  return (row) => [row.signedOn, ...(receiptsOf.get(row.orderNo) ?? []).map(({ receivedOn }) => receivedOn)];
}

function* lacking(row: SalesRow, days: readonly Day[], asking: AskingRules, context: Context): Iterable<Finding> {
  const isRated = specialReason(row, context.policyIn(monthOf(row.signedOn))) === null;
  const found = new Set<string>();
  for (const day of days) {
    for (const { person, whose } of earners(row, day, context)) {
      for (const { path, article, lacksOf } of rulesFor(person, whose, row, day, asking, context)) {
        for (const { need, column } of lacksOf(row, isRated)) {
          if (found.has(column)) continue;
          found.add(column);
          const facts = { need, person: person.id, rule: path, article };
          yield finding('POLICY-RATE-NO-FIGURE', placeOf(row, column), null, facts);
        }
      }
    }
  }
}

interface Earner {
  readonly person: Person;
  readonly whose: 'own' | 'team';
}

/** The seller, or everybody who shares the order, and whoever leads them. */
function* earners(row: SalesRow, day: Day, { roster, splitsOf, policyIn }: Context): Iterable<Earner> {
  const { includeLeader } = policyIn(monthOf(day)).team;
  const sellers = splitsOf.get(row.orderNo)?.map(({ personId }) => personId) ?? [row.personId];
  for (const id of sellers) {
    const person = roster.byId.get(id);
    if (person === undefined || rosterRowIn(person, monthOf(day)).kind === 'non_sales') continue;
    yield { person, whose: 'own' };
    const leaders = superiorsIn(roster, id, monthOf(day));
    for (const leader of includeLeader ? [person, ...leaders] : leaders) yield { person: leader, whose: 'team' };
  }
}

/** Rates of months are those of the edition that `dates.rates` names, bonuses those of the month that the row counts in. */
function rulesFor(
  person: Person,
  whose: Asking['whose'],
  row: SalesRow,
  day: Day,
  asking: AskingRules,
  { editions, policyIn }: Context,
): readonly Asking[] {
  const terms = policyIn(monthOf(day));
  const rates =
    terms.dates.rates === 'month' ? terms : editionOn(editions, terms.dates.rates === 'signing' ? row.signedOn : day);
  const { grade } = rosterRowIn(person, monthOf(day));
  const under = (edition: Policy): readonly Asking[] => {
    const held = grade === null ? null : findGrade(edition, grade);
    return (held === null ? [] : (asking.get(held) ?? [])).filter((one) => one.whose === whose);
  };
  return [
    ...under(rates).filter(({ period }) => period === 'month'),
    ...under(terms).filter(({ period }) => period !== 'month'),
  ];
}
