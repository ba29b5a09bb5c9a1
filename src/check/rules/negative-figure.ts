// CELL-RANGE: a target, or a price or cost of a sale, below 0, which only refunds may have.
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import type { Rule } from '../rule.ts';

export const negativeFigure: Rule = {
  codes: ['CELL-RANGE'],
  *find({ ledgers }) {
    for (const row of ledgers.targets) {
      yield* below(row, 'target', row.target);
      yield* below(row, 'team_target', row.teamTarget);
    }
    for (const row of ledgers.sales.filter(isSuspect)) {
      yield* below(row, 'list_price', row.listPrice);
      yield* below(row, 'floor_price', row.floorPrice);
      yield* below(row, 'cost', row.cost);
    }
  },
};

function isSuspect(row: SalesRow): boolean {
  const { listPrice, floorPrice, cost } = row;
  const isBelow = (listPrice ?? 0) < 0 || (floorPrice ?? 0) < 0 || (cost ?? 0) < 0;
  return isBelow && row.amount > 0 && row.status === 'valid';
}

function* below(row: Placed, column: string, amount: Fen | null): Iterable<Finding> {
  if (amount !== null && amount < 0) {
    yield finding('CELL-RANGE', placeOf(row, column), formatFen(amount), { range: '≥ 0' });
  }
}
