// A book and a run -> its budgets against what was spent.
import { budgetRun } from '../../pipeline.ts';
import { budgetDocument } from '../../report/budget-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

export async function budget(options: RunCommandOptions, session: Session): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl budget', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl budget', session.terminal, session.words);
  const ready = await readyBook(options, ['budgets'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions } = ready;
  const { terminal, words, language } = ready.session;
  await deliver(
    budgetDocument(budgetRun({ book, editions, run, asOf }), language),
    plan,
    inputsOf(ready),
    terminal,
    words,
  );
  return EXIT.done;
}
