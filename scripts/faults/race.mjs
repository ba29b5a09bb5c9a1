// Many processes that close the same run at once, round after round: one wins, and everybody else names it.
// `node scripts/faults/race.mjs [--book DIR] [--processes 8] [--rounds 50] [-- COMMAND… {book} …]`
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { commandIn, readArguments, withCopy } from './arguments.mjs';
import { loadStore } from './load-store.mjs';

const LOST = 3;

const { book, command, ...options } = readArguments({
  processes: { type: 'string', default: '8' },
  rounds: { type: 'string', default: '50' },
});
const processes = Number.parseInt(options.processes, 10);
const rounds = Number.parseInt(options.rounds, 10);
const store = await loadStore();
process.env.SALESCTL_STORE = store.path;

const failures = [];
for (let round = 1; round <= rounds; round += 1) {
  const problem = await withCopy(book, race);
  if (problem !== null) failures.push(`round ${round}: ${problem}`);
}
console.log(
  `${rounds} rounds of ${processes} processes, ${rounds - failures.length} with one winner whom all others name`,
);
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** What is wrong with a round, or null. */
async function race(copy) {
  const before = (await store.readClosings(join(copy, 'closings'))).entries.length;
  const runners = await Promise.all(Array.from({ length: processes }, () => run(copy)));
  const { history, problems } = await store.auditClosings(join(copy, 'closings'));
  const winners = runners.filter(({ status }) => status === 0);
  if (winners.length !== 1) return `${winners.length} winners: ${JSON.stringify(runners)}`;
  if (problems.length > 0) return JSON.stringify(problems);
  if (history.entries.length !== before + 1) return `${history.entries.length - before} entries`;
  const { pid } = history.entries.at(-1).by;
  if (pid !== winners[0].pid) return `the log names process ${pid}, the winner was ${winners[0].pid}`;
  const others = runners.filter((runner) => runner !== winners[0]);
  const strange = others.find(({ status, stderr }) => status !== LOST || !stderr.includes(`${pid}`));
  return strange === undefined ? null : `a loser does not name ${pid}: ${JSON.stringify(strange)}`;
}

function run(copy) {
  const [program, ...args] = commandIn(command, copy);
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const parts = [];
  child.stderr.on('data', (part) => parts.push(part));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ pid: child.pid, status, stderr: Buffer.concat(parts).toString() }));
  });
}
