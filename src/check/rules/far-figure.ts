// CELL-FAR: a target, a price or a cost so far from the policy's, the list's or the amount that a decimal point or the unit is probably wrong.
import { eitherOf, placesFilled, placesUpTo } from '../../model/columns/search-columns.ts';
import type { FigureField } from '../../model/columns/searched-columns.ts';
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
    for (const row of mayBeSuspect(context.ledgers.sales).filter(isSuspect)) yield* farCells(row);
  },
};

const isSuspect = (row: SalesRow): boolean =>
  row.amount > 0 && row.status !== 'cancelled' && (isFarPriced(row) || isFarFloored(row) || isFarCosting(row));

function* farCells(row: SalesRow): Iterable<Finding> {
  const far = (column: string, value: Fen, beside: 'list' | 'amount', figure: Fen): Finding =>
    finding('CELL-FAR', placeOf(row, column), formatFen(value), { beside, figure: formatFen(figure) });
  if (isFarPriced(row)) {
    yield far(row.unitPrice === null ? 'amount' : 'unit_price', row.unitPrice ?? row.amount, 'list', row.listPrice!);
  } else if (isFarCosting(row)) yield far('cost', row.cost!, 'amount', row.amount);
  if (isFarFloored(row)) yield far('floor_price', row.floorPrice!, 'list', row.listPrice!);
}

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

/** All others have a unit price beside the list's, and a cost and a floor that are not far. */
function mayBeSuspect(sales: RowList<SalesRow>): RowList<SalesRow> {
  const once = (field: FigureField<SalesRow>) => ({ field, times: 1 });
  const times = (field: FigureField<SalesRow>) => ({ field, times: TIMES });
  const parts = (field: FigureField<SalesRow>) => ({ field, times: PART });
  return pickedRows(
    sales,
    eitherOf(
      placesFilled(sales, 'unitPrice', false),
      placesUpTo(sales, times('listPrice'), once('unitPrice')),
      placesUpTo(sales, parts('unitPrice'), once('listPrice')),
      placesUpTo(sales, parts('floorPrice'), once('listPrice')),
      placesUpTo(sales, times('amount'), once('cost')),
    ),
  );
}

/** What is given away has no price. */
function isFarPriced(row: SalesRow): boolean {
  const { listPrice, amount } = row;
  if (listPrice === null || listPrice <= 0) return false;
  const { unitPrice, quantity } = row;
  if (unitPrice !== null) return unitPrice > 0 && isFar(unitPrice, listPrice);
  return quantity !== null && quantity.num > 0 && isFar(amount * quantity.den, listPrice * quantity.num);
}

/** One above the list price forbids the sale, which is said elsewhere. */
const isFarFloored = ({ floorPrice, listPrice }: SalesRow): boolean =>
  floorPrice !== null && listPrice !== null && floorPrice > 0 && floorPrice * PART <= listPrice;

/** What is nearly given away costs more than it brings: that its price is far is said already. */
const isFarCosting = ({ cost, amount }: SalesRow): boolean => cost !== null && cost >= amount * TIMES;
