// A book's closings -> what earlier runs paid, which run is due next, and a run frozen by a new closing.
import { join } from 'node:path';
import { closedStateOf } from '../compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../compute/settlement/settle.ts';
import type { Book } from '../model/book.ts';
import { type Month, monthOf } from '../model/calendar.ts';
import type { ClosedState, Correction } from '../model/closing.ts';
import type { Actor, Closing, ClosingHistory } from '../model/closing-record.ts';
import type { Editions } from '../model/policy.ts';
import { compareRuns, type Fiscal, type Run, runsDueAfter, runsThrough, sameRun } from '../model/run.ts';
import { type CloseResult, closeRun, type KeptFile } from '../store/close-run.ts';
import { closedState } from '../store/closed-state.ts';
import { readClosings } from '../store/read-closings.ts';

export { auditClosings } from '../store/audit-closings.ts';
export type { CloseResult, KeptFile } from '../store/close-run.ts';
export { type ReopenResult, reopenRun } from '../store/reopen-run.ts';

/** The closings of a book live in `closings/`; a book that never closed a run has none. */
export const readHistory = (bookDirectory: string): Promise<ClosingHistory> => readClosings(closingsOf(bookDirectory));

export const closingsOf = (bookDirectory: string): string => join(bookDirectory, 'closings');

export const fiscalOf = (editions: Editions): Fiscal => ({ starts: editions[0].fiscalYearStarts });

/** The closing of the run itself, if it is closed. */
export const closingOf = ({ closings }: ClosingHistory, run: Run): Closing | null =>
  closings.find(({ entry }) => sameRun(entry.run, run)) ?? null;

/** What the closings before a run have paid; null where none is before it. */
export const closedBefore = ({ closings }: ClosingHistory, run: Run, fiscal: Fiscal): ClosedState | null =>
  closedState(closings.filter(({ entry }) => compareRuns(entry.run, run, fiscal) < 0));

/** What the closings have paid up to a closed run, that run included. */
export const closedThrough = ({ closings }: ClosingHistory, run: Run, fiscal: Fiscal): ClosedState =>
  closedState(closings.filter(({ entry }) => compareRuns(entry.run, run, fiscal) <= 0))!;

/** Who was paid or owes in a closed run and is no longer in the people ledger: nobody could be told of a correction. */
export function peopleGone(history: ClosingHistory, { ledgers }: Book): readonly string[] {
  const known = new Set(ledgers.people.map(({ personId }) => personId));
  const people = closedState(history.closings)?.people ?? [];
  return people
    .filter(({ paidSoFar, owed, held }) => paidSoFar !== 0 || owed !== 0 || held !== 0)
    .map(({ personId }) => personId)
    .filter((personId) => !known.has(personId));
}

/** The run that may be closed next: after the last closed one, else the first of the sales ledger; null without sales. */
export function nextRun(history: ClosingHistory, book: Book, editions: Editions): Run | null {
  const fiscal = fiscalOf(editions);
  const last = history.closings.at(-1);
  if (last === undefined) {
    const first = firstMonthOf(book);
    return first === null ? null : { kind: 'month', month: first };
  }
  const { run } = last.entry;
  const [month] = [...runsThrough(last.closed.firstMonth, run, fiscal)]
    .reverse()
    .filter(({ kind }) => kind === 'month');
  const after = month?.kind === 'month' ? runsDueAfter(month.month, fiscal) : [];
  const later = after.find((due) => compareRuns(due, run, fiscal) > 0);
  return later ?? (month?.kind === 'month' ? { kind: 'month', month: monthAfter(month.month) } : null);
}

const monthAfter = (month: Month): Month => (month % 100 === 12 ? month + 89 : month + 1);

function firstMonthOf({ ledgers }: Book): Month | null {
  const days = ledgers.sales.filter(({ status }) => status === 'valid').map(({ signedOn }) => monthOf(signedOn));
  return days.length === 0 ? null : days.reduce((least, month) => Math.min(least, month));
}

export interface ClosingRequest {
  readonly history: ClosingHistory;
  readonly book: Book;
  readonly editions: Editions;
  readonly run: Run;
  readonly program: string;
  readonly by: Actor;
  readonly at: string;
  /** The workbook and statements to keep, made of the settlement that is frozen. */
  readonly artefacts: AsyncIterable<KeptFile>;
}

/** Settles the run on what the closings before it paid, and freezes it (rulebook 13). */
export function freezeRun(request: ClosingRequest): Promise<CloseResult> {
  const { history, book, editions, run } = request;
  const closed = closedBefore(history, run, fiscalOf(editions));
  const decisions = workOut({ book, editions, run, asOf: null, closed });
  const settlement = settle(book, decisions);
  return closeRun({
    ...request,
    next: nextRun(history, book, editions) ?? run,
    state: closedStateOf(decisions, settlement),
    asOf: settlement.asOf,
    inputs: book.files,
    policies: editions.map(({ file, sha256 }) => ({ file, sha256 })),
    totals: settlement.totals,
  });
}

/** What the closed runs would pay differently on today's ledgers and policy: what the next run will correct. */
export function changesSince(history: ClosingHistory, book: Book, editions: Editions): readonly Correction[] {
  const closed = closedState(history.closings);
  const run = nextRun(history, book, editions);
  if (closed === null || run === null) return [];
  return settle(book, workOut({ book, editions, run, asOf: null, closed })).corrections;
}
