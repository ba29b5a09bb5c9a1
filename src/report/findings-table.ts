// Findings -> a table of them with their sentences and hints.
import type { Table, Tone } from '../model/document.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { findingText } from './finding-text.ts';
import { type ColumnOf, tableOf } from './table-of.ts';
import type { Wording } from './wording.ts';

const TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'warning', notice: 'muted' };

export function findingsTable(
  wording: Wording,
  findings: readonly Finding[],
  place: Pick<Table, 'only' | 'sheet'> = {},
): Table {
  return tableOf(wording, { name: 'findings', ...place }, columnsOf(wording), findings, ({ severity }) => ({
    tone: TONES[severity],
  }));
}

const columnsOf = ({ language, words }: Wording): readonly ColumnOf<Finding>[] => [
  { name: 'severity', type: 'code', words: words.severities, value: ({ severity }) => severity },
  { name: 'code', type: 'code', detail: true, value: ({ code }) => code },
  { name: 'file', type: 'text', value: ({ place }) => place?.source.file ?? null },
  { name: 'sheet', type: 'text', detail: true, value: ({ place }) => place?.source.sheet ?? null },
  { name: 'row', type: 'count', value: ({ place }) => place?.row ?? null },
  { name: 'column', type: 'text', value: ({ place }) => place?.column ?? null },
  { name: 'value', type: 'text', value: ({ value }) => value },
  { name: 'message', type: 'text', value: (finding) => findingText(finding, language).message },
  { name: 'hint', type: 'text', detail: true, value: (finding) => findingText(finding, language).hint },
];
