// A book, a run and a hand-made sheet -> both side by side, every difference explained or called unexplained.
import { reconcileSheet } from '../../pipeline.ts';
import { reconciliationDocument } from '../../report/reconcile/reconciliation-document.ts';
import { comparedBook } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';

export interface ReconcileOptions extends RunCommandOptions {
  /** The hand-made sheet. */
  readonly against?: string;
}

/** Ends like a check with errors while any difference is unexplained. */
export async function reconcile(options: ReconcileOptions, session: Session): Promise<ExitCode> {
  const { against } = options;
  const { usageErrors } = session.words;
  if (against === undefined) throw new Failure(EXIT.usage, usageErrors.missingOption('--against', 'hand.xlsx'));
  const run = runOfOptions(options, 'salesctl reconcile', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl reconcile', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const found = await reconcileSheet(await comparedBook(ready), against, run, asOf);
  await showFindings(found.findings, 'short', ready.session);
  const { terminal, words, language } = ready.session;
  if (found.value === null) {
    terminal.complain(words.findings.nothingWritten);
    return exitCodeOf(found.findings);
  }
  const inputs = [...inputsOf(ready), against];
  await deliver(reconciliationDocument(found.value, language), plan, inputs, terminal, words);
  return found.value.items.some(({ match }) => match === 'unexplained') ? EXIT.data : EXIT.done;
}
