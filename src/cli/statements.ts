// A book that is ready, its closings and a run -> the statements of everybody in it, each made when it is asked for.
import type { Day } from '../model/calendar.ts';
import type { ClosingHistory } from '../model/closing-record.ts';
import type { Document } from '../model/document.ts';
import { formatRun, type Run } from '../model/run.ts';
import type { PersonSettlement } from '../model/settlement.ts';
import { closedBefore, fiscalOf } from '../pipeline/closing-runs.ts';
import { statementRun } from '../pipeline.ts';
import { statementFileNames } from '../report/statement/file-names.ts';
import { statementDocuments } from '../report/statement/statement-document.ts';
import type { ReadyBook } from './open-book.ts';
import { packageVersion } from './package-directory.ts';

export interface Statements {
  readonly people: readonly PersonSettlement[];
  readonly documentOf: (personId: string) => Document;
  /** By person: a file's name without its ending, safe on every system. */
  readonly names: ReadonlyMap<string, string>;
}

export function statementsOf(ready: ReadyBook, history: ClosingHistory, run: Run, asOf: Day | null): Statements {
  const { book, editions, title, session } = ready;
  const closed = closedBefore(history, run, fiscalOf(editions));
  const closedRuns = history.closings.map(({ entry, closed: { people } }) => ({ run: entry.run, people }));
  const result = statementRun({ book, editions, run, asOf, closed, closedRuns });
  const report = { ...result, names: book.ledgers.people, company: title, version: packageVersion() };
  const { people } = result.settlement;
  return {
    people,
    documentOf: statementDocuments(report, session.language),
    names: statementFileNames(formatRun(run), people),
  };
}

export const htmlOf = async (document: Document): Promise<string> =>
  [...(await import('../render/html/html.ts')).renderHtml(document)].join('');
