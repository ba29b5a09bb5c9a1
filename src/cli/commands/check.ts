// A book -> everything that is wrong or noteworthy in it, on standard output; nothing is computed.
import { checkDocument } from '../../report/check-document.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findingList, findingSummary } from '../findings-text.ts';
import { inputsOf } from '../inputs-of.ts';
import { openBook } from '../open-book.ts';
import { paintSeverities } from '../paint-severities.ts';
import { askedFormat, resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';

/** Without --format the findings are a list to read; with one they are a table to sort. */
export async function check(options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl check', session.terminal, session.words);
  const opened = await openBook(options, ['people', 'sales'], session);
  const { findings } = opened;
  if (askedFormat(options) === undefined && plan.path === null) printList(opened.findings, opened.session);
  else {
    const { terminal, words, language } = opened.session;
    await deliver(checkDocument(findings, language), plan, inputsOf(opened), terminal, words);
  }
  const { terminal, words } = opened.session;
  const rows = opened.book?.tables.reduce((sum, table) => sum + table.read, 0) ?? 0;
  terminal.note(`${words.checked(rows, opened.book?.files.length ?? 0)} ${findingSummary(findings, words.findings)}`);
  return exitCodeOf(findings);
}

function printList(findings: Parameters<typeof findingList>[0], { terminal, language, words }: Session): void {
  const paint = paintSeverities(terminal.colour);
  const warnings = terminal.quiet ? 'none' : 'full';
  for (const line of findingList(findings, { language, words: words.findings, warnings, paint })) {
    terminal.print(`${line}\n`);
  }
}
