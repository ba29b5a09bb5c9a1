// The policy in force -> its ladder by month, quarter and year, and its options, each with the clause it comes from.
import type { Table } from '../../model/document.ts';
import type { Grade, MonthTerms, PeriodTerms, Policy, Titles } from '../../model/policy.ts';
import type { RateRule } from '../../model/rate-rule.ts';
import type { TableName } from '../../text/report-words.ts';
import { mechanismTables } from '../policy/mechanism-tables.ts';
import { rateCells } from '../policy/rate-cells.ts';
import { rateTables } from '../policy/rate-tables.ts';
import { rateUses } from '../policy/rate-uses.ts';
import { addedSettings } from '../policy/settings.ts';
import { keyWords, valueWords } from '../policy/settings-table.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import { titleIn, type Wording } from '../wording.ts';
import { type PolicyOption, policyOptions } from './policy-options.ts';

interface Rung<Terms> {
  readonly id: string;
  readonly title: Titles;
  readonly terms: Terms;
}

/** The three tables of a ladder, lowest grade first, the tables that its rates point to, the options and other clauses. */
export const policyTables = (wording: Wording, policy: Policy): readonly Table[] => [
  ladderTable(
    wording,
    'ladder_month',
    monthColumns(wording, policy),
    rungs(policy, ({ month }) => month),
  ),
  ladderTable(
    wording,
    'ladder_quarter',
    periodColumns(wording, policy, 'quarter'),
    rungs(policy, ({ quarter }) => quarter),
  ),
  ladderTable(
    wording,
    'ladder_year',
    periodColumns(wording, policy, 'year'),
    rungs(policy, ({ year }) => year),
  ),
  ...rateTables(policy, wording.language).map((table) => inWorkbook(wording, table)),
  tableOf(wording, place(wording, 'options'), optionColumns, optionsOf(wording, policy)),
  ...mechanismTables(policy, wording.grades, wording.language).map((table) => inWorkbook(wording, table)),
];

const inWorkbook = ({ words }: Wording, table: Table): Table => ({
  ...table,
  sheet: words.sheets.policy,
  only: ['workbook'],
});

const place = ({ words }: Wording, name: TableName) =>
  ({ name, sheet: words.sheets.policy, only: ['workbook'] }) as const;

const rungs = <Terms>(policy: Policy, termsOf: (grade: Grade) => Terms | null): readonly Rung<Terms>[] =>
  policy.grades.flatMap((grade) => {
    const terms = termsOf(grade);
    return terms === null ? [] : [{ id: grade.id, title: grade.title, terms }];
  });

const ladderTable = <Terms extends { readonly article: string }>(
  wording: Wording,
  name: TableName,
  columns: readonly ColumnOf<Rung<Terms>>[],
  listed: readonly Rung<Terms>[],
): Table =>
  tableOf<Rung<Terms>>(
    wording,
    place(wording, name),
    [
      { name: 'grade', type: 'text', value: ({ title }) => titleIn(title, wording.language) },
      { name: 'grade_id', type: 'code', value: ({ id }) => id },
      ...columns,
      { name: 'article', type: 'text', value: ({ terms }) => terms.article },
    ],
    listed,
  );

const monthColumns = (wording: Wording, policy: Policy): readonly ColumnOf<Rung<MonthTerms>>[] => {
  const rate = rateColumn(wording, policy);
  return [
    { name: 'target', type: 'money', value: ({ terms }) => terms.target },
    { name: 'team_target', type: 'money', value: ({ terms }) => terms.teamTarget },
    rate('task_rate', ({ month }) => month.rate),
    rate('excess_rate', ({ month }) => month.excessRate),
    rate('team_rate', ({ month }) => month.teamRate),
    { name: 'month_bonus', type: 'money', value: ({ terms }) => terms.bonus },
  ];
};

const periodColumns = (
  wording: Wording,
  policy: Policy,
  period: 'quarter' | 'year',
): readonly ColumnOf<Rung<PeriodTerms>>[] => {
  const rate = rateColumn(wording, policy);
  return [
    { name: 'target', type: 'money', value: ({ terms }) => terms.target },
    { name: 'team_target', type: 'money', value: ({ terms }) => terms.teamTarget },
    rate('bonus_rate', (grade) => grade[period]?.bonusRate ?? null),
    rate('team_bonus_rate', (grade) => grade[period]?.teamBonusRate ?? null),
  ];
};

type RateColumnName = 'task_rate' | 'excess_rate' | 'team_rate' | 'bonus_rate' | 'team_bonus_rate';

/** Percentages, or words and the tables that they point to. */
function rateColumn({ language }: Wording, policy: Policy) {
  const uses = rateUses(policy);
  return <Terms>(name: RateColumnName, ruleOf: (grade: Grade) => RateRule | null): ColumnOf<Rung<Terms>> => {
    const cells = rateCells(policy.grades.map(ruleOf), uses, language);
    const { values, ...column } = cells;
    const places = new Map(policy.grades.map(({ id }, index) => [id, index]));
    return { name, ...column, value: ({ id }) => values[places.get(id)!] };
  };
}

/** An option in words. */
type Said = Omit<PolicyOption, 'name'> & { readonly name: string; readonly meaning: string };

/** Options that every policy has, then those of clauses that this one adds. */
function optionsOf({ words, language, grades }: Wording, policy: Policy): readonly Said[] {
  const added = addedSettings(policy);
  const meanings = keyWords(language);
  const values = valueWords(added, grades, language);
  return [
    ...policyOptions(policy, words).map((option) => ({ ...option, meaning: words.options[option.name] })),
    ...added.map(({ key, value, article }) => ({
      name: key,
      meaning: meanings[key],
      setting: value === null ? words.optionValues.none : values[value]!,
      article: article ?? '',
    })),
  ];
}

const optionColumns: readonly ColumnOf<Said>[] = [
  { name: 'meaning', type: 'text', value: ({ meaning }) => meaning },
  { name: 'option', type: 'code', value: ({ name }) => name },
  { name: 'setting', type: 'text', value: ({ setting }) => setting },
  { name: 'article', type: 'text', value: ({ article }) => article },
];
