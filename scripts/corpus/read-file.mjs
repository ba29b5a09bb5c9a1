// One file, read by the bundled reader -> what was made of it, as JSON on standard output.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { cellDifferences } from './cell-differences.mjs';

const [, , reader, file, expected] = process.argv;
const { openFile, openWorkbook, workbookSheet } = await import(pathToFileURL(reader).href);
const request = {
  path: file,
  name: file,
  sheet: null,
  preferredSheets: [],
  encoding: null,
  headerWords: ['工号', '金额', '日期', '姓名', '工號', '金額'],
};

const started = process.hrtime.bigint();
const { value, findings } = await openFile(request);
const codes = new Map();
const count = ({ code, facts, place }) => {
  const detail = facts.reason ?? facts.looksLike ?? facts.rows;
  const row = place.row === null ? '' : ` row ${place.row}`;
  const key = detail === undefined ? `${code}${row}` : `${code} (${detail})${row}`;
  codes.set(key, (codes.get(key) ?? 0) + 1);
};
findings.forEach(count);
const parts = [];
for (const sheet of value?.sheets ?? []) {
  let rows = 0;
  let cells = 0;
  for await (const batch of sheet.batches) {
    rows += batch.rows.length;
    for (const row of batch.rows) for (const cell of row.cells) if (cell !== null) cells += 1;
    batch.findings.forEach(count);
  }
  parts.push(`${sheet.source.sheet ?? value.facts.encoding}: ${rows} rows, ${cells} cells`);
}
const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
const mebibytes = process.resourceUsage().maxRSS / 1024;
for (const [code, times] of codes) parts.push(times === 1 ? code : `${code} x ${times}`);

const differences = expected === undefined ? null : cellDifferences(await cellsOf(), expectedCells());
console.log(JSON.stringify({ summary: parts.join('; '), milliseconds, mebibytes, differences }));

/** Every cell of every sheet that is not blank, as `sheet!A1` -> cell. */
async function cellsOf() {
  const bytes = readFileSync(file);
  const cells = new Map();
  for (const { name } of await openWorkbook(bytes)) {
    const found = await workbookSheet(file, bytes, { sheet: name, preferredSheets: [] });
    for await (const { rows, findings } of found.value?.batches ?? []) {
      for (const { code, facts } of findings) if (code === 'READ-DAMAGED') throw new Error(`${name}: ${facts.reason}`);
      for (const row of rows) {
        row.cells.forEach((cell, index) => {
          if (cell !== null) cells.set(`${name}!${columnName(index + 1)}${row.row}`, cell);
        });
      }
    }
  }
  return cells;
}

function expectedCells() {
  const lines = readFileSync(expected, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(([sheet, cell, ...rest]) => [`${sheet}!${cell}`, rest]));
}

function columnName(column) {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
