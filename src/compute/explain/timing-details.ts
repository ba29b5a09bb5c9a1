// A line that late payment, a write-off or leaving has cut -> by how much each of them did, and from which day.
import type { Reason } from '../../model/explanation.ts';
import { termsIn } from '../settlement/ground.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { timingCuts } from '../settlement/timing/line-timing.ts';
import { reason } from './reason.ts';
import type { View } from './view.ts';

export function timingDetails({ ground, sales, receipts }: View, { line, accrued }: PaidLine): readonly Reason[] {
  if (accrued === null) return [];
  const { orderNo } = line.row;
  const order = { orderNo, rows: sales.get(orderNo) ?? [], receipts: receipts.get(orderNo) ?? [] };
  const { late, lost, forfeited } = timingCuts(ground, order, accrued);
  const { overdue, leavers } = termsIn(ground, line.month);
  return [
    late === null ? null : reason('paid_late', late, { place: accrued.stake.row, article: overdue?.article ?? null }),
    lost === null ? null : reason('written_off', lost, { article: overdue?.article ?? null }),
    forfeited === null ? null : reason('forfeited', forfeited, { article: leavers?.article ?? null }),
  ].filter((one) => one !== null);
}
