// Rows enter; the bytes of an XLSX file with Chinese headers leave, the same bytes on every machine and day.
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { inChinese } from './columns.mjs';
import { toDate } from './days.mjs';

const FORMATS = { day: 'yyyy-mm-dd', money: '#,##0.00', percent: '0.0%', count: '0', text: '@' };

function cellValue(column, value) {
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'day':
      return toDate(value);
    case 'money':
      return value / 100;
    case 'percent':
      return Number(value.replace('%', '')) / 100;
    default:
      return inChinese(column.name, value);
  }
}

function styleHeader(row) {
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.alignment = { vertical: 'middle' };
  });
}

/** Sorted names and fixed dates: the time of the run leaves no trace. */
function repacked(bytes) {
  const entries = Object.entries(unzipSync(new Uint8Array(bytes))).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 1), level: 9 });
}

export async function ledgerWorkbook(sheetName, columns, rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '武汉澄川净水设备有限公司';
  workbook.created = toDate('2026-01-01');
  workbook.modified = toDate('2026-01-01');
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    key: column.name,
    header: column.title,
    width: column.width,
    style: { numFmt: FORMATS[column.type] },
  }));
  for (const row of rows) sheet.addRow(columns.map((column) => cellValue(column, row[column.name])));
  styleHeader(sheet.getRow(1));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return repacked(await workbook.xlsx.writeBuffer());
}
