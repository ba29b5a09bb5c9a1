// A book and a run -> the promotions, demotions and candidacies that it recommends.
import { reviewRun } from '../../pipeline.ts';
import { reviewDocument } from '../../report/review-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

export async function review(options: RunCommandOptions, session: Session): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl review', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl review', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions } = ready;
  const reviews = reviewRun({ book, editions, run, asOf });
  const { terminal, words, language } = ready.session;
  const grades = editions.flatMap((policy) => policy.grades);
  const document = reviewDocument(run, reviews, language, grades);
  await deliver(document, plan, inputsOf(ready), terminal, words);
  return EXIT.done;
}
