// The sample company, or ledgers written in a test -> statements of a run, by the real pipeline.
import { join } from 'node:path';
import { closedStateOf } from '../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { Book } from '../../src/model/book.ts';
import type { Document, Language, Table, Value } from '../../src/model/document.ts';
import type { Editions } from '../../src/model/policy.ts';
import { parseRun } from '../../src/model/run.ts';
import type { Settlement } from '../../src/model/settlement.ts';
import { type StatementRequest, statementRun } from '../../src/pipeline/statement-run.ts';
import { loadEditions, readBook, readConfig } from '../../src/pipeline.ts';
import { statementDocuments } from '../../src/report/statement/statement-document.ts';
import type { StatementReport } from '../../src/report/statement/statement-report.ts';
import { ROOT } from '../cli/run-salesctl.ts';
import { bookOf, type LedgerTexts, zhichengWith } from '../support/inline-book.ts';

export interface Company {
  readonly book: Book;
  readonly editions: Editions;
}

export async function zhicheng(): Promise<Company> {
  const request = {
    directory: join(ROOT, 'fixtures/zhicheng'),
    isBook: true,
    ledgers: {},
    policies: null,
    encoding: null,
    required: [],
    templates: join(ROOT, 'templates'),
  };
  const config = (await readConfig(request)).value!;
  const editions = (await loadEditions(config, request)).value!;
  return { book: (await readBook(config, request)).value, editions };
}

export const companyOf = async (ledgers: LedgerTexts): Promise<Company> => ({
  book: await bookOf(ledgers),
  editions: zhichengWith(),
});

export function reportOn(
  { book, editions }: Company,
  run: string,
  more: Partial<StatementRequest & StatementReport> = {},
): StatementReport {
  const made = statementRun({ book, editions, run: parseRun(run)!, asOf: null, ...more });
  return { ...made, names: book.ledgers.people, company: '甲公司', version: '1.2.3', ...more };
}

export const documentOf = (report: StatementReport, personId: string, language: Language = 'en'): Document =>
  statementDocuments(report, language)(personId);

/** A run that is closed on its ledgers: what the next one is told of it. */
export function closedAfter({ book, editions }: Company, run: string) {
  const decisions = workOut({ book, editions, run: parseRun(run)!, asOf: null });
  const settlement: Settlement = settle(book, decisions);
  const closed = closedStateOf(decisions, settlement);
  return { settlement, closed, closedRuns: [{ run: settlement.run, people: closed.people }] };
}

export const tableIn = (document: Document, name: string): Table | undefined =>
  document.tables.find((table) => table.name === name);

/** A column's values; none where there is no such table. */
export function column(document: Document, table: string, name: string): readonly Value[] {
  const found = tableIn(document, table);
  const index = found?.columns.findIndex((each) => each.name === name) ?? -1;
  return index === -1 ? [] : found!.rows.map((row) => row.values[index]);
}

export const sum = (values: readonly Value[]): number =>
  values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
