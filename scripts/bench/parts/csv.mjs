// A size enters; the parts about settling sales of a CSV ledger leave: beside the same job in pandas and in SQL, and beside sums alone.
import { join } from 'node:path';
import { count, csvBook, nodeScript, salesctl, settle } from '../books.mjs';
import { pythonScript } from '../python.mjs';
import { samePeople, sameSums } from '../same-answer.mjs';

/** March looks at three months; December walks all twelve and pays what their quarters have changed. */
const [MARCH, DECEMBER] = ['2026-03', '2026-12'];

/** By rows of sales: the ratio to be reached, and the one aimed at. */
const LIMITS = {
  1000000: { pandas: { floor: 0.5, goal: 0.25 }, duckdb: { floor: 1, goal: 0.4 } },
  100000: { pandas: { floor: 0.8, goal: 0.3 } },
};
/** Of more sales exceljs and openpyxl write lines for minutes. */
const MOST_FOR_LINES = 100_000;

const OURS = 'salesctl settle, people as CSV';

export function csvParts(work, { csvRows }) {
  return csvRows.flatMap((rows) => {
    const book = csvBook(work, rows);
    const months = [MARCH, DECEMBER].map((month) => peoplePart(book, rows, month));
    return rows > MOST_FOR_LINES ? months : [...months, linesPart(book, rows)];
  });
}

function peoplePart(book, rows, month) {
  const people = join(book, `${month}.csv`);
  const march = () => [
    wholeAnswer('pandas told beforehand which columns are what', 'pandas', book, month, 'tuned'),
    ...sumsOnly(book, month, people),
    { name: 'salesctl check', command: salesctl('check', '--book', book) },
  ];
  return {
    title: `CSV, ${count(rows)} sales, settle of ${month}`,
    jobs: [
      { name: OURS, command: settle(book, month, '--format', 'csv'), output: people },
      { ...wholeAnswer('pandas + openpyxl', 'pandas', book, month), ...LIMITS[rows]?.pandas },
      { ...wholeAnswer('DuckDB + openpyxl', 'duckdb', book, month), ...LIMITS[rows]?.duckdb },
      ...(month === MARCH ? march() : []),
    ],
  };
}

function wholeAnswer(title, library, book, month, ...more) {
  const name = `${title}, the same answer`;
  const workbook = join(book, `${[month, library, ...more].join('-')}.xlsx`);
  return {
    name,
    ...pythonScript(`${library}-settle.py`, [library, 'openpyxl'], book, month, workbook, ...more),
    ratio: [OURS, name],
    check: () => samePeople(join(book, `${month}.csv`), workbook),
  };
}

/** What others are often measured by: no checks, teams, quarters or releases. */
function sumsOnly(book, month, people) {
  const sales = join(book, 'ledgers/sales.csv');
  const job = (title, workbook, started) => {
    const name = `${title}, sums of months only`;
    return { name, ...started, ratio: [OURS, name], check: () => sameSums(people, workbook, month) };
  };
  const [pandas, naive] = [join(book, 'sums-pandas.xlsx'), join(book, 'sums-naive.xlsx')];
  return [
    job('pandas + openpyxl', pandas, pythonScript('pandas-sums.py', ['pandas', 'openpyxl'], sales, pandas)),
    job('csv-parse + zod + decimal.js + exceljs', naive, {
      command: nodeScript('naive-sums.mjs', sales, naive, 'csv-parse'),
    }),
  ];
}

function linesPart(book, rows) {
  const ours = 'salesctl settle, its whole workbook';
  const peer = 'pandas + openpyxl, the same people and lines, nine plain columns';
  const workbook = join(book, 'lines-pandas.xlsx');
  return {
    title: `CSV, ${count(rows)} sales, settle of ${MARCH} with a line for every share of a sale, as a workbook`,
    jobs: [
      { name: ours, command: settle(book, MARCH, '-o', join(book, 'lines.xlsx')) },
      {
        name: peer,
        ...pythonScript('pandas-settle.py', ['pandas', 'openpyxl'], book, MARCH, workbook, 'lines'),
        ratio: [ours, peer],
        check: () => samePeople(join(book, `${MARCH}.csv`), workbook),
      },
    ],
  };
}
