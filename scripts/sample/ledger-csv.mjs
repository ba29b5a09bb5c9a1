// Rows enter; the text of a CSV file leaves.
import { inChinese } from './columns.mjs';

const BOM = '\uFEFF';

/** Fen as `12345.60`. */
const yuan = (fen) => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function cellText(column, value, slashes) {
  if (value === null || value === undefined) return '';
  if (column.type === 'money') return yuan(value);
  if (column.type === 'day' && slashes) return value.replace(/-0?/g, '/');
  return String(value);
}

const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Canonical English headers and ISO dates. */
export function canonicalCsv(columns, rows) {
  const head = columns.map((column) => column.name).join(',');
  const body = rows.map((row) => columns.map((column) => quoted(cellText(column, row[column.name], false))).join(','));
  return `${[head, ...body].join('\n')}\n`;
}

/** Chinese headers and values, dates as a spreadsheet saves them, with the mark that a spreadsheet needs to see UTF-8. */
export function chineseCsv(columns, rows) {
  const head = columns.map((column) => column.title).join(',');
  const body = rows.map((row) =>
    columns.map((column) => quoted(inChinese(column.name, cellText(column, row[column.name], true)))).join(','),
  );
  return `${BOM}${[head, ...body].join('\r\n')}\r\n`;
}
