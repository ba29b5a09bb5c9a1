// What a sales row holds in all columns that no ledger has filled: for rows that stand for something that is not in the ledgers.
import type { SalesRow } from './ledger.ts';

export const BLANK_SALE: Omit<
  SalesRow,
  'source' | 'row' | 'orderNo' | 'lineNo' | 'signedOn' | 'personId' | 'amount' | 'status'
> = {
  customer: null,
  product: null,
  category: null,
  quantity: null,
  listPrice: null,
  floorPrice: null,
  unitPrice: null,
  cost: null,
  executedOn: null,
  projectNo: null,
  specialRate: null,
  refundOf: null,
  approvalNo: null,
  approvedOn: null,
  cancelledOn: null,
  origin: null,
  taxRate: null,
  dueOn: null,
  writtenOffOn: null,
};
