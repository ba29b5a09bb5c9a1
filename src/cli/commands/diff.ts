// Two runs, two books or two policies -> every fen of difference by cause.
import type { Difference } from '../../model/difference.ts';
import { parseRun, type Run } from '../../model/run.ts';
import { diffBooks, diffPolicies, diffRuns } from '../../pipeline.ts';
import { differenceDocument } from '../../report/difference/difference-document.ts';
import { comparedBook } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { otherEditions } from '../other-editions.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';

export interface DiffOptions extends DataOptions, ResultOptions {
  /** The directory of another book. */
  readonly against?: string;
}

/** One run with --against or --policy, or two runs. The other book is the earlier version, the other policy the later. */
export async function diff(texts: readonly string[], options: DiffOptions, session: Session): Promise<ExitCode> {
  const runs = texts.map((text) => runOf(text, session));
  refuseOtherSides(runs, options, session);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl diff', session.terminal, session.words);
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
  const { terminal, words, language } = ready.session;
  const inputs = [...inputsOf(ready), ...(other !== null && 'request' in other ? inputsOf(other) : [])];
  await deliver(differenceDocument(found, language), plan, inputs, terminal, words);
  return EXIT.done;
}

function runOf(text: string, { words }: Session): Run {
  const run = parseRun(text);
  if (run === null) throw new Failure(EXIT.usage, words.usageErrors.notARun('<run>', text, '2026-03'));
  return run;
}

function refuseOtherSides(runs: readonly Run[], { against, policy }: DiffOptions, { words }: Session): void {
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
