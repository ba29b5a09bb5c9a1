// A book -> which of its runs are closed, by whom and with which totals, and which run is due next.
import { nextRun } from '../../pipeline/closing-runs.ts';
import { statusDocument } from '../../report/closings/status-document.ts';
import { openClosings } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs-of.ts';
import { openBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';

/** Errors in the ledgers do not matter here: only the first month of sales is asked of them. */
export async function status(options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl status', session.terminal, session.words);
  const opened = await openBook(options, ['sales'], session);
  const history = await openClosings(opened);
  const { book, editions } = opened;
  const due = book === null || editions === null ? null : nextRun(history, book, editions);
  const { language, terminal, words } = opened.session;
  await deliver(statusDocument(history, due, language), plan, inputsOf(opened), terminal, words);
  return EXIT.done;
}
