// Which fields of sales rows a file may have -> columns that keep such rows.
import type { SalesRow } from '../ledger.ts';
import type { Source } from '../place.ts';
import type { BookNumbers } from './book-numbers.ts';
import { amountCell, type Cells, NO_AMOUNTS, NO_CELLS, ratioCell, textCell } from './cells.ts';
import { type Keeping, type KeptField, type RowColumns, rowColumns } from './row-columns.ts';
import { CANCELLED, type SaleBlock, SaleView, VALID } from './sale-view.ts';

/** A field that is not kept has no value in any row. */
export function keepSales(
  source: Source,
  numbers: BookNumbers,
  isKept: (field: string) => boolean,
): RowColumns<SalesRow, SaleBlock> {
  const makeBlock = (rows: number): SaleBlock => {
    const cells = (field: KeptField<SalesRow>): Cells => (isKept(field) ? new Int32Array(rows) : NO_CELLS);
    const amounts = (field: KeptField<SalesRow>): Cells => (isKept(field) ? new Int32Array(rows) : NO_AMOUNTS);
    return {
      source,
      numbers,
      wide: [],
      row: cells('row'),
      orderNo: cells('orderNo'),
      lineNo: cells('lineNo'),
      signedOn: cells('signedOn'),
      personId: cells('personId'),
      customer: cells('customer'),
      product: cells('product'),
      category: cells('category'),
      quantity: cells('quantity'),
      listPrice: amounts('listPrice'),
      floorPrice: amounts('floorPrice'),
      unitPrice: amounts('unitPrice'),
      amount: amounts('amount'),
      cost: amounts('cost'),
      executedOn: cells('executedOn'),
      status: cells('status'),
      projectNo: cells('projectNo'),
      specialRate: cells('specialRate'),
      refundOf: cells('refundOf'),
      approvalNo: cells('approvalNo'),
      approvedOn: cells('approvedOn'),
      cancelledOn: cells('cancelledOn'),
      origin: cells('origin'),
      taxRate: cells('taxRate'),
      dueOn: cells('dueOn'),
      writtenOffOn: cells('writtenOffOn'),
    };
  };
  return rowColumns<SalesRow, SaleBlock>(
    { cellOf: CELL_OF, asciiCellOf: ASCII, makeBlock, view: (block, at) => new SaleView(block, at) },
    isKept,
  );
}

const number = (value: number | null): number => value ?? 0;
const text = (value: string | null, { numbers }: SaleBlock): number => textCell(value, numbers);
const amount = (value: number | null, { wide }: SaleBlock): number => amountCell(value, wide);
const fraction = (value: SalesRow['quantity'], { numbers }: SaleBlock): number => ratioCell(value, numbers);

const CELL_OF: Keeping<SalesRow, SaleBlock>['cellOf'] = {
  row: number,
  orderNo: (value, { numbers }) => numbers.orders.addText(value),
  lineNo: number,
  signedOn: number,
  personId: text,
  customer: text,
  product: text,
  category: text,
  quantity: fraction,
  listPrice: amount,
  floorPrice: amount,
  unitPrice: amount,
  amount,
  cost: amount,
  executedOn: number,
  status: (value) => (value === 'cancelled' ? CANCELLED : VALID),
  projectNo: text,
  specialRate: fraction,
  refundOf: number,
  approvalNo: text,
  approvedOn: number,
  cancelledOn: number,
  origin: text,
  taxRate: fraction,
  dueOn: number,
  writtenOffOn: number,
};

const ASCII: Keeping<SalesRow, SaleBlock>['asciiCellOf'] = {
  orderNo: (bytes, start, end, { numbers }) => numbers.orders.addAscii(bytes, start, end),
};

export const SALE_FIELDS: readonly string[] = ['source', ...Object.keys(CELL_OF)];
