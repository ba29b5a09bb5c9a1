// An order -> the money that has come in for it, receipt by receipt.
import { type Day, monthOf } from '../../model/calendar.ts';
import type { Reason } from '../../model/explanation.ts';
import type { CollectionRow } from '../../model/ledger.ts';
import { monthsOf } from '../../model/run.ts';
import { termsOfPayment } from '../settlement/ground.ts';
import { clearedOn } from '../settlement/timing/cleared-on.ts';
import { reason } from './reason.ts';
import type { View } from './view.ts';

/** Every receipt by the as-of date. */
export const receiptReasons = (view: View, orderNo: string): readonly Reason[] =>
  receiptsOf(view, orderNo).map((receipt) => receiptReason(view, receipt));

/** Those of the run's own months: the late money that releases older lines. */
export function receiptsOfRun(view: View, orderNo: string): readonly Reason[] {
  const months = monthsOf(view.ground.run, view.ground.fiscal);
  return receiptsOf(view, orderNo)
    .filter((receipt) => months.includes(monthOf(safeFrom(view, receipt))))
    .map((receipt) => receiptReason(view, receipt));
}

const receiptsOf = ({ receipts }: View, orderNo: string): readonly CollectionRow[] => receipts.get(orderNo) ?? [];

/** By the safety days of the run that asks. */
const safeFrom = ({ ground }: View, receipt: CollectionRow): Day =>
  clearedOn(receipt, termsOfPayment(ground, ground.run).release.safetyDays);

function receiptReason(view: View, receipt: CollectionRow): Reason {
  const { receiptNo, receivedOn: on, amount } = receipt;
  const clearsOn = safeFrom(view, receipt);
  return clearsOn <= view.ground.asOf
    ? reason('receipt', { receiptNo, on }, { figure: amount, place: receipt })
    : reason('unsafe_receipt', { receiptNo, on, clearsOn }, { place: receipt });
}
