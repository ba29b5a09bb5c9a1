// A ledger's columns, a language and the policy's grades -> what its empty template shows: headers, notes, formats, choices.
import type { Language } from '../../model/document.ts';
import type { LedgerName } from '../../model/ledger.ts';
import type { Grade } from '../../model/policy.ts';
import type { LedgerColumn } from '../../pipeline.ts';
import type { InitWords } from '../../text/cli-words.ts';

export interface TemplateColumn {
  readonly header: string;
  /** What the comment on the header says. */
  readonly note: string;
  /** A spreadsheet's number format. */
  readonly format: string;
  readonly width: number;
  /** The words of the drop-down; empty: any. */
  readonly choices: readonly string[];
  /** Whether other words than the choices are refused. */
  readonly closed: boolean;
}

export interface LedgerTemplate {
  readonly ledger: LedgerName;
  readonly sheet: string;
  readonly columns: readonly TemplateColumn[];
}

export function ledgerTemplate(
  ledger: LedgerName,
  columns: readonly LedgerColumn[],
  grades: readonly Grade[],
  language: Language,
  words: InitWords & { readonly sheet: string },
): LedgerTemplate {
  const made = columns.map((column) => templateColumn(column, grades, language, words));
  return { ledger, sheet: words.sheet, columns: made };
}

const GRADE_COLUMNS: ReadonlySet<string> = new Set(['grade', 'to_grade']);

function templateColumn(
  column: LedgerColumn,
  grades: readonly Grade[],
  language: Language,
  words: InitWords,
): TemplateColumn {
  const header = column.title[language];
  const choices = GRADE_COLUMNS.has(column.name)
    ? grades.map((grade) => grade.title[language] ?? grade.id)
    : column.choices.map((one) => (language === 'en' ? one.value : (one.words[0] ?? one.value)));
  const need = column.required ? words.required : words.optional;
  const note = [`${column.name} · ${need}`, column.note[language]].filter((line) => line !== '').join('\n');
  return { header, note, format: formatOf(column), width: widthOf(header), choices, closed: !column.open };
}

/** Identifiers are text cells, or a spreadsheet would drop their leading zeros. */
function formatOf(column: LedgerColumn): string {
  switch (column.type) {
    case 'money':
      return '#,##0.00';
    case 'date':
      return 'yyyy-mm-dd';
    case 'percent':
      return '0.00%';
    case 'number':
    case 'whole':
    case 'days':
      return 'General';
    case 'text':
    case 'identifier':
    case 'period':
    case 'month':
    case 'quarter':
    case 'choice':
      return '@';
  }
}

const widthOf = (header: string): number =>
  Math.max(12, header.length * (/[^\u0000-\u00ff]/.test(header) ? 2.4 : 1.3) + 2);
