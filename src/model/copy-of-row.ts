// A row of any ledger -> a plain object with its fields, some of them changed: spreading a row that is a view would lose them all.
import { RECEIPT_FIELDS } from './columns/keep-receipts.ts';
import { SALE_FIELDS } from './columns/keep-sales.ts';
import { ReceiptView } from './columns/receipt-view.ts';
import { SaleView } from './columns/sale-view.ts';
import type { Placed } from './place.ts';

/** Its fields stand in the same order, whatever the row was. */
export function copyOfRow<Row extends Placed>(row: Row, changes: Partial<Row> = {}): Row {
  const fields = fieldsOfView(row);
  if (fields === null) return { ...row, ...changes };
  const copy: Partial<Record<keyof Row, unknown>> = {};
  for (const field of fields as readonly (keyof Row)[]) copy[field] = row[field];
  return { ...(copy as Row), ...changes };
}

/** Null for a row that is a plain object already. */
function fieldsOfView(row: Placed): readonly string[] | null {
  if (row instanceof SaleView) return SALE_FIELDS;
  return row instanceof ReceiptView ? RECEIPT_FIELDS : null;
}

/** The fields as text, but for where the row stands and what is replaced: equal for rows that say the same. */
export const bodyOfRow = <Row extends Placed>(
  row: Row,
  replaced: { readonly [Field in keyof Row]?: null } = {},
): string => JSON.stringify({ ...copyOfRow(row), source: null, row: 0, ...replaced });
