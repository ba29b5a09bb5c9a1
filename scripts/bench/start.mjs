// How long the program takes to start, as multiples of a bare Node: `node scripts/bench/start.mjs [runs]` after a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'bin/salesctl.js');
const book = join(root, 'fixtures/cases/hand');
const out = mkdtempSync(join(tmpdir(), 'salesctl-bench-'));
const runs = Number.parseInt(process.argv[2] ?? '21', 10);

const commands = {
  'node -e 0': ['-e', '0'],
  '--version': [bin, '--version'],
  '--help': [bin, '--help'],
  'settle --month (csv)': [bin, 'settle', '--month', '2026-03', '--book', book, '--format', 'csv'],
  'settle --month (workbook)': [bin, 'settle', '--month', '2026-03', '--book', book, '-o', join(out, 'month.xlsx')],
};

const times = new Map(Object.keys(commands).map((name) => [name, []]));
// Round by round, so that a slow moment of the machine touches every command.
for (let round = 0; round < runs; round += 1) {
  for (const [name, args] of Object.entries(commands)) times.get(name).push(time(args));
}
rmSync(out, { recursive: true });

const bare = median(times.get('node -e 0'));
for (const [name, all] of times) {
  const milliseconds = median(all);
  console.log(
    `${name.padEnd(28)}${milliseconds.toFixed(1).padStart(8)} ms${(milliseconds / bare).toFixed(2).padStart(8)} x`,
  );
}

function time(args) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
