// A policy enters, its ladder as the regulation's three tables leaves: month, quarter, year.
import type { Column, Language, Row, Table, Value } from '../../model/document.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import type { PolicyColumn, PolicyPeriod } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn } from '../wording.ts';
import { rateCells } from './rate-cells.ts';
import { type RateUse, rateUses } from './rate-uses.ts';
import { withOpen } from './with-open.ts';

/** Lowest grade first; a grade without terms for the period is left out. Rows with open figures stand out. */
export function ladderTables(policy: Policy, language: Language): readonly Table[] {
  const uses = rateUses(policy);
  return (['month', 'quarter', 'year'] as const).map((period) => ladder(period, policy, uses, language));
}

/** A column of the ladder: money or text as it is, or rates. */
type Head = readonly [name: PolicyColumn, type: 'money' | 'text', value: (grade: Grade) => Value] | RateHead;
type RateHead = readonly [name: PolicyColumn, type: 'rate', rule: (grade: Grade) => RateRule | null];

const MONTH: readonly Head[] = [
  ['target', 'money', ({ month }) => month.target],
  ['team_target', 'money', ({ month }) => month.teamTarget],
  ['rate', 'rate', ({ month }) => month.rate],
  ['excess_rate', 'rate', ({ month }) => month.excessRate],
  ['team_rate', 'rate', ({ month }) => month.teamRate],
  ['bonus', 'money', ({ month }) => month.bonus],
  ['article', 'text', ({ month }) => month.article],
];

const periodHeads = (period: 'quarter' | 'year'): readonly Head[] => [
  ['target', 'money', (grade) => grade[period]?.target],
  ['team_target', 'money', (grade) => grade[period]?.teamTarget],
  ['bonus_rate', 'rate', (grade) => grade[period]?.bonusRate ?? null],
  ['team_bonus_rate', 'rate', (grade) => grade[period]?.teamBonusRate ?? null],
  ['article', 'text', (grade) => grade[period]?.article],
];

function ladder(period: PolicyPeriod, policy: Policy, uses: readonly RateUse[], language: Language): Table {
  const { policy: words, report } = wordsIn(language);
  const open = policy.open.map(({ path }) => path);
  const titles = Object.fromEntries(policy.grades.map(({ id, title }) => [id, titleIn(title, language)]));
  const grades = policy.grades.filter((grade) => grade[period] !== null);
  const articles = [...new Set(grades.map((grade) => grade[period]?.article))].join(report.comma);
  const heads = period === 'month' ? MONTH : periodHeads(period);
  const cells = heads.map((head) => cellsOf(head, grades, uses, language));
  const pathOf = (row: number, column: string): string =>
    `grades.${grades[row]!.id}.${period}.${column.replaceAll('_', '-')}`;
  const hasOpen = grades.some(({ id }) => open.some((path) => path.startsWith(`grades.${id}.${period}.`)));
  const table: Table = {
    name: `ladder_${period}`,
    title: words.tables[`ladder_${period}`],
    columns: [
      { name: 'grade', title: words.columns.grade, type: 'code', words: titles },
      ...cells.map(({ column }) => column),
    ],
    rows: grades.map(({ id }, index): Row => {
      const values = [id, ...cells.map((cell) => cell.values[index])];
      return open.some((path) => path.startsWith(`grades.${id}.${period}.`)) ? { values, tone: 'warning' } : { values };
    }),
    ...(grades.length === 0 ? { only: ['json'] as const } : {}),
    note: hasOpen ? `${articles}${words.stop}${words.someOpen}` : articles,
  };
  return withOpen(table, (row, column) => open.includes(pathOf(row, column)), language);
}

interface Cells {
  readonly column: Column;
  readonly values: readonly Value[];
}

function cellsOf(head: Head, grades: readonly Grade[], uses: readonly RateUse[], language: Language): Cells {
  const [name, type, found] = head;
  const named = { name, title: wordsIn(language).policy.columns[name] };
  if (type === 'rate') {
    const { values, ...column } = rateCells(grades.map(found), uses, language);
    return { column: { ...named, ...column }, values };
  }
  const detail = name === 'article' ? { detail: true } : {};
  return { column: { ...named, type, ...detail }, values: grades.map(found) };
}
