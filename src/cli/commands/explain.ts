// A book, a run and a person or an order -> why it is this much, as a tree of plain arithmetic down to rows and articles.
import type { ExplainedFigure, Explanation, Unexplained } from '../../model/explanation.ts';
import { type Run, sameRun } from '../../model/run.ts';
import { closedBefore, fiscalOf } from '../../pipeline/closing-runs.ts';
import { explainRun } from '../../pipeline/explain-run.ts';
import { explanationDocument, unexplainedText } from '../../report/explanation/explanation-document.ts';
import { wordsIn } from '../../text/words.ts';
import { openClosings } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

export type ExplainOptions = RunCommandOptions & { readonly order?: string; readonly figure?: ExplainedFigure };

export async function explain(
  person: string | undefined,
  options: ExplainOptions,
  session: Session,
): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl explain', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl explain', session.terminal, session.words);
  const { order = null, figure = null } = options;
  const says = wordsIn(session.language).explain;
  if (person === undefined && order === null) throw new Failure(EXIT.usage, says.nobody);
  if (order !== null && figure !== null) throw new Failure(EXIT.usage, says.orderOrFigure);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions } = ready;
  const history = await openClosings(ready);
  const closed = closedBefore(history, run, fiscalOf(editions));
  const question = { person: person ?? null, orderNo: order, figure };
  const found = explained(explainRun({ book, editions, run, asOf, closed }, question), run, ready);
  if (history.closings.some(({ entry }) => sameRun(entry.run, run))) {
    ready.session.terminal.note(wordsIn(ready.session.language).explain.closedRun);
  }
  const grades = editions.flatMap((policy) => policy.grades);
  const { terminal, words, language } = ready.session;
  await deliver(explanationDocument(found, language, grades), plan, inputsOf(ready), terminal, words);
  return EXIT.done;
}

/** Throws a {@link Failure} that says what to ask instead. */
function explained(found: Explanation | Unexplained, run: Run, { book, session }: ReadyBook): Explanation {
  if (!('why' in found)) return found;
  throw new Failure(EXIT.usage, unexplainedText(found, run, session.language, book.ledgers.people));
}
