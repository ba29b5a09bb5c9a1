// A book -> everything that is wrong or noteworthy in it, on standard output or beside the cells of copies; nothing is computed.
import { deliverFindings, type FindingsOptions, findingsPlan } from '../deliver-findings.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findingSummary, sentences } from '../findings-text.ts';
import { inputsOf } from '../inputs-of.ts';
import { openBook } from '../open-book.ts';
import type { Session } from '../session.ts';
import type { DataOptions } from '../shared-options.ts';
import { writeCopies } from '../write-copies.ts';

export interface CheckOptions extends DataOptions, FindingsOptions {
  /** A directory for copies. */
  readonly annotate?: string;
}

export async function check(options: CheckOptions, session: Session): Promise<ExitCode> {
  const plan = findingsPlan(options, 'salesctl check', session);
  const opened = await openBook(options, ['people', 'sales'], session);
  const { findings, book } = opened;
  const { terminal, words } = opened.session;
  if (options.annotate !== undefined) await writeCopies(options.annotate, opened);
  await deliverFindings({ findings, tables: book?.tables ?? [], inputs: inputsOf(opened) }, plan, opened.session);
  const rows = book?.tables.reduce((sum, table) => sum + table.read, 0) ?? 0;
  terminal.note(sentences(words.checked(rows, book?.files.length ?? 0), findingSummary(findings, words.findings)));
  return exitCodeOf(findings);
}
