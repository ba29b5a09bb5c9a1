// Commands enter; the processor time (user and system) and the peak memory of each process with its children leave, as GNU time counts them.
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const LONGEST_MILLISECONDS = 1_800_000;

/** Installs GNU time where it is missing: Node tells nothing of what its children have used. */
export function needTime() {
  if (spawnSync(TIME, ['-f', '', 'true']).status === 0) return;
  console.error('Installing GNU time …');
  execFileSync('apt-get', ['install', '-y', '-qq', 'time'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * Round by round, so that a slow moment of the machine touches every job; of every job the best round counts.
 * A job: `name`, `command` (program and arguments), `output` (a file for what it prints), `check` (called once, yields what is wrong, or null).
 * Results by name: `{ seconds, mebibytes }`, or `{ failed }` with the reason.
 */
export async function sideBySide(jobs, rounds) {
  const results = new Map();
  for (let round = 0; round < rounds; round += 1) {
    for (const job of jobs) {
      const before = results.get(job.name);
      if (before?.failed !== undefined) continue;
      let measured = measure(job);
      if (round === 0 && measured.failed === undefined) {
        const failed = (await job.check?.()) ?? null;
        if (failed !== null) measured = { failed };
      }
      if (before === undefined || measured.failed !== undefined || measured.seconds < before.seconds)
        results.set(job.name, measured);
    }
  }
  return results;
}

function measure({ command, output }) {
  const folder = mkdtempSync(join(tmpdir(), 'salesctl-usage-'));
  const usage = join(folder, 'usage');
  const printed = output === undefined ? null : openSync(output, 'w');
  try {
    const { status, signal, stderr } = spawnSync(TIME, ['-o', usage, '-f', '%U %S %M', ...command], {
      stdio: ['ignore', printed ?? 'ignore', 'pipe'],
      maxBuffer: 1e9,
      timeout: LONGEST_MILLISECONDS,
    });
    if (status !== 0) return { failed: reasonOf(status ?? signal, `${stderr}`) };
    const [user, system, kibibytes] = readFileSync(usage, 'utf8').trim().split(' ').map(Number);
    return { seconds: user + system, mebibytes: kibibytes / 1024 };
  } finally {
    if (printed !== null) closeSync(printed);
    rmSync(folder, { recursive: true });
  }
}

/** The line that names the error, else the last one. */
function reasonOf(code, stderr) {
  const lines = stderr.trim().split('\n');
  const line = lines.find((each) => /^(FATAL ERROR|\w*Error)/.test(each)) ?? lines.at(-1);
  return `exit code ${code}: ${line.slice(0, 120)}`;
}
