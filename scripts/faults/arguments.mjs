// The command line of these scripts -> their options and the command to run: everything after `--`.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SAMPLE = [process.execPath, fileURLToPath(new URL('close-sample.mjs', import.meta.url)), '{book}', '2026-01'];

/** Without a command it is the closing of made-up figures in an empty book. */
export function readArguments(options) {
  const at = process.argv.indexOf('--');
  const own = process.argv.slice(2, at === -1 ? undefined : at);
  const command = at === -1 ? SAMPLE : process.argv.slice(at + 1);
  const { values } = parseArgs({ args: own, options: { book: { type: 'string' }, ...options } });
  return { ...values, command };
}

/** A copy of the book that nobody has touched yet; `act` gets its path. */
export async function withCopy(book, act) {
  const folder = mkdtempSync(join(tmpdir(), 'salesctl-faults-'));
  const copy = join(folder, 'book');
  try {
    if (book === undefined) mkdirSync(copy);
    else cpSync(book, copy, { recursive: true });
    return await act(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const commandIn = (command, book) => command.map((word) => word.replaceAll('{book}', book));
