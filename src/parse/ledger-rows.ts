// Which function reads the rows of which ledger: it is bound to a reader once, and reads the row that the reader stands on.
import type { LedgerName, LedgerRow } from '../model/ledger.ts';
import type { RowReader } from './row-reader.ts';
import { budgetRow, collectionRow, expenseRow, targetRow } from './rows/money-rows.ts';
import { personRow } from './rows/people-row.ts';
import { decisionRow, electionRow, incidentRow, projectRow, reviewRow, splitRow } from './rows/personnel-rows.ts';
import { salesRow } from './rows/sales-row.ts';
import { adjustmentRow, customerRow } from './rows/terms-rows.ts';

export const LEDGER_ROWS: { readonly [Name in LedgerName]: (row: RowReader) => () => LedgerRow<Name> } = {
  people: personRow,
  sales: salesRow,
  collections: collectionRow,
  expenses: expenseRow,
  budgets: budgetRow,
  targets: targetRow,
  splits: splitRow,
  elections: electionRow,
  decisions: decisionRow,
  projects: projectRow,
  reviews: reviewRow,
  incidents: incidentRow,
  customers: customerRow,
  adjustments: adjustmentRow,
};
