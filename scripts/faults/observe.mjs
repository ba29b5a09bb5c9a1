// A book's directory -> what stands in it, as texts by name: every file's digest, and the closings as one whole.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const TEMPORARY = /^\..+\.tmp$/;
const HARMLESS = new Set(['leftover', 'unlisted']);

/** Temporary files of a try that was killed do not count: nobody reads them. */
export async function observe(book, store) {
  const seen = new Map();
  for (const entry of readdirSync(book, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(book, path).split(sep).join('/');
    if (!entry.isFile() || TEMPORARY.test(entry.name) || name.startsWith('closings/')) continue;
    seen.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  seen.set('closings/', await closingsOf(join(book, 'closings'), store));
  return seen;
}

/** Which runs are closed with which bytes, and everything that an audit finds. */
async function closingsOf(directory, { auditClosings, formatRun }) {
  const { history, problems } = await auditClosings(directory);
  const closed = history.closings.map(({ entry }) => `${formatRun(entry.run)} ${entry.closing}`);
  const wrong = problems.filter(({ kind }) => !HARMLESS.has(kind)).map((problem) => JSON.stringify(problem));
  return [...closed, ...wrong].join('\n');
}

/** The names whose content is neither that of `before` nor that of `after`: torn. */
export function tornBetween(before, after, now) {
  const names = new Set([...before.keys(), ...after.keys(), ...now.keys()]);
  return [...names].filter((name) => now.get(name) !== before.get(name) && now.get(name) !== after.get(name));
}

export const isSame = (a, b) => a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
