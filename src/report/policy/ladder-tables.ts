// A policy enters, its ladder as the regulation's three tables leaves: month, quarter, year.

import type { Column, Language, Row, Table, Value } from '../../model/document.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import type { PolicyColumn, PolicyPeriod } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn } from '../wording.ts';

/** Lowest grade first; a grade without terms for the period is left out. Rows with open figures stand out. */
export function ladderTables(policy: Policy, language: Language): readonly Table[] {
  return [
    ladder('month', policy, language, monthColumns, (grade) => monthValues(grade)),
    ladder('quarter', policy, language, periodColumns, (grade) => periodValues(grade, 'quarter')),
    ladder('year', policy, language, periodColumns, (grade) => periodValues(grade, 'year')),
  ];
}

type Head = readonly [name: PolicyColumn, type: Column['type'], more?: Partial<Column>];

const monthColumns: readonly Head[] = [
  ['target', 'money'],
  ['team_target', 'money'],
  ['rate', 'percent'],
  ['excess_rate', 'percent'],
  ['team_rate', 'percent'],
  ['bonus', 'money'],
  ['article', 'text', { detail: true }],
];

const periodColumns: readonly Head[] = [
  ['target', 'money'],
  ['team_target', 'money'],
  ['bonus_rate', 'percent'],
  ['team_bonus_rate', 'percent'],
  ['article', 'text', { detail: true }],
];

const monthValues = ({ month }: Grade): readonly Value[] => [
  month.target,
  month.teamTarget,
  flatRateOf(month.rate),
  flatRateOf(month.excessRate),
  flatRateOf(month.teamRate),
  month.bonus,
  month.article,
];

function periodValues(grade: Grade, period: 'quarter' | 'year'): readonly Value[] | null {
  const terms = grade[period];
  if (terms === null) return null;
  return [terms.target, terms.teamTarget, flatRateOf(terms.bonusRate), flatRateOf(terms.teamBonusRate), terms.article];
}

function ladder(
  period: PolicyPeriod,
  policy: Policy,
  language: Language,
  heads: readonly Head[],
  valuesOf: (grade: Grade) => readonly Value[] | null,
): Table {
  const { policy: words, report } = wordsIn(language);
  const open = new Set(policy.open.filter((figure) => figure.period === period).map((figure) => figure.grade));
  const titles = Object.fromEntries(policy.grades.map(({ id, title }) => [id, titleIn(title, language)]));
  const rows = policy.grades.flatMap((grade): Row[] => {
    const values = valuesOf(grade);
    if (values === null) return [];
    return [
      open.has(grade.id) ? { values: [grade.id, ...values], tone: 'warning' } : { values: [grade.id, ...values] },
    ];
  });
  const articles = [...new Set(rows.map((row) => row.values.at(-1)))].join(report.comma);
  return {
    name: `ladder_${period}`,
    title: words.tables[`ladder_${period}`],
    columns: [
      { name: 'grade', title: words.columns.grade, type: 'code', words: titles },
      ...heads.map(([name, type, more]) => ({ name, title: words.columns[name], type, ...more })),
    ],
    rows,
    note: open.size > 0 ? `${articles}${words.stop}${words.someOpen}` : articles,
  };
}
