// The sheet that is read of a workbook -> a warning that names other sheets with the columns of the same ledger.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import { isComplete } from './find-header.ts';
import { LEDGER_COLUMNS, LEDGER_SHEETS } from './ledger-columns.ts';
import { headerSeeker } from './seek-header.ts';

/** Of a workbook with a sheet a month only one is read, and nobody would miss the others in a total. */
export async function otherSheets(
  ledger: LedgerName,
  sheet: Sheet,
  mapping: LedgerMapping,
): Promise<readonly Finding[]> {
  const others = (await sheet.others?.()) ?? [];
  const alike = others.filter(({ name, rows }) => !isOfAnother(name, ledger) && hasLedger(ledger, rows, mapping));
  if (alike.length === 0) return [];
  const facts = { ledger, sheets: alike.map(({ name }) => name).join(', ') };
  return [finding('READ-OTHER-SHEETS', { source: sheet.source, row: null, column: null }, null, facts)];
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** Named as another ledger: that is where it is read. */
const isOfAnother = (name: string, ledger: LedgerName): boolean =>
  Object.entries(LEDGER_SHEETS).some(([other, names]) => other !== ledger && names.map(folded).includes(folded(name)));

/** A header with all that the ledger needs, and a row below it. */
function hasLedger(ledger: LedgerName, rows: readonly SheetRow[], mapping: LedgerMapping): boolean {
  const seeker = headerSeeker(LEDGER_COLUMNS[ledger], mapping);
  for (const row of rows) {
    const sought = seeker.take(row);
    if (sought !== null) return sought.below.length > 0 && sought.header !== null && isUsable(sought.header.binding);
  }
  return false;
}

const isUsable = (binding: HeaderBinding): boolean => isComplete(binding) && binding.clashes.length === 0;
