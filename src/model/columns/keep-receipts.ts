// Which fields of receipts a file may have -> columns that keep such rows.
import type { CollectionRow } from '../ledger.ts';
import type { Source } from '../place.ts';
import type { BookNumbers } from './book-numbers.ts';
import { amountCell, type Cells, NO_CELLS, textCell } from './cells.ts';
import { keptTexts } from './kept-texts.ts';
import { type ReceiptBlock, ReceiptView } from './receipt-view.ts';
import { type Keeping, type KeptField, type RowColumns, rowColumns } from './row-columns.ts';

/** A field that is not kept has no value in any row. */
export function keepReceipts(
  source: Source,
  numbers: BookNumbers,
  isKept: (field: string) => boolean,
): RowColumns<CollectionRow, ReceiptBlock> {
  const makeBlock = (rows: number): ReceiptBlock => {
    const cells = (field: KeptField<CollectionRow>): Cells => (isKept(field) ? new Int32Array(rows) : NO_CELLS);
    return {
      source,
      numbers,
      receiptNos: keptTexts(),
      wide: [],
      row: cells('row'),
      receiptNo: cells('receiptNo'),
      receivedOn: cells('receivedOn'),
      orderNo: cells('orderNo'),
      amount: cells('amount'),
      method: cells('method'),
    };
  };
  return rowColumns<CollectionRow, ReceiptBlock>(
    { cellOf: CELL_OF, asciiCellOf: ASCII, makeBlock, view: (block, at) => new ReceiptView(block, at) },
    isKept,
  );
}

const CELL_OF: Keeping<CollectionRow, ReceiptBlock>['cellOf'] = {
  row: (value) => value,
  receiptNo: (value, { receiptNos }) => receiptNos.addText(value),
  receivedOn: (value) => value,
  orderNo: (value, { numbers }) => numbers.orders.addText(value),
  amount: (value, { wide }) => amountCell(value, wide),
  method: (value, { numbers }) => textCell(value, numbers),
};

const ASCII: Keeping<CollectionRow, ReceiptBlock>['asciiCellOf'] = {
  receiptNo: (bytes, start, end, { receiptNos }) => receiptNos.addAscii(bytes, start, end),
  orderNo: (bytes, start, end, { numbers }) => numbers.orders.addAscii(bytes, start, end),
};

export const RECEIPT_FIELDS: readonly string[] = ['source', ...Object.keys(CELL_OF)];
