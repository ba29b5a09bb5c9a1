// A command and a fault -> the command run under strace with that fault, and which system calls it made on the book.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OPENING = ['open', 'openat', 'creat'];
const WRITING = [
  ...['write', 'writev', 'pwrite64', 'pwritev', 'fsync', 'fdatasync', 'ftruncate', 'copy_file_range'],
  ...['link', 'linkat', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat'],
  ...['chmod', 'fchmod', 'symlink', 'symlinkat'],
];

const STRACE = 'strace';

export function needStrace() {
  if (spawnSync(STRACE, ['--version']).status === 0) return;
  execFileSync('apt-get', ['install', '-y', STRACE], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/**
 * `fault` is null or `{ call, at, kind }`: the `at`-th such call of a thread fails with the code `kind`, or is where
 * the process gets SIGKILL. One thread for files keeps the order of calls the same from run to run.
 */
export function trace(command, book, fault) {
  const folder = mkdtempSync(join(tmpdir(), 'salesctl-strace-'));
  const log = join(folder, 'log');
  const calls = [...OPENING, ...WRITING].map((name) => `?${name}`).join(',');
  const effect = fault === null || fault.kind === 'KILL' ? 'signal=KILL' : `error=${fault.kind}`;
  const inject = fault === null ? [] : ['-e', `inject=${fault.call}:${effect}:when=${fault.at}`];
  const args = ['-f', '-qq', '-y', '-s', '0', '-o', log, '-e', `trace=${calls}`, ...inject];
  try {
    const { status, signal, stderr } = spawnSync(STRACE, [...args, ...command], {
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
      encoding: 'utf8',
      timeout: 120_000,
    });
    return { status, signal, stderr, calls: callsOf(readFileSync(log, 'utf8'), book) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `{ call, at, text, isOnBook, isStruck }`, where `at` counts within the thread as strace does. */
function callsOf(log, book) {
  const counts = new Map();
  const lastOf = new Map();
  const calls = [];
  for (const line of log.split('\n')) {
    const [, thread, resumed, rest] = /^(\d+) +(<\.\.\. \w+ resumed>)?(.*)$/.exec(line) ?? [];
    if (resumed !== undefined) lastOf.get(thread).isStruck = isStruck(rest);
    const [, call, args] = /^(\w+)\((.*)$/.exec(rest ?? '') ?? [];
    if (resumed !== undefined || call === undefined) continue;
    const key = `${thread} ${call}`;
    const at = (counts.get(key) ?? 0) + 1;
    counts.set(key, at);
    const isWrite = WRITING.includes(call) || /O_CREAT|O_WRONLY|O_RDWR/.test(args);
    const isOnBook = isWrite && args.includes(book);
    lastOf.set(thread, { call, at, text: `${call}(${args.replaceAll(book, '')}`, isOnBook, isStruck: isStruck(args) });
    calls.push(lastOf.get(thread));
  }
  return calls;
}

/** Failed on purpose, or never came back. */
const isStruck = (text) => / \(INJECTED\)$| = \?$|<unfinished \.\.\.>$/.test(text);
