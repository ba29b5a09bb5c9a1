// Fails or kills a command at each of its first write calls on a book, and looks whether old or new is left, never
// something between, and whether the same command then succeeds without help:
// `node scripts/faults/faults.mjs [--book DIR] [--calls 60] [--faults EIO,KILL] [-- COMMAND… {book} …]`
import { spawnSync } from 'node:child_process';
import { commandIn, readArguments, withCopy } from './arguments.mjs';
import { loadStore } from './load-store.mjs';
import { isSame, observe, tornBetween } from './observe.mjs';
import { needStrace, trace } from './strace.mjs';

const { book, command, ...options } = readArguments({
  calls: { type: 'string', default: '60' },
  faults: { type: 'string', default: 'EIO,ENOSPC,EACCES,KILL' },
});
const store = await loadStore();
process.env.SALESCTL_STORE = store.path;
needStrace();

const reference = await withCopy(book, async (copy) => {
  const before = await observe(copy, store);
  const { status, stderr, calls } = trace(commandIn(command, copy), copy, null);
  if (status !== 0) throw new Error(`without a fault the command ends with ${status}: ${stderr}`);
  return { before, after: await observe(copy, store), calls: calls.filter(({ isOnBook }) => isOnBook) };
});
if (isSame(reference.before, reference.after)) throw new Error('the command changes nothing in the book');

const points = reference.calls.slice(0, Number.parseInt(options.calls, 10));
console.log(`${reference.calls.length} write calls on the book, ${points.length} of them struck`);
const failures = [];
for (const kind of options.faults.split(',')) {
  const outcomes = new Map();
  for (const point of points) {
    const outcome = await withCopy(book, (copy) => strike(point, kind, copy));
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  console.log(`${kind.padEnd(7)} ${[...outcomes].map(([outcome, times]) => `${times} × ${outcome}`).join(', ')}`);
}
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** One fault in a fresh copy of the book, then the command again without any. */
async function strike(point, kind, copy) {
  const { status, signal, stderr, calls } = trace(commandIn(command, copy), copy, { ...point, kind });
  const fail = (what) => failures.push(`${kind} at ${point.text}: ${what}`);
  const now = await observe(copy, store);
  const torn = tornBetween(reference.before, reference.after, now);
  if (torn.length > 0) fail(`torn ${torn.map((name) => `${name} ${now.get(name)}`).join('; ')}`);
  const isHit = calls.some(({ isStruck, isOnBook }) => isStruck && isOnBook);
  if (isHit && /^\s+at .+:\d+:\d+\)?$/m.test(stderr)) fail(`a stack trace: ${stderr}`);
  const isNew = isSame(now, reference.after);
  if (status === 0 && !isNew) fail('it reports success with the old state');

  const again = spawnSync(...split(commandIn(command, copy)), { encoding: 'utf8' });
  const isSettled = isSame(await observe(copy, store), reference.after);
  const isFine = again.status === 0 || (isNew && again.status === 3);
  if (!isSettled || !isFine) fail(`the next run ends with ${again.status}: ${again.stderr}`);
  const state = isNew ? 'new' : isSame(now, reference.before) ? 'old' : 'old and new files';
  return `${state} (${signal ?? `exit ${status}`}${isHit ? '' : ', another call was struck'})`;
}

function split([program, ...args]) {
  return [program, args];
}
