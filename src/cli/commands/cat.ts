// A ledger's name -> its rows in canonical form on standard output.
import type { Column, Language } from '../../model/document.ts';
import type { LedgerName } from '../../model/ledger.ts';
import {
  blockingErrors,
  type LedgerColumn,
  ledgerCells,
  readBook,
  readConfig,
  withoutInvalidRows,
} from '../../pipeline.ts';
import { catDocument } from '../../report/cat-document.ts';
import { deliver } from '../deliver.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findBook } from '../find-book.ts';
import { inputsOf } from '../inputs-of.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';
import { speaking } from '../speaking.ts';

/** CSV unless another format is asked for. Only this ledger is read, and the people, whose names may stand for ids. */
export async function cat(name: string, options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const ledger = name as LedgerName;
  const asked = options.output === undefined ? { format: 'csv' as const, ...options } : options;
  const plan = resultPlan(asked, 'salesctl cat', session.terminal, session.words);
  const request = findBook(options, [ledger], session.words);
  const config = await readConfig(request);
  const spoken = speaking(session, options, config.value?.language ?? null);
  const only =
    config.value === null ? null : await readBook(config.value, request, [...new Set([ledger, 'people' as const])]);
  const findings = [...config.findings, ...(only?.findings ?? [])];
  await showFindings(findings, 'short', spoken);
  const book = only === null || !options.skipInvalid ? (only?.value ?? null) : withoutInvalidRows(only.value, findings);
  const code = exitCodeOf(options.skipInvalid ? blockingErrors(findings, book?.leftOut ?? []) : findings);
  if (book === null || code !== 0) return code;
  const { columns, rows } = ledgerCells(ledger, book);
  const { terminal, words, language } = spoken;
  const cells = { ledger, title: words.ledgers[ledger], columns: columns.map((one) => columnOf(one, language)), rows };
  await deliver(catDocument(cells, language), plan, inputsOf({ request, book, editions: null }), terminal, words);
  return 0;
}

/** The cells are canonical text already; only free text may be cut where a terminal is narrow. */
const columnOf = ({ name, title, type }: LedgerColumn, language: Language): Column => ({
  name,
  title: title[language],
  type: type === 'text' ? 'text' : 'code',
});
