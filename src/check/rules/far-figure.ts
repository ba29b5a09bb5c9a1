// CELL-FAR: a target, a price or a cost so far from the policy's, the list's or the amount that a decimal point or the unit is probably wrong.
import { eitherOf, placesFilled, placesUpTo } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow, TargetRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { placeOf } from '../../model/place.ts';
import { findGrade } from '../../model/policy.ts';
import { rosterRowIn } from '../../model/roster.ts';
import { pickedRows, type RowList } from '../../model/row-list.ts';
import { firstMonthOf } from '../../model/run.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const farFigure: Rule = {
  codes: ['CELL-FAR'],
  *find(context) {
    for (const row of context.ledgers.targets) yield* farTargets(row, context);
    for (const row of mayBeFar(context.ledgers.sales).filter(isFarPriced)) {
      const column = row.unitPrice === null ? 'amount' : 'unit_price';
      const value = formatFen(row.unitPrice ?? row.amount);
      yield finding('CELL-FAR', placeOf(row, column), value, { beside: 'list', figure: formatFen(row.listPrice!) });
    }
    for (const row of mayBeFarFloored(context.ledgers.sales).filter(isFarFloored)) {
      const facts = { beside: 'list', figure: formatFen(row.listPrice!) } as const;
      yield finding('CELL-FAR', placeOf(row, 'floor_price'), formatFen(row.floorPrice!), facts);
    }
    for (const row of mayBeFarCosting(context.ledgers.sales).filter(isFarCosting)) {
      const facts = { beside: 'amount', figure: formatFen(row.amount) } as const;
      yield finding('CELL-FAR', placeOf(row, 'cost'), formatFen(row.cost!), facts);
    }
  },
};

/** A slip of the decimal point is ten times; of a figure that is half of the other it leaves five. */
const [TIMES, PART] = [5, 10];

const isFar = (figure: number, usual: number): boolean => figure >= usual * TIMES || figure * PART <= usual;

/** Of the person's grade in the first month of the period; 0 is far too: all sales would be excess. */
function* farTargets(row: TargetRow, { roster, policyIn, editions }: Context): Iterable<Finding> {
  const month = firstMonthOf(row.period, { starts: editions[0].fiscalYearStarts });
  const policy = policyIn(month);
  const person = roster.byId.get(row.personId);
  const title = person === undefined ? null : rosterRowIn(person, month).grade;
  const grade = title === null ? null : findGrade(policy, title);
  if (grade === null || row.metric !== policy.performanceOf) return;
  const usual = grade[row.period.kind];
  const far = (column: string, given: Fen | null, own: Fen | null): Iterable<Finding> =>
    given === null || given < 0 || own === null || own <= 0 || !isFar(given, own)
      ? []
      : [finding('CELL-FAR', placeOf(row, column), formatFen(given), { beside: 'grade', figure: formatFen(own) })];
  yield* far('target', row.target, usual?.target ?? null);
  yield* far('team_target', row.teamTarget, usual?.teamTarget ?? null);
}

/** All others have a unit price beside the list's. */
function mayBeFar(sales: RowList<SalesRow>): RowList<SalesRow> {
  const [list, unit] = [{ field: 'listPrice' }, { field: 'unitPrice' }] as const;
  const above = placesUpTo(sales, { ...list, times: TIMES }, { ...unit, times: 1 });
  const below = placesUpTo(sales, { ...unit, times: PART }, { ...list, times: 1 });
  return pickedRows(sales, eitherOf(above, below, placesFilled(sales, 'unitPrice', false)));
}

const mayBeFarFloored = (sales: RowList<SalesRow>): RowList<SalesRow> =>
  pickedRows(
    sales,
    eitherOf(placesUpTo(sales, { field: 'floorPrice', times: PART }, { field: 'listPrice', times: 1 })),
  );

const mayBeFarCosting = (sales: RowList<SalesRow>): RowList<SalesRow> =>
  pickedRows(sales, eitherOf(placesUpTo(sales, { field: 'amount', times: TIMES }, { field: 'cost', times: 1 })));

/** What is given away has no price. */
function isFarPriced(row: SalesRow): boolean {
  const { listPrice, amount } = row;
  if (listPrice === null || listPrice <= 0 || amount <= 0 || row.status === 'cancelled') return false;
  const { unitPrice, quantity } = row;
  if (unitPrice !== null) return unitPrice > 0 && isFar(unitPrice, listPrice);
  return quantity !== null && quantity.num > 0 && isFar(amount * quantity.den, listPrice * quantity.num);
}

/** One above the list price forbids the sale, which is said elsewhere. */
function isFarFloored({ floorPrice, listPrice, amount, status }: SalesRow): boolean {
  if (floorPrice === null || listPrice === null || floorPrice <= 0 || listPrice <= 0) return false;
  return amount > 0 && status !== 'cancelled' && floorPrice * PART <= listPrice;
}

/** What is nearly given away costs more than it brings, and so it is with a price that is far itself. */
function isFarCosting(row: SalesRow): boolean {
  const { cost, amount, status } = row;
  return cost !== null && amount > 0 && status !== 'cancelled' && cost >= amount * TIMES && !isFarPriced(row);
}
