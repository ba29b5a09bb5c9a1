// CELL-FAR: a target or a price so far from the policy's or the list's that a decimal point or the unit is probably wrong.
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

/** What is given away has no price. */
function isFarPriced(row: SalesRow): boolean {
  const { listPrice, amount } = row;
  if (listPrice === null || listPrice <= 0 || amount <= 0 || row.status === 'cancelled') return false;
  const { unitPrice, quantity } = row;
  if (unitPrice !== null) return unitPrice > 0 && isFar(unitPrice, listPrice);
  return quantity !== null && quantity.num > 0 && isFar(amount * quantity.den, listPrice * quantity.num);
}
