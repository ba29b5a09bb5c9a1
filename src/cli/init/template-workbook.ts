// A ledger template -> the bytes of an XLSX workbook to be filled in: the same bytes on every day and in every place.
import exceljs from 'exceljs';
import { repack } from '../../render/workbook/repack.ts';
import type { InitWords } from '../../text/cli-words.ts';
import type { LedgerTemplate, TemplateColumn } from './ledger-template.ts';

/** Drop-downs reach down to this row; a ledger may be longer. */
const LAST_ROW = 2000;

/** The longest list that a spreadsheet accepts inside a validation. */
const LONGEST_LIST = 255;

export async function templateWorkbook(template: LedgerTemplate, words: InitWords): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  const made = new Date(Date.UTC(2000, 0, 1));
  Object.assign(workbook, { creator: 'salesctl', lastModifiedBy: 'salesctl', created: made, modified: made });
  const sheet = workbook.addWorksheet(template.sheet, { views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }] });
  template.columns.forEach((column, index) => {
    writeColumn(sheet, column, index + 1, words);
  });
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeColumn(sheet: exceljs.Worksheet, column: TemplateColumn, index: number, words: InitWords): void {
  const written = sheet.getColumn(index);
  written.width = column.width;
  written.numFmt = column.format;
  const header = sheet.getCell(1, index);
  header.value = column.header;
  header.numFmt = '@';
  header.note = column.note;
  header.font = { bold: true };
  header.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF7' } };
  const list = column.choices.join(',');
  const listable = column.choices.every((choice) => !/[,"]/.test(choice)) && list.length <= LONGEST_LIST;
  if (list === '' || !listable) return;
  const range = `${written.letter}2:${written.letter}${LAST_ROW}`;
  validations(sheet).add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: column.closed,
    errorTitle: words.choiceTitle,
    error: words.choiceError(column.choices.join(' ')).slice(0, LONGEST_LIST),
  });
}

interface Validations {
  add(range: string, validation: exceljs.DataValidation): void;
}

/** The library takes a whole range here, but its types do not say so. */
const validations = (sheet: exceljs.Worksheet): Validations =>
  (sheet as unknown as { dataValidations: Validations }).dataValidations;
