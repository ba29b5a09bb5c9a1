// A book -> whether every closed file is as it was written, and what today's ledgers would pay differently.
import { auditClosings, changesSince, closingsOf } from '../../pipeline/closing-runs.ts';
import { auditDocument } from '../../report/closings/audit-document.ts';
import { closingWords } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';

/** Exit code 3 where any file of the closings is not as it was written. */
export async function audit(options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl audit', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { request, book, editions } = ready;
  if (!request.isBook) throw new Failure(EXIT.usage, closingWords(ready.session).notABook);
  const { history, problems } = await auditClosings(closingsOf(request.directory));
  const harmful = problems.filter(({ kind }) => kind !== 'leftover' && kind !== 'unlisted');
  const changes = harmful.length > 0 ? [] : changesSince(history, book, editions);
  const people = book.ledgers.people;
  const report = { problems, closings: history.closings.length, changes, people, grades: editions.at(-1)!.grades };
  const { language, terminal, words } = ready.session;
  await deliver(auditDocument(report, language), plan, inputsOf(ready), terminal, words);
  return harmful.length === 0 ? EXIT.done : EXIT.state;
}
