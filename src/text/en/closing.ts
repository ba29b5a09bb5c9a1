// The English words about closings.
import type { Actor, LogEntry, StateProblem } from '../../model/closing-record.ts';
import type { ClosingWords } from '../closing-words.ts';

const actor = ({ user, host, pid }: Actor): string => `${user} on ${host} (process ${pid})`;

const instant = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

const done = (entry: LogEntry): string =>
  `${entry.action === 'close' ? 'closed' : 'reopened'} by ${actor(entry.by)}, ${instant(entry.at)}`;

function problem(found: StateProblem): string {
  switch (found.kind) {
    case 'unreadable':
      return `cannot be read (${found.reason})`;
    case 'missing':
      return 'is missing';
    case 'surplus':
      return 'belongs to no closing';
    case 'changed':
      return found.expected === null
        ? 'was changed after it was written'
        : `was changed: its SHA-256 is ${found.found}, it was closed with ${found.expected}`;
    case 'format':
      return `has format ${found.found}; this version of salesctl knows ${found.known}: use the newer version`;
    case 'syntax':
      return 'is no JSON';
    case 'key':
      return `${found.key} should be ${found.expected}`;
    case 'chain':
      return `does not follow from what was closed before it (${found.key})`;
    case 'leftover':
      return 'was left by a closing that did not finish; the next close removes it';
    case 'unlisted':
      return 'is a closing that the log does not name';
  }
}

export const closing: ClosingWords = {
  closed: (run, directory) => `${run} is closed. What was paid is kept in ${directory}`,
  notDurable:
    'The disk did not confirm the last step; a power failure in the next seconds could undo it. Run salesctl status.',
  reopened: (run, reason) => `${run} is open again (${reason}). What was closed stays where it is.`,
  done,
  isClosed: (run, who, directory) =>
    `${run} is closed (${who}): what was paid is in ${directory}. What has changed since is corrected by the next run; salesctl audit lists it.`,
  alreadyClosed: (run, who) =>
    `${run} is closed already: ${who}. What changes now is corrected by the next run; salesctl status lists them all.`,
  outOfOrder: (run, next) => `Runs close in order, and the next is ${next}, not ${run}: salesctl close ${next}.`,
  notLast: (run, last) => `Only the last closing can be reopened, and that is ${last}. Reopen ${last} before ${run}.`,
  notClosed: (run) => `${run} is not closed; salesctl status lists what is.`,
  noReason: 'A reopening needs a reason that is kept: --reason "…".',
  lost: (who) => `Somebody else was faster: ${who}. Nothing was changed; look at it with salesctl status.`,
  tampered: (count) =>
    `The closings are not as they were written (${count === 1 ? '1 problem' : `${count} problems`}); nothing was computed. salesctl audit lists every file; restore it from a backup.`,
  problem,
  peopleGone: (ids) =>
    `People who were paid in closed runs are no longer in the people ledger: ${ids}. Put them back, with left_on for the day they left.`,
  notABook: 'Closings belong to a book: name it with --book, or run the command in its directory.',
  notYetOver: (run, asOf) =>
    `${run} cannot be closed with --as-of ${asOf}: a closing is made of everything that is known.`,
  corrections: (count) =>
    count === 1
      ? '1 line of closed runs has changed since and is corrected in this run.'
      : `${count} lines of closed runs have changed since and are corrected in this run.`,
  statusTitle: 'Closed runs',
  auditTitle: 'Audit of the closings',
  verified: (closings) =>
    closings === 1 ? '1 closing is as it was written.' : `All ${closings} closings are as they were written.`,
  states: { closed: 'closed', reopened: 'reopened', due: 'due next' },
  columns: {
    run: 'Run',
    state: 'State',
    at: 'When (UTC)',
    by: 'By',
    payable: 'Payable',
    payout: 'Payout',
    owed: 'Owed',
    held: 'Held',
    people: 'People paid',
    reason: 'Reason',
    folder: 'Kept in',
  },
  problemColumns: { file: 'File', problem: 'Problem' },
  tables: { runs: 'Runs', problems: 'Problems', corrections: 'Changed since' },
  noRuns: 'No run is closed yet.',
  noProblems: 'Every file is as it was written.',
};
