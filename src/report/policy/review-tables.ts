// A policy enters, its candidacies and the figures that are still open leave as tables.
import type { Language, Table } from '../../model/document.ts';
import type { Policy } from '../../model/policy.ts';
import { wordsIn } from '../../text/words.ts';
import { plainTable } from './pay-tables.ts';

type Titles = Readonly<Record<string, string>>;

export function candidaciesTable({ reviews }: Policy, titles: Titles, language: Language): Table {
  const { policy, report } = wordsIn(language);
  const { candidacies } = reviews;
  const changes = candidacies.map(({ change, to }) => [change, report.candidate(titles[to] ?? to)]);
  const froms = candidacies.map(({ from }) => [from.join(', '), from.map((grade) => titles[grade]).join(report.comma)]);
  return plainTable(
    'candidacies',
    [
      ['change', 'code', Object.fromEntries(changes)],
      ['period', 'code', policy.periods],
      ['times', 'count'],
      ['from_grades', 'text', Object.fromEntries(froms)],
      ['to_grade', 'code', titles],
      ['article', 'text'],
    ],
    candidacies.map(({ change, period, times, from, to, article }) => [
      change,
      period,
      times,
      from.join(', '),
      to,
      article,
    ]),
    language,
  );
}

/** Where the figures stand in the policy file that the regulation leaves to the company. */
export function openTable({ open }: Policy, titles: Titles, language: Language): Table {
  const { periods } = wordsIn(language).policy;
  const table = plainTable(
    'open',
    [
      ['path', 'code'],
      ['line', 'count'],
      ['column', 'count'],
      ['grade', 'code', titles],
      ['period', 'code', periods],
    ],
    open.map(({ path, grade, period, line, column }) => [path, line, column, grade, period]),
    language,
  );
  // The key names both of them.
  const columns = table.columns.map((column) => (column.words === undefined ? column : { ...column, detail: true }));
  return { ...table, columns, rows: table.rows.map((row) => ({ ...row, tone: 'warning' })) };
}
