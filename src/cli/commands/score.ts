// A book, a run and perhaps a person -> the scores of the policy's scorecards, with what is missing of them.
import type { Score } from '../../model/score.ts';
import { scoreRun } from '../../pipeline/score-run.ts';
import { scoreDocument } from '../../report/score/score-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { personAmong } from '../person-among.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

export async function score(
  asked: string | undefined,
  options: RunCommandOptions,
  session: Session,
): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl score', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl score', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions } = ready;
  const scored = scoreRun({ book, editions, run, asOf });
  const scores = asked === undefined ? scored.scores : scoresOf(asked, scored.scores, ready);
  const { terminal, words, language } = ready.session;
  const document = scoreDocument({ run, asOf: scored.asOf, scores, inDetail: asked !== undefined }, language);
  await deliver(document, plan, inputsOf(ready), terminal, words);
  return EXIT.done;
}

/** None of somebody to whom no scorecard applies; throws where nobody has the id or name. */
function scoresOf(asked: string, scores: readonly Score[], { book, session }: ReadyBook): readonly Score[] {
  const people = new Map(book.ledgers.people.map((row) => [row.personId, row]));
  const { personId } = personAmong(asked, [...people.values()], session.words);
  return scores.filter((one) => one.personId === personId);
}
