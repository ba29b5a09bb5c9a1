// An order -> the money that has come in for it, receipt by receipt.
import { monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { monthsOf } from '../../model/run.ts';
import { reason } from './reason.ts';
import type { View } from './view.ts';

/** Every receipt by the as-of date. */
export const receiptReasons = (view: View, orderNo: string): readonly Reason[] =>
  receiptsOf(view, orderNo).map(receiptReason);

/** Those of the run's own months: the late money that releases older lines. */
export function receiptsOfRun(view: View, orderNo: string): readonly Reason[] {
  const months = monthsOf(view.ground.run, view.ground.fiscal);
  return receiptsOf(view, orderNo)
    .filter(({ receivedOn }) => months.includes(monthOf(receivedOn)))
    .map(receiptReason);
}

const receiptsOf = ({ receipts }: View, orderNo: string): readonly CollectionRow[] => receipts.get(orderNo) ?? [];

function receiptReason(receipt: CollectionRow): Reason {
  const { receiptNo, receivedOn, amount } = receipt;
  return reason('receipt', { receiptNo, on: receivedOn }, { figure: amount, place: receipt });
}
