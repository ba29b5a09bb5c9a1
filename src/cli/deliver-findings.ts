// Findings -> a list to read, a table or a SARIF log, on standard output or in a file.
import { extname } from 'node:path';
import type { TableCount } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import { checkDocument } from '../report/check-document.ts';
import { sarifLog } from '../report/sarif.ts';
import { deliver, deliverParts, refuseInput } from './deliver.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { findingPage, pageOf } from './finding-page.ts';
import { findingList } from './findings-text.ts';
import { lineBreaker } from './line-breaker.ts';
import { packageVersion } from './package-directory.ts';
import { paintSeverities } from './paint-severities.ts';
import { askedFormat, type ResultPlan, resultPlan } from './result-plan.ts';
import type { Session } from './session.ts';
import type { Format, ResultOptions } from './shared-options.ts';

export interface FindingsOptions extends Omit<ResultOptions, 'format'> {
  readonly format?: Format | 'sarif';
}

export interface FindingsPlan {
  readonly as: 'list' | 'table' | 'sarif';
  readonly result: ResultPlan;
  /** The command as typed: what lists all findings where the list is cut. */
  readonly command: string;
}

/** Without --format the findings are a list to read; with one they are a table to sort. */
export function findingsPlan(options: FindingsOptions, command: string, { terminal, words }: Session): FindingsPlan {
  const { format, ...others } = options;
  const isSarif =
    format === 'sarif' || (format === undefined && extname(options.output ?? '').toLowerCase() === '.sarif');
  const plain = isSarif ? 'json' : format;
  const asked: ResultOptions = plain === undefined ? others : { ...others, format: plain };
  if (isSarif && options.table !== undefined) throw new Failure(EXIT.usage, words.usageErrors.tableNeedsFormat);
  const result = resultPlan(asked, command, terminal, words);
  const isList = !isSarif && askedFormat(asked) === undefined && result.path === null;
  return { as: isSarif ? 'sarif' : isList ? 'list' : 'table', result, command };
}

export interface FindingsResult {
  readonly findings: readonly Finding[];
  /** Of the book that they are about, for the names of cells. */
  readonly tables: readonly TableCount[];
  /** Files that were read. */
  readonly inputs: readonly string[];
}

export async function deliverFindings(found: FindingsResult, plan: FindingsPlan, session: Session): Promise<void> {
  const { terminal, words, language } = session;
  switch (plan.as) {
    case 'list':
      return printList(found.findings, plan.command, session);
    case 'table':
      return deliver(checkDocument(found.findings, language), plan.result, found.inputs, terminal, words);
    case 'sarif':
      return deliverSarif(found, plan.result.path, session);
  }
}

async function deliverSarif(
  { findings, tables, inputs }: FindingsResult,
  path: string | null,
  { terminal, words, language }: Session,
): Promise<void> {
  refuseInput(path, inputs, words);
  const log = sarifLog({
    findings,
    tables,
    language,
    version: packageVersion(),
    pageOf: (code) => findingPage(pageOf(code) ?? '', language),
  });
  await deliverParts([log], path, terminal, words);
}

async function printList(
  findings: readonly Finding[],
  command: string,
  { terminal, language, words }: Session,
): Promise<void> {
  const paint = paintSeverities(terminal.colour);
  const warnings = terminal.quiet ? 'none' : 'full';
  const listAll = words.findings.listAll.replace('salesctl check', command);
  const broken = await lineBreaker(terminal.isTerminal ? terminal.columns : null);
  const options = { language, words: { ...words.findings, listAll }, warnings, paint, broken } as const;
  for (const line of findingList(findings, options)) {
    terminal.print(`${line}\n`);
  }
}
