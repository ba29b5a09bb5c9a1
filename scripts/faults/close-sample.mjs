// `node close-sample.mjs BOOK RUN`: closes a run of made-up figures through the store alone, with its exit codes.
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [book, name] = process.argv.slice(2);
const { closeRun, formatRun, parseRun, readClosings } = await import(pathToFileURL(process.env.SALESCTL_STORE).href);
const run = parseRun(name);
const history = await readClosings(join(book, 'closings'));
const amounts = { payable: 50_000, payout: 50_000, owed: 0, held: 0 };
const result = await closeRun({
  history,
  next: run,
  state: {
    run,
    firstMonth: 202601,
    lines: [],
    grants: [{ personId: 'E1', kind: 'month_bonus', month: 202601, run: null, ref: null, paid: 50_000 }],
    people: [{ personId: 'E1', name: '王伟', ...amounts, paidSoFar: 50_000 }],
    payables: [],
  },
  program: '0.0.0',
  asOf: 20260131,
  inputs: [],
  policies: [],
  totals: amounts,
  artefacts: [
    { path: `settlement-${formatRun(run)}.xlsx`, content: new Uint8Array(200_000).fill(65) },
    { path: 'statements/E1.html', content: '<p>500.00</p>\n' },
  ],
  by: { host: hostname(), pid: process.pid, user: 'sample' },
  at: new Date().toISOString(),
});

const winner = result.entry ?? result.to;
switch (result.kind) {
  case 'closed':
    break;
  case 'failed':
    process.stderr.write(`${result.failure.path}: ${result.failure.reason}\n`);
    process.exitCode = 4;
    break;
  default:
    process.stderr.write(`${result.kind}${winner === undefined ? '' : ` by process ${winner.by.pid}`}\n`);
    process.exitCode = 3;
}
