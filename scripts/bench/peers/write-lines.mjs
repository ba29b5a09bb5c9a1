// A typed table as JSON and a path enter, a workbook leaves: `node write-lines.mjs TABLE OUT salesctl OWN_WRITER` or `… exceljs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , tablePath, out, name, own] = process.argv;
const { columns, rows } = JSON.parse(readFileSync(tablePath, 'utf8'));

const FORMATS = { money: '#,##0.00;[Red]-#,##0.00', percent: '0.00%', month: 'yyyy-mm', id: '@' };
const FIGURES = new Set(['money', 'percent', 'factor', 'month']);
const DAY_MILLISECONDS = 86_400_000;

const WRITERS = {
  async salesctl() {
    const { renderXlsx } = await import(pathToFileURL(own).href);
    const table = { name: 'lines', title: 'lines', columns, rows };
    writeFileSync(
      out,
      await renderXlsx({ schema: 'bench', language: 'en', title: 'lines', facts: [], tables: [table] }),
    );
  },
  async exceljs() {
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: out, useStyles: true, useSharedStrings: true });
    const sheet = workbook.addWorksheet('lines', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((column) => ({ key: column.name, width: 14, style: bodyStyle(column) }));
    const header = sheet.addRow(columns.map(({ title }) => title));
    columns.forEach((column, index) => {
      header.getCell(index + 1).style = headerStyle(column);
    });
    header.commit();
    for (const [index, { values }] of rows.entries()) {
      sheet.addRow(columns.map((column, place) => cellOf(column, values[place], index + 2))).commit();
    }
    sheet.commit();
    await workbook.commit();
  },
};

/** The looks of our own writer. */
function bodyStyle({ type }) {
  return {
    font: { name: 'Calibri', family: 2, scheme: 'minor', size: 11, color: { argb: 'FF1F2937' } },
    alignment: aligned(type),
    border: { bottom: { style: 'hair', color: { argb: 'FFD5DAE1' } } },
    ...(FORMATS[type] === undefined ? {} : { numFmt: FORMATS[type] }),
  };
}

function headerStyle({ type }) {
  return {
    font: { name: 'Calibri', family: 2, scheme: 'minor', size: 11, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } },
    alignment: { ...aligned(type), wrapText: true },
    border: { right: { style: 'thin', color: { argb: 'FF5B7FA3' } } },
  };
}

function aligned(type) {
  return FIGURES.has(type)
    ? { horizontal: 'right', vertical: 'middle' }
    : { horizontal: 'left', vertical: 'middle', indent: 1 };
}

function cellOf({ type, formula }, value, row) {
  if (value === null) return null;
  const stored = storedOf(type, value);
  return formula === undefined ? stored : { formula: formulaText(formula, row), result: stored };
}

function storedOf(type, value) {
  if (type === 'money') return value / 100;
  if (type === 'percent' || type === 'factor') return value.num / value.den;
  if (type === 'month') return Date.UTC(Math.floor(value / 100), (value % 100) - 1, 1) / DAY_MILLISECONDS + 25_569;
  return value;
}

function formulaText({ op, columns: names }, row) {
  const address = (name) => `${String.fromCharCode(65 + columns.findIndex((column) => column.name === name))}${row}`;
  if (op === 'product') return `ROUND(${names.map(address).join('*')},2)`;
  return names
    .map((each, index) =>
      each.startsWith('-') ? `-${address(each.slice(1))}` : `${index === 0 ? '' : '+'}${address(each)}`,
    )
    .join('');
}

await WRITERS[name]();
