// The findings of all ledgers -> the document of `check`: how many of each severity and code, and every one of them.
import { countFindings } from '../model/count-findings.ts';
import type { Document, Fact, Language } from '../model/document.ts';
import type { Finding, FindingCode, Severity } from '../model/finding.ts';
import { findingsTable } from './findings-table.ts';
import { type ColumnOf, tableOf } from './table-of.ts';
import { type Wording, wordingOf } from './wording.ts';

/** JSON: `counts` by severity, `codes` with the count of each, `findings`. */
export function checkDocument(findings: readonly Finding[], language: Language): Document {
  const wording = wordingOf(language, [], []);
  return {
    schema: 'salesctl/check@1',
    language,
    title: wording.words.checkTitle,
    facts: countFacts(wording, findings),
    tables: [
      findingsTable(wording, findings),
      tableOf(
        wording,
        { name: 'codes', only: ['json', 'workbook'], totals: ['count'] },
        codeColumns(wording),
        countCodes(findings),
      ),
    ],
  };
}

const COUNTED = { error: 'errors', warning: 'warnings', notice: 'notices' } as const;

const countFacts = ({ words }: Wording, findings: readonly Finding[]): readonly Fact[] =>
  (['error', 'warning', 'notice'] as const).map((severity) => ({
    name: `counts.${severity}`,
    title: words.columns[COUNTED[severity]],
    type: 'count',
    value: countOf(findings, severity),
  }));

export const countOf = (findings: readonly Finding[], severity: Severity): number =>
  countFindings(findings.filter((finding) => finding.severity === severity));

interface CodeCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly count: number;
}

/** In the order in which the codes first occur. */
function countCodes(findings: readonly Finding[]): readonly CodeCount[] {
  const counts = new Map<FindingCode, CodeCount>();
  for (const { code, severity, more = 1 } of findings) {
    counts.set(code, { code, severity, count: (counts.get(code)?.count ?? 0) + more });
  }
  return [...counts.values()];
}

const codeColumns = ({ words }: Wording): readonly ColumnOf<CodeCount>[] => [
  { name: 'code', type: 'code', value: ({ code }) => code },
  { name: 'severity', type: 'code', words: words.severities, value: ({ severity }) => severity },
  { name: 'count', type: 'count', value: ({ count }) => count },
];
