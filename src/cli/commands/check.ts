// A book -> everything that is wrong or noteworthy in it, on standard output or beside the cells of copies; nothing is computed.
import { extname } from 'node:path';
import type { Finding } from '../../model/finding.ts';
import { checkDocument } from '../../report/check-document.ts';
import { sarifLog } from '../../report/sarif.ts';
import { deliver, deliverParts, refuseInput } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { findingPage, pageOf } from '../finding-page.ts';
import { findingList, findingSummary } from '../findings-text.ts';
import { inputsOf } from '../inputs-of.ts';
import { type OpenedBook, openBook } from '../open-book.ts';
import { packageVersion } from '../package-directory.ts';
import { paintSeverities } from '../paint-severities.ts';
import { askedFormat, resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, Format, ResultOptions } from '../shared-options.ts';
import { writeCopies } from '../write-copies.ts';

export interface CheckOptions extends DataOptions, Omit<ResultOptions, 'format'> {
  readonly format?: Format | 'sarif';
  /** A directory for copies. */
  readonly annotate?: string;
}

/** Without --format the findings are a list to read; with one they are a table to sort. */
export async function check(options: CheckOptions, session: Session): Promise<ExitCode> {
  const { format, ...others } = options;
  const isSarif =
    format === 'sarif' || (format === undefined && extname(options.output ?? '').toLowerCase() === '.sarif');
  const result: DataOptions & ResultOptions = isSarif || format === undefined ? others : { ...others, format };
  if (isSarif && options.table !== undefined) throw new Failure(EXIT.usage, session.words.usageErrors.tableNeedsFormat);
  const plan = resultPlan(result, 'salesctl check', session.terminal, session.words);
  const opened = await openBook(options, ['people', 'sales'], session);
  const { findings } = opened;
  const { terminal, words, language } = opened.session;
  if (options.annotate !== undefined) await writeCopies(options.annotate, opened);
  if (isSarif) await deliverSarif(opened, plan.path);
  else if (askedFormat(result) === undefined && plan.path === null) printList(findings, opened.session);
  else await deliver(checkDocument(findings, language), plan, inputsOf(opened), terminal, words);
  const rows = opened.book?.tables.reduce((sum, table) => sum + table.read, 0) ?? 0;
  terminal.note(`${words.checked(rows, opened.book?.files.length ?? 0)} ${findingSummary(findings, words.findings)}`);
  return exitCodeOf(findings);
}

async function deliverSarif(opened: OpenedBook, path: string | null): Promise<void> {
  const { terminal, words, language } = opened.session;
  refuseInput(path, inputsOf(opened), words);
  const log = sarifLog({
    findings: opened.findings,
    tables: opened.book?.tables ?? [],
    language,
    version: packageVersion(),
    pageOf: (code) => findingPage(pageOf(code) ?? '', language),
  });
  await deliverParts([log], path, terminal, words);
}

function printList(findings: readonly Finding[], { terminal, language, words }: Session): void {
  const paint = paintSeverities(terminal.colour);
  const warnings = terminal.quiet ? 'none' : 'full';
  for (const line of findingList(findings, { language, words: words.findings, warnings, paint })) {
    terminal.print(`${line}\n`);
  }
}
