// Two runs, two books, two policies or closings -> every fen of difference by cause.
import type { Day } from '../../model/calendar.ts';
import type { Difference } from '../../model/difference.ts';
import { formatRun, parseRun, type Run, sameRun } from '../../model/run.ts';
import { type ComparedBook, diffBooks, diffClosing, diffClosings, diffPolicies, diffRuns } from '../../pipeline.ts';
import { differenceDocument } from '../../report/difference/difference-document.ts';
import { wordsIn } from '../../text/words.ts';
import { closedBook, closingWords, comparedBook } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { otherEditions } from '../other-editions.ts';
import { type ResultPlan, resultPlan } from '../result-plan.ts';
import { asOfOfOptions, notARun } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';

export interface DiffOptions extends DataOptions, ResultOptions {
  /** The directory of another book. */
  readonly against?: string;
  /** The runs as their closings keep them. */
  readonly closed?: boolean;
}

/**
 * One run with --against or --policy, or two runs. The other book is the earlier version, the other policy the later.
 * With --closed two runs as they were paid, or one as it was paid and as it would be paid today.
 */
export async function diff(texts: readonly string[], options: DiffOptions, session: Session): Promise<ExitCode> {
  const runs = texts.map((text) => runOf(text, session));
  refuseOtherSides(runs, options, session);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl diff', session.terminal, session.words);
  if (options.closed) return diffClosed(runs, options, asOf, plan, session);
  const isPolicies = runs.length === 1 && options.policy !== undefined;
  const { policy, ...ownPolicy } = options;
  const ready = await readyBook(isPolicies ? ownPolicy : options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const book = await comparedBook(ready);
  const other = isPolicies ? await otherEditions(policy!, ready) : await otherBook(options, ready.session);
  if (typeof other === 'number') return other;
  const [first, second = first] = runs as [Run, ...Run[]];
  const found: Difference =
    other === null
      ? diffRuns(book, first, second, asOf)
      : 'request' in other
        ? diffBooks(await comparedBook(other), book, first, asOf)
        : diffPolicies(book, other, first, asOf);
  const inputs = [...inputsOf(ready), ...(other !== null && 'request' in other ? inputsOf(other) : [])];
  return show(found, plan, inputs, ready);
}

async function show(
  found: Difference,
  plan: ResultPlan,
  inputs: readonly string[],
  { session }: ReadyBook,
): Promise<ExitCode> {
  const { terminal, words, language } = session;
  await deliver(differenceDocument(found, language), plan, inputs, terminal, words);
  return EXIT.done;
}

async function diffClosed(
  runs: readonly Run[],
  options: DiffOptions,
  asOf: Day | null,
  plan: ResultPlan,
  session: Session,
): Promise<ExitCode> {
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  if (!ready.request.isBook) throw new Failure(EXIT.usage, closingWords(ready.session).notABook);
  const book = await closedBook(ready);
  refuseOpen(runs, book, ready.session);
  const [first, second] = runs as [Run, ...Run[]];
  const found = second === undefined ? diffClosing(book, first, asOf) : diffClosings(book, first, second);
  return show(found, plan, inputsOf(ready), ready);
}

/** Names the runs that are closed. */
function refuseOpen(runs: readonly Run[], { history }: ComparedBook, { language }: Session): void {
  const closed = history.closings.map(({ entry }) => entry.run);
  const open = runs.find((run) => !closed.some((one) => sameRun(one, run)));
  if (open === undefined) return;
  const names = closed.length === 0 ? null : closed.map(formatRun).join(', ');
  throw new Failure(EXIT.usage, wordsIn(language).difference.notClosed(formatRun(open), names));
}

function runOf(text: string, { words }: Session): Run {
  const run = parseRun(text);
  if (run === null) throw notARun('<run>', text, '2026-03', formatRun, words);
  return run;
}

function refuseOtherSides(runs: readonly Run[], options: DiffOptions, { words, language }: Session): void {
  const { against, policy, closed, asOf } = options;
  if (closed) {
    if (runs.length > 2) throw new Failure(EXIT.usage, words.usageErrors.compareWhat);
    const isAlone = against === undefined && (runs.length === 1 || asOf === undefined);
    if (!isAlone) throw new Failure(EXIT.usage, wordsIn(language).difference.closedAlone);
    return;
  }
  const isOne = runs.length === 1 && (against === undefined) !== (policy === undefined);
  const isTwo = runs.length === 2 && against === undefined;
  if (!isOne && !isTwo) throw new Failure(EXIT.usage, words.usageErrors.compareWhat);
}

async function otherBook(options: DiffOptions, session: Session): Promise<ReadyBook | ExitCode | null> {
  const { against, lang, skipInvalid, encoding } = options;
  if (against === undefined) return null;
  const given = {
    book: against,
    color: options.color,
    ...(skipInvalid && { skipInvalid }),
    ...(encoding && { encoding }),
  };
  return readyBook(lang === undefined ? given : { ...given, lang }, ['people', 'sales'], session);
}
