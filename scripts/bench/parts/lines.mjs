// A size enters; the part about writing commission lines into a workbook leaves: the same table, formulas and looks by our writer and by the stream writer of exceljs.
import { execFileSync } from 'node:child_process';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { count, csvBook, nodeScript, settle } from '../books.mjs';
import { bundle } from '../bundle.mjs';

const MONTH = '2026-03';
/** Three months of sales, each with a line of the seller, the supervisor and the manager, of which two are paid in the run: half as many lines as sales. */
const SALES_PER_LINE = 2;

const COLUMNS = {
  person_id: 'id',
  name: 'text',
  order_no: 'id',
  line_no: 'id',
  customer: 'text',
  product: 'text',
  seller: 'text',
  month: 'month',
  kind: 'code',
  band: 'code',
  factor_reason: 'code',
  base: 'money',
  rate: 'percent',
  factor: 'factor',
  amount: 'money',
  ratio: 'percent',
  released: 'money',
  paid_before: 'money',
  pay: 'money',
  paid_as: 'code',
  held_for: 'text',
  article: 'text',
  source: 'text',
};

const FORMULAS = {
  amount: { op: 'product', columns: ['base', 'rate', 'factor'] },
  released: { op: 'product', columns: ['amount', 'ratio'] },
  pay: { op: 'sum', columns: ['released', '-paid_before'] },
};

export async function linesPart(work, { lines }) {
  const table = join(work, `lines-${lines}.json`);
  const rows = makeTable(work, table, lines);
  const own = await bundle(
    work,
    'writer',
    `export { renderXlsx } from './src/render/workbook/workbook.ts'; export { openFile } from './src/read/open-file.ts';`,
  );
  const ours = 'salesctl';
  const [mine, theirs] = [join(work, 'lines-salesctl.xlsx'), join(work, 'lines-exceljs.xlsx')];
  const peer = 'exceljs, stream writer';
  return {
    title: `A workbook of ${count(rows)} lines × ${Object.keys(COLUMNS).length}, from a table in memory`,
    jobs: [
      { name: ours, command: nodeScript('write-lines.mjs', table, mine, 'salesctl', own) },
      {
        name: peer,
        command: nodeScript('write-lines.mjs', table, theirs, 'exceljs'),
        ratio: [ours, peer],
        floor: 1,
        goal: 0.35,
        check: () => sameTable(own, mine, theirs, rows),
      },
    ],
  };
}

/** The lines of a settlement as a typed table. */
function makeTable(work, path, lines) {
  const listed = `${path}.ndjson`;
  if (!existsSync(listed)) {
    const [program, ...args] = settle(
      csvBook(work, lines * SALES_PER_LINE),
      MONTH,
      '--format',
      'ndjson',
      '--table',
      'line_details',
    );
    execFileSync(program, args, { stdio: ['ignore', openSync(listed, 'w'), 'inherit'] });
  }
  const records = readFileSync(listed, 'utf8').split('\n', lines).filter(Boolean);
  const rows = records.map((line) => {
    const record = JSON.parse(line);
    return { values: Object.entries(COLUMNS).map(([name, type]) => typed(type, record[name])) };
  });
  const columns = Object.entries(COLUMNS).map(([name, type]) => {
    return { name, title: name, type, ...(name in FORMULAS ? { formula: FORMULAS[name] } : {}) };
  });
  writeFileSync(path, JSON.stringify({ columns, rows }));
  return rows.length;
}

function typed(type, text) {
  if (text === null) return null;
  if (type === 'money') return Math.round(Number(text) * 100);
  if (type === 'month') return Number(text.replace('-', ''));
  if (type === 'percent' || type === 'factor') return { num: Math.round(Number(text) * 10_000), den: 10_000 };
  return text;
}

/** Every cell of both, from the header on. */
async function sameTable(own, mine, theirs, rows) {
  const { openFile } = await import(pathToFileURL(own).href);
  const [ours, others] = [await cellsBelowHeader(openFile, mine), await cellsBelowHeader(openFile, theirs)];
  if (ours.length !== rows || others.length !== rows) return `${ours.length} and ${others.length} rows`;
  const at = ours.findIndex((row, index) => row !== others[index]);
  return at === -1 ? null : `other table: ${others[at]} instead of ${ours[at]}`;
}

async function cellsBelowHeader(openFile, path) {
  const request = { path, name: path, sheet: null, preferredSheets: [], encoding: null, headerWords: ['person_id'] };
  const { value } = await openFile(request);
  let found = null;
  for await (const { rows } of value.sheets[0].batches) {
    for (const { cells } of rows) {
      if (found !== null) found.push(JSON.stringify(cells));
      else if (cells[0] === 'person_id') found = [];
    }
  }
  return found ?? [];
}
