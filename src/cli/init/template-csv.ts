// A ledger template -> an empty CSV ledger: its header line only.
import type { LedgerTemplate } from './ledger-template.ts';

/** With a byte order mark, without which a spreadsheet program shows Chinese headers as noise. */
export const templateCsv = (template: LedgerTemplate): string =>
  `\ufeff${template.columns.map((column) => column.header).join(',')}\r\n`;
