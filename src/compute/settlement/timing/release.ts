// An order and a day -> the share of its commission that is released, and what it waits for (rulebook 8 and 9).
import { type Day, firstDay, monthOf } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { HeldFor } from '../../../model/line.ts';
import { type Fen, ONE, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import { type Editions, editionOn, type Policy, type ReleaseTerms } from '../../../model/policy.ts';
import { exceedsDiscountRight } from '../../../policy/price.ts';
import { clearedOn } from './cleared-on.ts';

export interface Order {
  readonly orderNo: string;
  /** Valid rows, in order. */
  readonly rows: readonly SalesRow[];
  readonly receipts: readonly CollectionRow[];
}

export interface Release {
  readonly ratio: Ratio;
  readonly heldFor: readonly HeldFor[];
  readonly due: Fen;
  readonly collected: Fen;
  readonly unexecutedRows: number;
}

/** Where receipts are the performance, the money is in already: what is left is execution. */
export const releaseTerms = ({ basis, release }: Policy): ReleaseTerms =>
  basis === 'signed' ? release : { ...release, when: release.when.filter((condition) => condition !== 'collected') };

/** art. 7 note 4 and art. 5 item 10. Only valid rows signed by the day exist for the test. */
export function releaseOn(order: Order, day: Day, terms: ReleaseTerms, editions: Editions): Release {
  let [due, unexecutedRows, rows] = [0, 0, 0];
  let isUnapproved = false;
  for (const row of order.rows) {
    if (row.signedOn > day) continue;
    rows += 1;
    due += row.amount;
    if (isUnexecuted(row, day)) unexecutedRows += 1;
    if (awaitsApproval(row, day, editions)) isUnapproved = true;
  }
  let collected = 0;
  for (const receipt of order.receipts) {
    if (receipt.receivedOn <= day && clearedOn(receipt, terms.safetyDays) <= day) collected += receipt.amount;
  }
  const heldFor: HeldFor[] = [];
  if (isUnapproved) heldFor.push('approval');
  if (rows === 0 || (terms.when.includes('executed') && unexecutedRows > 0)) heldFor.push('execution');
  const isShort = terms.when.includes('collected') && collected < due;
  if (isShort) heldFor.push('collection');
  return { ratio: ratioOf(heldFor, terms, collected, due), heldFor, due, collected, unexecutedRows };
}

/** Refund rows count as executed. */
export const isUnexecuted = (row: SalesRow, day: Day): boolean =>
  row.amount >= 0 && (row.executedOn === null || row.executedOn > day);

/** Option `release.mode: prorata` releases collected ÷ due of an executed order. */
function ratioOf(heldFor: readonly HeldFor[], terms: ReleaseTerms, collected: Fen, due: Fen): Ratio {
  if (heldFor.length === 0) return ONE;
  if (terms.mode === 'full' || heldFor.some((reason) => reason !== 'collection')) return ZERO;
  return collected <= 0 || due <= 0 ? ZERO : ratio(collected, due);
}

/** A discount beyond the seller's right holds the whole order until it is approved (no date: from the start). */
export function awaitsApproval(row: SalesRow, day: Day, editions: Editions): boolean {
  if (row.listPrice === null || !exceedsDiscountRight(row, editionOn(editions, firstDay(monthOf(row.signedOn))))) {
    return false;
  }
  return row.approvalNo === null || (row.approvedOn !== null && row.approvedOn > day);
}
