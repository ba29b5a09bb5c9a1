// A folder for all that is made while measuring enters; large books in it leave, each made once.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** In processes of their own: what this one holds would count as theirs. */
const run = (script, ...args) => execFileSync(process.execPath, [join(folder, script), ...args], { stdio: 'inherit' });

export function csvBook(work, rows) {
  const book = join(work, `csv-${rows}`);
  if (!existsSync(book)) run('large-book.mjs', `${rows}`, book);
  return book;
}

/** The same book with a workbook of sales. */
export function xlsxBook(work, rows) {
  const source = csvBook(work, rows);
  const book = join(work, `xlsx-${rows}`);
  if (existsSync(book)) return book;
  mkdirSync(join(book, 'ledgers'), { recursive: true });
  for (const name of ['salesctl.yaml', 'ledgers/people.csv', 'ledgers/collections.csv'])
    copyFileSync(join(source, name), join(book, name));
  run('sales-workbook.mjs', join(source, 'ledgers/sales.csv'), join(book, 'ledgers/sales.xlsx'));
  return book;
}

/** The program as somebody starts it. */
export const salesctl = (...args) => [process.execPath, join(root, 'bin/salesctl.js'), ...args];

export const settle = (book, month, ...more) => salesctl('settle', '--month', month, '--book', book, ...more);

/** A script of `peers/`. */
export const nodeScript = (script, ...args) => [process.execPath, join(folder, 'peers', script), ...args];

export const count = (rows) => rows.toLocaleString('en');
