// The part about fifty sales leaves: what everything costs that does not depend on rows.
import { join } from 'node:path';
import { csvBook, nodeScript, settle } from '../books.mjs';
import { sameSums } from '../same-answer.mjs';

const ROWS = 50;
const MONTH = '2026-03';

export function smallPart(work) {
  const book = csvBook(work, ROWS);
  const [people, sums] = [join(book, 'people.csv'), join(book, 'sums.xlsx')];
  const naive = 'csv-parse + zod + decimal.js + exceljs, sums of months only';
  const limits = { floor: 0.5, goal: 0.2 };
  const ours = (name, ...args) => ({ name, command: settle(book, MONTH, ...args), ratio: [name, naive], ...limits });
  return {
    title: `${ROWS} sales as CSV, settle of ${MONTH} (ratio: to the last line)`,
    jobs: [
      { ...ours('salesctl settle, people as CSV', '--format', 'csv'), output: people },
      ours('salesctl settle, the whole workbook', '-o', join(book, 'settlement.xlsx')),
      {
        name: naive,
        command: nodeScript('naive-sums.mjs', join(book, 'ledgers/sales.csv'), sums, 'csv-parse'),
        check: () => sameSums(people, sums, MONTH),
      },
    ],
  };
}
