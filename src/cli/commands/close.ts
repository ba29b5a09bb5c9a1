// A book and the run that is due -> the run settled, frozen and kept with its workbook.
import { join } from 'node:path';
import type { ClosingHistory } from '../../model/closing-record.ts';
import type { Document } from '../../model/document.ts';
import { formatRun, parseRun, type Run } from '../../model/run.ts';
import {
  type CloseResult,
  closedBefore,
  closingsOf,
  fiscalOf,
  freezeRun,
  type KeptFile,
  nextRun,
} from '../../pipeline/closing-runs.ts';
import { fullRun } from '../../pipeline.ts';
import { settlementDocument } from '../../report/settlement/settlement-document.ts';
import { actor, closingWords, openClosings, refuseProblems } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { now } from '../now.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { packageVersion } from '../package-directory.ts';
import { resultPlan } from '../result-plan.ts';
import { notARun } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { htmlOf, type Statements, statementsOf } from '../statements.ts';

export type CloseOptions = DataOptions & ResultOptions;

export async function close(name: string, options: CloseOptions, session: Session): Promise<ExitCode> {
  const run = namedRun(name, session);
  const plan = resultPlan(options, 'salesctl close', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  if (!ready.request.isBook) throw new Failure(EXIT.usage, closingWords(ready.session).notABook);
  const history = await openClosings(ready);
  refuseOrder(history, run, ready);
  const { book, editions, findings, title } = ready;
  const { language, terminal, words } = ready.session;
  const closed = closedBefore(history, run, fiscalOf(editions));
  const result = fullRun({ book, editions, run, asOf: null, closed });
  const report = { ...result, findings, book, version: packageVersion(), company: title === '' ? null : title };
  const document = settlementDocument(report, language);
  const frozen = await freezeRun({
    history,
    book,
    editions,
    run,
    program: packageVersion(),
    by: actor(),
    at: now(),
    artefacts: keptFiles(formatRun(run), document, statementsOf(ready, history, run, null)),
  });
  tell(frozen, run, ready);
  await deliver(document, plan, inputsOf(ready), terminal, words);
  return EXIT.done;
}

/** The workbook as it was paid from, and everybody's statement as a page. */
async function* keptFiles(run: string, document: Document, statements: Statements): AsyncIterable<KeptFile> {
  const { renderXlsx } = await import('../../render/workbook/workbook.ts');
  yield { path: `settlement-${run}.xlsx`, content: await renderXlsx(document) };
  for (const { personId } of statements.people) {
    const content = await htmlOf(statements.documentOf(personId));
    yield { path: `statements/${statements.names.get(personId)}.html`, content };
  }
}

/** The run that an argument names; throws a {@link Failure} for anything else. */
export function namedRun(name: string, { words }: Session): Run {
  const run = parseRun(name);
  if (run === null) throw notARun('<run>', name, '2026-03, 2026-Q1, 2026', formatRun, words);
  return run;
}

/** Said before anything is computed. */
function refuseOrder(history: ClosingHistory, run: Run, { book, editions, session }: ReadyBook): void {
  const words = closingWords(session);
  const name = formatRun(run);
  const before = history.closings.find(({ entry }) => formatRun(entry.run) === name);
  if (before !== undefined) throw new Failure(EXIT.state, words.alreadyClosed(name, words.done(before.entry)));
  const next = nextRun(history, book, editions);
  if (next !== null && formatRun(next) !== name) throw new Failure(EXIT.state, words.outOfOrder(name, formatRun(next)));
}

function tell(result: CloseResult, run: Run, { session, request }: ReadyBook): void {
  const words = closingWords(session);
  const name = formatRun(run);
  switch (result.kind) {
    case 'closed':
      session.terminal.note(words.closed(name, join(closingsOf(request.directory), result.closing.entry.directory)));
      if (!result.isDurable) session.terminal.complain(words.notDurable);
      return;
    case 'already_closed':
      throw new Failure(EXIT.state, words.alreadyClosed(name, words.done(result.entry)));
    case 'out_of_order':
      throw new Failure(EXIT.state, words.outOfOrder(name, formatRun(result.next)));
    case 'lost':
      throw new Failure(EXIT.state, words.lost(words.done(result.to)));
    case 'state':
      refuseProblems(result.problems, session);
      return;
    case 'failed':
      throw new Failure(EXIT.file, failed(result.failure, session));
  }
}

export const failed = (
  { path, reason }: { readonly path: string; readonly reason: string },
  { words }: Session,
): string => words.cannotWrite(path, words.reasons[reason] ?? reason);
