// The policy in force -> its ladder by month, quarter and year, and its options, each with the clause it comes from.

import type { Table } from '../../model/document.ts';
import type { Grade, MonthTerms, PeriodTerms, Policy, Titles } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import type { TableName } from '../../text/report-words.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import { titleIn, type Wording } from '../wording.ts';
import { type PolicyOption, policyOptions } from './policy-options.ts';

interface Rung<Terms> {
  readonly id: string;
  readonly title: Titles;
  readonly terms: Terms;
}

/** The three tables of a ladder, lowest grade first, and the options. */
export const policyTables = (wording: Wording, policy: Policy): readonly Table[] => [
  ladderTable(
    wording,
    'ladder_month',
    monthColumns,
    rungs(policy, ({ month }) => month),
  ),
  ladderTable(
    wording,
    'ladder_quarter',
    periodColumns,
    rungs(policy, ({ quarter }) => quarter),
  ),
  ladderTable(
    wording,
    'ladder_year',
    periodColumns,
    rungs(policy, ({ year }) => year),
  ),
  tableOf(wording, place(wording, 'options'), optionColumns(wording), policyOptions(policy, wording.words)),
];

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

const monthColumns: readonly ColumnOf<Rung<MonthTerms>>[] = [
  { name: 'target', type: 'money', value: ({ terms }) => terms.target },
  { name: 'team_target', type: 'money', value: ({ terms }) => terms.teamTarget },
  { name: 'task_rate', type: 'percent', value: ({ terms }) => flatRateOf(terms.rate) },
  { name: 'excess_rate', type: 'percent', value: ({ terms }) => flatRateOf(terms.excessRate) },
  { name: 'team_rate', type: 'percent', value: ({ terms }) => flatRateOf(terms.teamRate) },
  { name: 'month_bonus', type: 'money', value: ({ terms }) => terms.bonus },
];

const periodColumns: readonly ColumnOf<Rung<PeriodTerms>>[] = [
  { name: 'target', type: 'money', value: ({ terms }) => terms.target },
  { name: 'team_target', type: 'money', value: ({ terms }) => terms.teamTarget },
  { name: 'bonus_rate', type: 'percent', value: ({ terms }) => flatRateOf(terms.bonusRate) },
  { name: 'team_bonus_rate', type: 'percent', value: ({ terms }) => flatRateOf(terms.teamBonusRate) },
];

const optionColumns = ({ words }: Wording): readonly ColumnOf<PolicyOption>[] => [
  { name: 'meaning', type: 'text', value: ({ name }) => words.options[name] },
  { name: 'option', type: 'code', value: ({ name }) => name },
  { name: 'setting', type: 'text', value: ({ setting }) => setting },
  { name: 'article', type: 'text', value: ({ article }) => article },
];
