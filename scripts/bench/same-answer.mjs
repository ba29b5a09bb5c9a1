// The table of people of `settle` and a workbook of another program enter; the first difference leaves, or null.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import exceljs from 'exceljs';

const NOT_AMOUNTS = new Set(['person_id', 'name', 'grade', 'leader_id', 'met']);

/** Every amount of every person, to the fen; the other program may have fewer columns, but not without what is paid. */
export async function samePeople(csvPath, workbookPath) {
  const [ours, theirs] = [readCsv(csvPath), await readWorkbook(workbookPath)];
  if (ours.length !== theirs.length) return `other answer: ${theirs.length} people instead of ${ours.length}`;
  const columns = Object.keys(theirs[0]).filter((name) => !NOT_AMOUNTS.has(name));
  for (const name of ['payable', 'payout', 'owed', 'held']) if (!columns.includes(name)) return `no column ${name}`;
  const byId = new Map(theirs.map((row) => [row.person_id, row]));
  for (const row of ours) {
    for (const column of columns) {
      const [mine, other] = [fen(row[column]), fen(byId.get(row.person_id)?.[column])];
      if (mine !== other) return `other answer: ${column} of ${row.person_id} ${other} fen instead of ${mine}`;
    }
  }
  return null;
}

/** A workbook of sums by person and month has the performance of the month that was settled. */
export async function sameSums(csvPath, workbookPath, month) {
  const sums = (await readWorkbook(workbookPath)).filter((row) => row.month === month);
  const byPerson = new Map(sums.map((row) => [row.person, fen(row.sum)]));
  for (const row of readCsv(csvPath)) {
    const [mine, other] = [fen(row.performance), byPerson.get(row.person_id) ?? 0];
    if (mine !== other) return `other answer: sum of ${row.person_id} ${other} fen instead of ${mine}`;
  }
  return null;
}

const readCsv = (path) => parse(readFileSync(path), { columns: true, bom: true });

async function readWorkbook(path) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const [header, ...rows] = workbook.worksheets[0].getSheetValues().slice(1);
  return rows.map((row) => Object.fromEntries(header.slice(1).map((name, index) => [name, row[index + 1]])));
}

const fen = (yuan) => Math.round(Number(yuan) * 100);
