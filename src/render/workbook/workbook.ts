// A document enters, an XLSX workbook leaves: one sheet a table, live formulas beside stored results.
import exceljs from 'exceljs';
import type { Document } from '../../model/document.ts';
import { criteria } from './criteria.ts';
import { LIMITS } from './limits.ts';
import { withLongTables } from './long-table.ts';
import { workbookPlan } from './plan.ts';
import { type Rewrite, repack } from './repack.ts';
import { safeText } from './safe-text.ts';
import { sheetWidths } from './sheet-widths.ts';
import { writeSheet } from './write-sheet.ts';

const MAKER = 'salesctl';

/** The bytes depend on the document alone: not on the day, the place, nor the language of the machine. */
export async function renderXlsx(document: Document, limits = LIMITS): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const made = new Date(Date.UTC(2000, 0, 1));
  Object.assign(workbook, { creator: MAKER, lastModifiedBy: MAKER, created: made, modified: made });
  workbook.title = safeText(document.title);
  const plan = workbookPlan(document, limits.sheet);
  const shared = { language: document.language, plan, criteria: criteria(), mostRows: limits.cells };
  const rewrites = new Map<string, Rewrite>();
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name);
    const pen = { ...shared, worksheet, widths: sheetWidths(sheet, document.language) };
    const long = writeSheet(pen, sheet, document.title);
    if (long.length > 0)
      rewrites.set(`xl/worksheets/sheet${worksheet.id}.xml`, (xml, numberOf) => withLongTables(xml, long, numberOf));
  }
  const zip = { compression: 'STORE' };
  const buffer = await workbook.xlsx.writeBuffer({ zip } as object);
  return repack(new Uint8Array(buffer), rewrites);
}
