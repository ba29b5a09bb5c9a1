// CELL-FAR: an amount that stands alone, ten times and more above or below all others of its ledger, as a wrong unit makes it.
import { eitherOf, placesFilled } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { inPassing, pickedRows, type RowList } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const farAmount: Rule = {
  codes: ['CELL-FAR'],
  *find({ ledgers }) {
    yield* farAmounts(mayBeUnproven(ledgers.sales), unproven);
    yield* farAmounts(ledgers.expenses, ({ amount }) => Math.max(amount, 0));
  },
};

/** All others have a quantity and a price. */
const mayBeUnproven = (sales: RowList<SalesRow>): RowList<SalesRow> =>
  pickedRows(sales, eitherOf(placesFilled(sales, 'quantity', false), placesFilled(sales, 'unitPrice', false)));

/** A quantity and a price vouch for the amount, or do not agree with it, which is said elsewhere. */
const unproven = (row: SalesRow): Fen => {
  if ((row.unitPrice ?? row.listPrice) !== null && row.quantity !== null) return 0;
  return row.status === 'cancelled' ? 0 : Math.max(row.amount, 0);
};

/** Fewer amounts tell nothing about each other. */
const LEAST_AMOUNTS = 10;
/** More amounts than one in so many beyond a gap are of another kind of business. */
const FEW = 50;
/** The gap, and how far from the middle an amount must be: what is sold for little beside much is no mistake. */
const [GAP, ABOVE, BELOW] = [10, 100, 1000];

/** `amountOf`: 0 for rows that are none of our business. */
function* farAmounts<Row extends Placed & { readonly amount: Fen }>(
  rows: RowList<Row>,
  amountOf: (row: Row) => Fen,
): Iterable<Finding> {
  if (!mayHaveGap(rows, amountOf)) return;
  const amounts = sortedAmounts(rows, amountOf);
  if (amounts.length < LEAST_AMOUNTS) return;
  const { lowest, highest } = heartOf(amounts);
  if (lowest === amounts[0] && highest === amounts[amounts.length - 1]) return;
  const isFar = (row: Row): boolean => {
    const amount = amountOf(row);
    return amount > 0 && (amount < lowest || amount > highest);
  };
  for (const row of rows.filter(isFar)) {
    const figure = formatFen(amountOf(row) < lowest ? lowest : highest);
    yield finding('CELL-FAR', placeOf(row, 'amount'), formatFen(row.amount), { beside: 'others', figure });
  }
}

/** Between amounts that are ten times apart lie two powers of two at least that none has: so most ledgers need not be sorted. */
function mayHaveGap<Row>(rows: RowList<Row>, amountOf: (row: Row) => Fen): boolean {
  const counts = new Int32Array(64);
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) {
    const amount = amountOf(passing.at(place)!);
    if (amount > 0) counts[Math.floor(Math.log2(amount))]! += 1;
  }
  const powers = [...counts.keys()].filter((power) => counts[power] !== 0);
  return powers.some((power, place) => place > 0 && power - powers[place - 1]! > 2);
}

function sortedAmounts<Row>(rows: RowList<Row>, amountOf: (row: Row) => Fen): Float64Array {
  const amounts = new Float64Array(rows.length);
  const passing = inPassing(rows);
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const amount = amountOf(passing.at(place)!);
    if (amount > 0) amounts[count++] = amount;
  }
  return amounts.subarray(0, count).sort();
}

/** The amounts that belong together: all between the gaps that only few lie beyond. */
function heartOf(amounts: Float64Array): { readonly lowest: Fen; readonly highest: Fen } {
  const { length } = amounts;
  const most = Math.max(1, Math.floor(length / FEW));
  const middle = amounts[Math.floor(length / 2)]!;
  let [low, high] = [0, length - 1];
  for (let beyond = 1; beyond <= most; beyond += 1) {
    const [below, begin] = [amounts[beyond - 1]!, amounts[beyond]!];
    if (begin >= below * GAP && below * BELOW <= middle) low = beyond;
    const [above, end] = [amounts[length - beyond]!, amounts[length - beyond - 1]!];
    if (above >= end * GAP && above >= middle * ABOVE) high = length - 1 - beyond;
  }
  return { lowest: amounts[low]!, highest: amounts[high]! };
}
