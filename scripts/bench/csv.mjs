// How long a large CSV ledger takes, beside counting its lines and beside the usual libraries: `node scripts/bench/csv.mjs [rows] [runs]` after a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/salesctl.js');
const [rows, runs] = [Number.parseInt(process.argv[2] ?? '1000000', 10), Number.parseInt(process.argv[3] ?? '3', 10)];
const book = mkdtempSync(join(tmpdir(), 'salesctl-bench-'));
const sales = join(book, 'ledgers/sales.csv');
const COUNT = `let n = 0;
for await (const chunk of (await import('node:fs')).createReadStream(${JSON.stringify(sales)}, { highWaterMark: 262144 }))
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) n += 1;
console.log(n);`;
const MARK = '@usage ';
/** Every process tells at its end what it has used, in microseconds and KiB. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stderr.write('\\n${MARK}' + JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n'); });`,
)}`;

const commands = {
  'counting lines': ['--input-type=module', '-e', COUNT],
  'salesctl check': [bin, 'check', '--book', book],
  'salesctl settle, as CSV': [bin, 'settle', '--month', '2026-03', '--book', book, '--format', 'csv'],
  'csv-parse + zod + decimal.js': [join(root, 'scripts/bench/naive-stack.mjs'), sales],
};

try {
  const made = spawnSync(process.execPath, [join(root, 'scripts/bench/large-book.mjs'), `${rows}`, book]);
  if (made.status !== 0) throw new Error(`${made.stderr}`);
  console.log(`${rows} rows, ${(statSync(sales).size / 1e6).toFixed(0)} MB, best of ${runs}`);
  let base = 0;
  for (const [name, args] of Object.entries(commands)) {
    const { seconds, memory } = best(args);
    base ||= seconds;
    const ratio = `${(seconds / base).toFixed(1)} x`.padStart(9);
    console.log(
      `${name.padEnd(30)}${seconds.toFixed(2).padStart(7)} s CPU${ratio}${memory.toFixed(0).padStart(7)} MiB`,
    );
  }
} finally {
  rmSync(book, { recursive: true });
}

function best(args) {
  const all = Array.from({ length: runs }, () => measure(args));
  return all.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

function measure(args) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELLING, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}\n${stderr}`);
  const [microseconds, kibibytes] = JSON.parse(`${stderr}`.split(MARK).at(-1));
  return { seconds: microseconds / 1e6, memory: kibibytes / 1024 };
}
