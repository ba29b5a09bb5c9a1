// A policy enters, the clauses that are lists leave as tables: safety days, instalments, minimums, caps, pools and scorecards.
import type { Language, Table } from '../../model/document.ts';
import { formatRatio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import type { PolicyTable } from '../../text/policy-words.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn } from '../wording.ts';
import { gradesValue, gradesWords } from './grades-words.ts';
import { type PlainHead, plainTable } from './pay-tables.ts';
import { scorecardTables } from './scorecard-tables.ts';
import { severityTable } from './severity-table.ts';
import { withOpen } from './with-open.ts';

type Titles = Readonly<Record<string, string>>;

/** Only those that the policy has. */
export function mechanismTables(policy: Policy, titles: Titles, language: Language): readonly Table[] {
  return [
    safetyDays(policy, language),
    overdue(policy, language),
    instalments(policy, language),
    minimums(policy, titles, language),
    caps(policy, titles, language),
    pools(policy, titles, language),
    ...scorecardTables(policy, titles, language),
    severityTable(policy, language),
  ].filter(({ rows }) => rows.length > 0);
}

function safetyDays({ release }: Policy, language: Language): Table {
  const { methods, others } = release.safetyDays;
  const rest = methods.length > 0 || others > 0 ? [{ method: ELSE, days: others }] : [];
  const heads: readonly PlainHead[] = [
    ['method', 'code', { [ELSE]: wordsIn(language).policy.others }],
    ['days', 'count'],
    ['article', 'text'],
  ];
  const rows = [...methods, ...rest].map(({ method, days }) => [method, days, release.article]);
  return plainTable('safety_days', heads, rows, language);
}

const ELSE = 'else';

function overdue({ overdue: terms }: Policy, language: Language): Table {
  const heads: readonly PlainHead[] = [
    ['days', 'count'],
    ['factor', 'factor'],
    ['article', 'text'],
  ];
  const rows = (terms?.steps ?? []).map(({ above, factor }) => [above, factor, terms!.article]);
  const table = plainTable('overdue', heads, rows, language);
  const { daysAbove } = wordsIn(language).policy;
  return {
    ...table,
    columns: table.columns.map((column, index) => (index === 0 ? { ...column, title: daysAbove } : column)),
  };
}

function instalments({ instalments: terms }: Policy, language: Language): Table {
  const { values } = wordsIn(language).policy;
  const { optionValues } = wordsIn(language).report;
  const heads: readonly PlainHead[] = [
    ['share', 'percent'],
    ['until', 'code', { ...values, months: wordsIn(language).policy.monthsLater }],
    ['months', 'count'],
    ['since', 'code', optionValues],
    ['article', 'text'],
  ];
  const rows = (terms?.parts ?? []).map(({ share, until, months, since }) => [
    share,
    until,
    ...(until === 'months' ? [months, since] : [null, null]),
    terms!.article,
  ]);
  return plainTable('instalments', heads, rows, language);
}

function minimums(policy: Policy, titles: Titles, language: Language): Table {
  const { values } = wordsIn(language).policy;
  const heads: readonly PlainHead[] = [
    ['kind', 'code', values],
    ['grades', 'code', gradesWords(policy.minimums, titles, language)],
    ['amount', 'money'],
    ['months', 'count'],
    ['recover_from', 'count'],
    ['recover_share', 'percent'],
    ['article', 'text'],
  ];
  const rows = policy.minimums.map((terms) => [
    terms.kind,
    gradesValue(terms.grades),
    terms.amount,
    terms.months,
    ...(terms.kind === 'draw' ? [terms.recoverFrom, terms.recoverShare] : [null, null]),
    terms.article,
  ]);
  return opened(policy, 'minimums', plainTable('minimums', heads, rows, language), language);
}

function caps(policy: Policy, titles: Titles, language: Language): Table {
  const { values, periods } = wordsIn(language).policy;
  const heads: readonly PlainHead[] = [
    ['per', 'code', { ...values, ...periods }],
    ['grades', 'code', gradesWords(policy.caps, titles, language)],
    ['amount', 'money'],
    ['beyond', 'code', values],
    ['article', 'text'],
  ];
  const rows = policy.caps.map(({ per, grades, amount, beyond, article }) => [
    ...[per, gradesValue(grades), amount, beyond, article],
  ]);
  return opened(policy, 'caps', plainTable('caps', heads, rows, language), language);
}

function pools(policy: Policy, titles: Titles, language: Language): Table {
  const { values, periods } = wordsIn(language).policy;
  const names = policy.pools.map(({ id, title }) => [id, titleIn(title, language)]);
  const heads: readonly PlainHead[] = [
    ['pool', 'code', Object.fromEntries(names)],
    ['per', 'code', periods],
    ['of', 'code', values],
    ['amount', 'money'],
    ['rate', 'percent'],
    ['weights', 'code', weightsWords(policy, titles, language)],
    ['grades', 'code', gradesWords(policy.pools, titles, language)],
    ['article', 'text'],
  ];
  const rows = policy.pools.map((pool) => [
    ...[pool.id, pool.per, pool.of, pool.amount, pool.rate, weightsValue(pool), gradesValue(pool.grades)],
    pool.article,
  ]);
  return opened(policy, 'pools', plainTable('pools', heads, rows, language), language);
}

type Pool = Policy['pools'][number];

/** `equal`, or `manager: 2, seller: 1` */
const weightsValue = ({ weights, gradeWeights }: Pool): string =>
  weights === 'grade'
    ? gradeWeights.map(({ grade, weight }) => `${grade}: ${formatRatio(weight)}`).join(', ')
    : weights;

function weightsWords({ pools: listed }: Policy, titles: Titles, language: Language): Titles {
  const { values } = wordsIn(language).policy;
  const byGrade = listed.map((pool) => [
    weightsValue(pool),
    pool.gradeWeights
      .map(({ grade, weight }) => `${titles[grade] ?? grade} ${formatRatio(weight)}`)
      .join(wordsIn(language).report.comma),
  ]);
  return { ...Object.fromEntries(byGrade), ...values };
}

/** Items of a list are named by their place, pools by their id. */
function opened(policy: Policy, clause: PolicyTable & keyof Policy, table: Table, language: Language): Table {
  const open = new Set(policy.open.map(({ path }) => path));
  const idOf = (row: number): string => (clause === 'pools' ? `${table.rows[row]!.values[0]}` : `${row + 1}`);
  return withOpen(table, (row, column) => open.has(`${clause}.${idOf(row)}.${column}`), language);
}
