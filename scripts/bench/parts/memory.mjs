// A size enters; the part about memory leaves: settling the largest ledgers.
import { join } from 'node:path';
import { count, csvBook, settle, xlsxBook } from '../books.mjs';

const MONTH = '2026-03';
// The limits are meant for 5,000,000 rows of CSV and 500,000 of XLSX; smaller ledgers have to keep them too.
const CSV_LIMITS = { floor: 300, goal: 100 };
const XLSX_LIMITS = { floor: 300, goal: 150 };

export function memoryPart(work, { memoryCsvRows, memoryXlsxRows }) {
  const job = (kind, rows, book, limits) => ({
    name: `salesctl settle, ${count(rows)} sales as ${kind}`,
    command: settle(book, MONTH, '--format', 'csv'),
    output: join(book, 'memory.csv'),
    most: true,
    ...limits,
  });
  return {
    title: `Peak memory, settle of ${MONTH}`,
    jobs: [
      ...memoryCsvRows.map((rows) => job('CSV', rows, csvBook(work, rows), CSV_LIMITS)),
      ...memoryXlsxRows.map((rows) => job('XLSX', rows, xlsxBook(work, rows), XLSX_LIMITS)),
    ],
  };
}
