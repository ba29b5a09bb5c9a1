// What an audit found in the closings, and what today's ledgers would pay differently -> the document of `audit`.
import type { Correction } from '../../model/closing.ts';
import type { StateProblem } from '../../model/closing-record.ts';
import type { Document, Language, Table } from '../../model/document.ts';
import type { Grade } from '../../model/policy.ts';
import { wordsIn } from '../../text/words.ts';
import { correctionsTable } from '../settlement/corrections-table.ts';
import { wordingOf } from '../wording.ts';

export interface AuditReport {
  readonly problems: readonly StateProblem[];
  readonly closings: number;
  readonly changes: readonly Correction[];
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly grades: readonly Grade[];
}

export function auditDocument(report: AuditReport, language: Language): Document {
  const { closing: words } = wordsIn(language);
  const changes = correctionsTable(wordingOf(language, report.grades, report.people), report.changes);
  return {
    schema: 'salesctl/audit@1',
    language,
    title: words.auditTitle,
    facts: [],
    tables: [
      problemsTable(report, language),
      { ...changes, title: words.tables.corrections, only: ['terminal', 'json', 'workbook'] },
    ],
  };
}

function problemsTable({ problems, closings }: AuditReport, language: Language): Table {
  const { closing: words } = wordsIn(language);
  return {
    name: 'problems',
    title: words.tables.problems,
    ...(problems.length === 0 ? { note: words.verified(closings) } : {}),
    columns: [
      { name: 'file', title: words.problemColumns.file, type: 'text' },
      { name: 'kind', title: words.problemColumns.problem, type: 'code', detail: true },
      { name: 'problem', title: words.problemColumns.problem, type: 'text' },
    ],
    rows: problems.map((problem) => ({
      values: [problem.file, problem.kind, words.problem(problem)],
      tone: 'bad' as const,
    })),
  };
}
