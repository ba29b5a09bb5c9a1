// Receipts -> whether their numbers are in order, as systems write them: then no number comes twice.
import type { CollectionRow } from '../ledger.ts';
import type { RowList } from '../row-list.ts';
import type { ReceiptBlock } from './receipt-view.ts';
import { blocksOf } from './view-list.ts';

/** Shorter numbers first. False also for receipts that were not read. */
export function areReceiptsInOrder(receipts: RowList<CollectionRow>): boolean {
  const blocks = blocksOf<CollectionRow, ReceiptBlock>(receipts)?.blocks.filter(({ used }) => used > 0) ?? [];
  let latest: string | null = null;
  for (const { block, used } of blocks) {
    const { receiptNo, receiptNos } = block;
    const first = receiptNos.text(receiptNo[0]!);
    if ((latest !== null && !isAfter(first, latest)) || !receiptNos.isInOrder()) return false;
    latest = receiptNos.text(receiptNo[used - 1]!);
  }
  return latest !== null;
}

const isAfter = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b);
