// How long a large CSV ledger takes, beside counting its lines and beside the usual libraries; pandas only where PYTHON or python3 has it: `node scripts/bench/csv.mjs [rows] [runs]` after a build.
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
/** Of more sales the run lists more lines than a sheet has rows. */
const MOST_FOR_WORKBOOK = 500_000;
const MARK = '@usage ';
/** Every process tells at its end what it has used, in microseconds and KiB. */
const TELLING = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stderr.write('\\n${MARK}' + JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n'); });`,
)}`;

const settle = (month, ...more) => node(bin, 'settle', '--month', month, '--book', book, ...more);
const commands = {
  'counting lines': node('--input-type=module', '-e', COUNT),
  'salesctl check': node(bin, 'check', '--book', book),
  'settle of March, as CSV': settle('2026-03', '--format', 'csv'),
  'settle of December, as CSV': settle('2026-12', '--format', 'csv'),
  ...(rows <= MOST_FOR_WORKBOOK
    ? { 'settle of March, workbook': settle('2026-03', '-o', join(book, 'march.xlsx')) }
    : {}),
  'csv-parse + zod + decimal.js': node(join(root, 'scripts/bench/naive-stack.mjs'), sales),
  ...pandas(),
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

function node(...args) {
  return [process.execPath, '--import', TELLING, ...args];
}

function pandas() {
  const python = process.env.PYTHON ?? 'python3';
  if (spawnSync(python, ['-c', 'import pandas, openpyxl']).status !== 0) return {};
  const told = `import json, resource, runpy, sys
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0])
used = resource.getrusage(resource.RUSAGE_SELF)
print('\\n${MARK}' + json.dumps([(used.ru_utime + used.ru_stime) * 1e6, used.ru_maxrss]), file=sys.stderr)`;
  const script = join(root, 'scripts/bench/pandas-openpyxl.py');
  return { 'pandas + openpyxl, sums only': [python, '-c', told, script, sales, join(book, 'pandas.xlsx')] };
}

function best(command) {
  const all = Array.from({ length: runs }, () => measure(command));
  return all.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

function measure([program, ...args]) {
  const { status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}\n${stderr}`);
  const [microseconds, kibibytes] = JSON.parse(`${stderr}`.split(MARK).at(-1));
  return { seconds: microseconds / 1e6, memory: kibibytes / 1024 };
}
