// An opened book -> its closings, or a failure where they are not as they were written.
import { hostname, userInfo } from 'node:os';
import type { Book } from '../model/book.ts';
import type { Actor, ClosingHistory, StateProblem } from '../model/closing-record.ts';
import { formatRun, type Run } from '../model/run.ts';
import { closingOf, peopleGone, readHistory } from '../pipeline/closing-runs.ts';
import type { ComparedBook } from '../pipeline.ts';
import type { ClosingWords } from '../text/closing-words.ts';
import { wordsIn } from '../text/words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { OpenedBook, ReadyBook } from './open-book.ts';
import type { Session } from './session.ts';

const NO_CLOSINGS: ClosingHistory = { directory: '', entries: [], lastEntry: null, closings: [], problems: [] };

export const closingWords = ({ language }: Session): ClosingWords => wordsIn(language).closing;

/** Ledgers without a book have no closings. Throws a {@link Failure} where closings cannot be relied on. */
export async function openClosings({
  request,
  session,
  book,
}: Pick<OpenedBook, 'request' | 'session'> & { readonly book?: Book | null }): Promise<ClosingHistory> {
  if (!request.isBook) return NO_CLOSINGS;
  const history = await readHistory(request.directory);
  refuseProblems(history.problems, session);
  const gone = book == null ? [] : peopleGone(history, book);
  if (gone.length > 0) throw new Failure(EXIT.data, closingWords(session).peopleGone(gone.join(', ')));
  return history;
}

export function refuseProblems(problems: readonly StateProblem[], session: Session): void {
  const [first] = problems;
  if (first === undefined) return;
  const words = closingWords(session);
  const what = `closings/${first.file}: ${words.problem(first)}`;
  throw new Failure(EXIT.state, `${what}\n${words.tampered(problems.length)}`);
}

/** A closed run is never computed again: what was paid is in its closing. */
export function refuseClosed(history: ClosingHistory, run: Run, session: Session): void {
  const closing = closingOf(history, run);
  if (closing === null) return;
  const words = closingWords(session);
  const { entry } = closing;
  throw new Failure(EXIT.state, words.isClosed(formatRun(run), words.done(entry), `closings/${entry.directory}`));
}

/** A book as one side of a comparison. */
export const comparedBook = async (ready: ReadyBook): Promise<ComparedBook> => ({
  directory: ready.request.directory,
  book: ready.book,
  editions: ready.editions,
  history: await openClosings(ready),
});

/** The same with people who are in closings only: they are compared as they were paid. */
export const closedBook = async ({ request, session, book, editions }: ReadyBook): Promise<ComparedBook> => ({
  directory: request.directory,
  book,
  editions,
  history: await openClosings({ request, session }),
});

/** Who closes or reopens, for the log. */
export function actor(): Actor {
  return { host: hostname(), pid: process.pid, user: userName() };
}

/** Some systems have no name for the user of a process. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `${process.getuid?.() ?? '?'}`;
  }
}
