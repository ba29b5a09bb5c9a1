// Sales rows -> how the orders of two of them compare by their numbers, code unit by code unit, without making texts of them where they are kept as bytes.
import { SaleView } from './columns/sale-view.ts';
import type { SalesRow } from './ledger.ts';
import type { RowList } from './row-list.ts';

export function compareOrders(rows: RowList<SalesRow>): (a: SalesRow, b: SalesRow) => number {
  const numbers = rows.length === 0 ? null : SaleView.ordersOf(rows.at(0)!);
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  if (numbers === null) return (a, b) => byText(a.orderNo, b.orderNo);
  return (a, b) => {
    const [number, other] = [SaleView.orderAmong(numbers, a), SaleView.orderAmong(numbers, b)];
    return number < 0 || other < 0 ? byText(a.orderNo, b.orderNo) : numbers.compare(number, other);
  };
}
