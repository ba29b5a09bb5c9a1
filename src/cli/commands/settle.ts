// A book and a run -> the settlement: its workbook, and the table of people or whatever else is asked for.
import { join } from 'node:path';
import { formatRun } from '../../model/run.ts';
import { closedBefore, fiscalOf } from '../../pipeline/closing-runs.ts';
import { fullRun } from '../../pipeline.ts';
import { settlementDocument } from '../../report/settlement/settlement-document.ts';
import { closingWords, openClosings, refuseClosed } from '../closings.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { packageVersion } from '../package-directory.ts';
import { askedFormat, FORMAT_OF_ENDING, type ResultPlan, refuseEnding, resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';
import { makeDirectory } from '../write-file.ts';

export async function settle(options: RunCommandOptions, session: Session): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl settle', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plans = plansOf(options, session);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions, findings, title } = ready;
  const { terminal, words, language } = ready.session;
  const history = await openClosings(ready);
  refuseClosed(history, run, ready.session);
  const closed = closedBefore(history, run, fiscalOf(editions));
  const result = fullRun({ book, editions, run, asOf, closed });
  const { corrections } = result.settlement;
  if (corrections.length > 0) terminal.note(closingWords(ready.session).corrections(corrections.length));
  const document = settlementDocument(
    { ...result, findings, book, version: packageVersion(), company: title === '' ? null : title },
    language,
  );
  for (const plan of plans) {
    const path = plan.path === DEFAULT_PLACE ? await workbookPath(formatRun(run), ready) : plan.path;
    await deliver(document, { ...plan, path }, inputsOf(ready), terminal, words);
  }
  return EXIT.done;
}

/** Not a path: the book's own folder, which is known only once the book is read. */
const DEFAULT_PLACE = '';

/** Nothing asked for: the workbook, and the table of people to look at. A format asked for: that and nothing else. */
function plansOf(options: RunCommandOptions, { terminal, words }: Session): readonly ResultPlan[] {
  refuseEnding(options, FORMAT_OF_ENDING, words);
  const format = askedFormat(options);
  if (format !== undefined && format !== 'xlsx') return [resultPlan(options, 'salesctl settle', terminal, words)];
  const output = options.output ?? DEFAULT_PLACE;
  const asked = { output, format: 'xlsx' } as const;
  const workbook = resultPlan(asked, 'salesctl settle', terminal, words);
  if (options.format === 'xlsx' || output === '-') return [workbook];
  return [workbook, { format: 'table', path: null, table: options.table }];
}

/** `out/settlement-2026-03.xlsx` of the book. */
async function workbookPath(run: string, { request, out, session }: ReadyBook): Promise<string> {
  const folder = join(request.directory, out);
  await makeDirectory(folder, session.words);
  return join(folder, `settlement-${run}.xlsx`);
}
