// CELL-RANGE: a target, or a price or cost of a sale, below 0, which only refunds may have.
import { eitherOf, placesWithin } from '../../model/columns/search-columns.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { type Fen, formatFen } from '../../model/money.ts';
import { type Placed, placeOf } from '../../model/place.ts';
import { pickedRows } from '../../model/row-list.ts';
import type { Rule } from '../rule.ts';

export const negativeFigure: Rule = {
  codes: ['CELL-RANGE'],
  *find({ ledgers }) {
    for (const row of ledgers.targets) {
      yield* below(row, 'target', row.target);
      yield* below(row, 'team_target', row.teamTarget);
    }
    const [lists, floors, costs] = (['listPrice', 'floorPrice', 'cost'] as const).map((field) =>
      placesWithin(ledgers.sales, field, Number.NEGATIVE_INFINITY, -1),
    );
    for (const row of pickedRows(ledgers.sales, eitherOf(lists!, floors!, costs!)).filter(isSold)) {
      yield* below(row, 'list_price', row.listPrice);
      yield* below(row, 'floor_price', row.floorPrice);
      yield* below(row, 'cost', row.cost);
    }
  },
};

const isSold = ({ amount, status }: SalesRow): boolean => amount > 0 && status === 'valid';

function* below(row: Placed, column: string, amount: Fen | null): Iterable<Finding> {
  if (amount !== null && amount < 0) {
    yield finding('CELL-RANGE', placeOf(row, column), formatFen(amount), { range: '≥ 0' });
  }
}
