// An order and a day -> the share of its commission that is released, and what it waits for (rulebook 8 and 9).
import { type Day, firstDay, monthOf } from '../../../model/calendar.ts';
import type { CollectionRow, SalesRow } from '../../../model/ledger.ts';
import type { HeldFor } from '../../../model/line.ts';
import { type Fen, ONE, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import { type Editions, editionOn, type Policy, type ReleaseTerms } from '../../../model/policy.ts';
import { exceedsDiscountRight } from '../../../policy/price.ts';
import { clearedOn } from './cleared-on.ts';

export interface Order extends Happened {
  readonly orderNo: string;
}

/** What has happened to an order. */
export interface Happened {
  /** Valid rows, in order. */
  readonly rows: readonly SalesRow[];
  readonly receipts: readonly CollectionRow[];
}

/** What lines ask of their orders. */
export interface Share {
  readonly ratio: Ratio;
  readonly heldFor: readonly HeldFor[];
}

export interface Release extends Share {
  readonly due: Fen;
  readonly collected: Fen;
  readonly unexecutedRows: number;
}

/** Where receipts are the performance, the money is in already: what is left is execution. */
export const releaseTerms = ({ basis, release }: Policy): ReleaseTerms =>
  basis === 'signed' ? release : { ...release, when: release.when.filter((condition) => condition !== 'collected') };

/** art. 7 note 4 and art. 5 item 10. Only valid rows signed by the day exist for the test. */
export function releaseOn(order: Order, day: Day, terms: ReleaseTerms, editions: Editions): Release {
  const state = stateOn(eventsOf(order, terms, editions), day);
  const { due, collected, unexecutedRows } = state;
  return { ...shareOf(state, terms), due, collected, unexecutedRows };
}

/** What happens to an order, by the days from which it counts. */
export interface OrderEvents {
  readonly rows: readonly {
    readonly amount: Fen;
    readonly signedOn: Day;
    readonly executedFrom: Day;
    readonly approvedFrom: Day;
  }[];
  readonly receipts: readonly { readonly amount: Fen; readonly countsFrom: Day }[];
}

/** The terms are asked for their safety days only. */
const eventsOf = ({ rows, receipts }: Happened, terms: ReleaseTerms, editions: Editions): OrderEvents => ({
  rows: rows.map((row) => rowEvents(row, editions)),
  receipts: receipts.map((receipt) => receiptEvent(receipt, terms)),
});

export const rowEvents = (row: SalesRow, editions: Editions): OrderEvents['rows'][number] => ({
  amount: row.amount,
  signedOn: row.signedOn,
  executedFrom: executedFrom(row),
  approvedFrom: approvedFrom(row, editions),
});

export const receiptEvent = (
  receipt: CollectionRow,
  { safetyDays }: ReleaseTerms,
): OrderEvents['receipts'][number] => ({
  amount: receipt.amount,
  countsFrom: Math.max(receipt.receivedOn, clearedOn(receipt, safetyDays)),
});

/** After every day. */
const NEVER: Day = 999_999_999;

/** An order as it stands on a day. */
export interface OrderState {
  readonly rows: number;
  readonly unexecutedRows: number;
  readonly isUnapproved: boolean;
  readonly due: Fen;
  readonly collected: Fen;
  /** The next day on which something happens to it. */
  readonly until: Day;
}

export function stateOn({ rows, receipts }: OrderEvents, day: Day): OrderState {
  let signed = 0;
  let unexecutedRows = 0;
  let isUnapproved = false;
  let due = 0;
  let collected = 0;
  let until = NEVER;
  for (const { amount, signedOn, executedFrom, approvedFrom } of rows) {
    if (signedOn > day) {
      until = Math.min(until, signedOn);
      continue;
    }
    signed += 1;
    due += amount;
    if (executedFrom > day) {
      unexecutedRows += 1;
      until = Math.min(until, executedFrom);
    }
    if (approvedFrom > day) {
      isUnapproved = true;
      until = Math.min(until, approvedFrom);
    }
  }
  for (const { amount, countsFrom } of receipts) {
    if (countsFrom > day) until = Math.min(until, countsFrom);
    else collected += amount;
  }
  return { rows: signed, unexecutedRows, isUnapproved, due, collected, until };
}

/** The same object for the same share, unless it is a part. Option `release.mode: prorata` releases collected ÷ due of an executed order. */
export function shareOf(state: OrderState, { when, mode }: ReleaseTerms): Share {
  const { rows, unexecutedRows, isUnapproved, due, collected } = state;
  const waits =
    (isUnapproved ? APPROVAL : 0) |
    (rows === 0 || (unexecutedRows > 0 && when.includes('executed')) ? EXECUTION : 0) |
    (collected < due && when.includes('collected') ? COLLECTION : 0);
  const isPart = waits === COLLECTION && mode === 'prorata' && collected > 0 && due > 0;
  return isPart ? { ratio: ratio(collected, due), heldFor: WHOLE[COLLECTION]!.heldFor } : WHOLE[waits]!;
}

const [APPROVAL, EXECUTION, COLLECTION] = [1, 2, 4] as const;

/** All or nothing, by the sum of what is waited for. */
const WHOLE: readonly Share[] = Array.from({ length: 8 }, (_, waits) => ({
  ratio: waits === 0 ? ONE : ZERO,
  heldFor: (['approval', 'execution', 'collection'] as const).filter((_, place) => (waits & (1 << place)) !== 0),
}));

/** Refund rows count as executed. */
export const isUnexecuted = (row: SalesRow, day: Day): boolean => executedFrom(row) > day;

const executedFrom = ({ amount, executedOn }: SalesRow): Day => (amount >= 0 ? (executedOn ?? NEVER) : 0);

/** A discount beyond the seller's right holds the whole order until it is approved (no date: from the start). */
export const awaitsApproval = (row: SalesRow, day: Day, editions: Editions): boolean =>
  approvedFrom(row, editions) > day;

function approvedFrom(row: SalesRow, editions: Editions): Day {
  if (row.listPrice === null || !exceedsDiscountRight(row, editionOn(editions, firstDay(monthOf(row.signedOn))))) {
    return 0;
  }
  return row.approvalNo === null ? NEVER : (row.approvedOn ?? 0);
}
