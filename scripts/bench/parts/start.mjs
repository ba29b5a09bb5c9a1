// The part about starting leaves: what the smallest commands cost beside a Node that does nothing.
import { join } from 'node:path';
import { root } from '../books.mjs';

/** One start is too short for the clock of a process. */
const STARTS = 10;

export function startPart() {
  const bin = join(root, 'bin/salesctl.js');
  const book = join(root, 'fixtures/cases/hand');
  const bare = 'node -e 0';
  const limits = { floor: 1.5, goal: 1.25 };
  const job = (name, args, more = {}) => ({ name, command: repeated(args), ratio: [name, bare], ...more });
  return {
    title: `Start, ${STARTS} times each (ratio: to bare Node)`,
    jobs: [
      job(bare, ['-e', '0']),
      job('--version', [bin, '--version'], limits),
      job('--help', [bin, '--help'], limits),
      job('settle of a small book, people as CSV', [
        bin,
        'settle',
        '--month',
        '2026-03',
        '--book',
        book,
        '--format',
        'csv',
      ]),
    ],
  };
}

function repeated(args) {
  const script = `for each in $(seq ${STARTS}); do "$@" || exit 1; done`;
  return ['sh', '-c', script, 'sh', process.execPath, ...args];
}
