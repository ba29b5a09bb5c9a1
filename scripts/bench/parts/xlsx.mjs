// A size enters; the parts about sales in a workbook of twelve columns leave: settling them, and reading alone.
import { join } from 'node:path';
import { count, nodeScript, settle, xlsxBook } from '../books.mjs';
import { bundle } from '../bundle.mjs';
import { pythonScript } from '../python.mjs';
import { samePeople, sameSums } from '../same-answer.mjs';

const MONTH = '2026-03';

export async function xlsxParts(work, { xlsxRows }) {
  const book = xlsxBook(work, xlsxRows);
  return [settling(book, xlsxRows), await reading(work, book, xlsxRows)];
}

function settling(book, rows) {
  const sales = join(book, 'ledgers/sales.xlsx');
  const people = join(book, 'people.csv');
  const pandas = join(book, 'pandas.xlsx');
  const ours = 'salesctl settle, people as CSV';
  const sums = (reader, limits) => {
    const name = `${reader} + zod + decimal.js, sums of months only`;
    const file = join(book, `${reader}.xlsx`);
    const command = nodeScript('naive-sums.mjs', sales, file, reader);
    return { name, command, ratio: [ours, name], ...limits, check: () => sameSums(people, file, MONTH) };
  };
  const same = 'pandas + openpyxl, the same answer';
  return {
    title: `XLSX, ${count(rows)} sales × 12, settle of ${MONTH}`,
    jobs: [
      { name: ours, command: settle(book, MONTH, '--format', 'csv'), output: people },
      {
        name: same,
        ...pythonScript('pandas-settle.py', ['pandas', 'openpyxl'], book, MONTH, pandas),
        ratio: [ours, same],
        floor: 0.4,
        goal: 0.1,
        check: () => samePeople(people, pandas),
      },
      sums('exceljs', { floor: 0.5, goal: 0.12 }),
      sums('hucre', {}),
    ],
  };
}

async function reading(work, book, rows) {
  const sales = join(book, 'ledgers/sales.xlsx');
  const own = await bundle(work, 'reader', `export * from './src/read/open-file.ts';`);
  const ours = 'salesctl';
  const reader = (name, ...args) => ({
    name,
    command: nodeScript('read-workbook.mjs', sales, name, `${(rows + 1) * 12}`, ...args),
    ...(name === ours ? {} : { ratio: [ours, name] }),
  });
  return {
    title: `XLSX, ${count(rows)} × 12, reading every cell and nothing else`,
    jobs: [reader(ours, own), reader('hucre'), reader('exceljs')],
  };
}
