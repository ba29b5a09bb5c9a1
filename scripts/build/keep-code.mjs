// The bundle -> beside it what V8 compiles of it in a few usual runs, so that no start does that again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

const BOOK = ['--book', join(root, 'fixtures', 'zhicheng')];
const RUN = ['--month', '2026-03', ...BOOK];

/** Each run adds to what those before it have compiled. */
const RUNS = [
  ['check', ...BOOK],
  ['rank', ...RUN],
  ['settle', ...RUN, '--format', 'csv'],
];

const LARGE = (folder) => ['settle', ...RUN, '--format', 'xlsx', '--output', join(folder, 'settlement.xlsx')];

/** A start finds what it lacks by itself, only slower, so a run that fails is no failure of the build. */
export function keepCode() {
  const folder = mkdtempSync(join(tmpdir(), 'salesctl-'));
  try {
    for (const args of [...RUNS, LARGE(folder)]) {
      const env = { ...process.env, SALESCTL_KEEP_CODE: '1' };
      const { status } = spawnSync(process.execPath, [join(root, 'bin', 'salesctl.js'), ...args], { env });
      if (status !== 0) console.warn(`salesctl ${args[0]} ends with ${status}; starts will be slower`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
