// A policy's scorecards enter, three tables leave: indicators, letters, bonuses by grade.
import type { Language, Table } from '../../model/document.ts';
import type { Indicator, Metric } from '../../model/mechanisms.ts';
import { formatFen, formatRatio, type Ratio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { wordsIn } from '../../text/words.ts';
import { titleIn } from '../wording.ts';
import { gradesValue, gradesWords } from './grades-words.ts';
import { type PlainHead, plainTable } from './pay-tables.ts';
import { FILL_IN, percentValue } from './setting.ts';
import { withOpen } from './with-open.ts';

type Titles = Readonly<Record<string, string>>;

export function scorecardTables(policy: Policy, grades: Titles, language: Language): readonly Table[] {
  const names = Object.fromEntries(policy.scorecards.map(({ id, title }) => [id, titleIn(title, language)]));
  return [
    indicators(policy, names, grades, language),
    letters(policy, names, language),
    bonuses(policy, names, grades, language),
  ];
}

function indicators({ scorecards, open }: Policy, names: Titles, grades: Titles, language: Language): Table {
  const { policy: words } = wordsIn(language);
  const titles = scorecards.flatMap((card) =>
    card.indicators.map(({ title }) => [title['zh-CN'], titleIn(title, language)]),
  );
  const byPeriod = scorecards.some((card) => card.indicators.some(({ against }) => against === 'period-before'));
  const heads: readonly PlainHead[] = [
    ['scorecard', 'code', names],
    ['per', 'code', words.periods],
    ['indicator', 'text', Object.fromEntries(titles)],
    ['grades', 'code', gradesWords(scorecards, grades, language)],
    ['weight', 'percent'],
    ['metric', 'code', words.metrics],
    ['review', 'text'],
    ['goal', 'code', { [FILL_IN]: words.fillIn, [TARGET]: words.columns.target }],
    ['better', 'code', words.values],
    ...(byPeriod ? ([['against', 'code', words.values]] as const) : []),
    ['points', 'text'],
    ['missing', 'code', words.values],
    ['article', 'text'],
  ];
  const openGoals = new Set(open.map(({ path }) => path));
  const rows = scorecards.flatMap((card) =>
    card.indicators.map((indicator, index) => {
      const isOpen = openGoals.has(`scorecards.${card.id}.indicators.${index + 1}.goal`);
      return [
        ...[card.id, card.per, indicator.title['zh-CN'], gradesValue(card.grades)],
        ...[indicator.weight, indicator.metric, indicator.review],
        ...[isOpen ? FILL_IN : goalValue(indicator), indicator.better],
        ...(byPeriod ? [indicator.metric === 'growth' ? indicator.against : null] : []),
        ...[pointsValue(indicator), card.missing],
        indicator.article,
      ];
    }),
  );
  return plainTable('indicators', heads, rows, language);
}

const TARGET = 'target';
const MONEY: readonly Metric[] = ['sales', 'profit', 'collected'];
const COUNTS: readonly Metric[] = ['new-customers', 'review'];

const figure = (metric: Metric, value: Ratio): string => {
  if (MONEY.includes(metric)) return formatFen(value.num);
  return COUNTS.includes(metric) ? formatRatio(value) : percentValue(value)!;
};

function goalValue({ metric, goal, bands }: Indicator): string | null {
  if (bands.length > 0) return null;
  return goal === null ? TARGET : figure(metric, goal);
}

/** `0..120`, or `1 → 60, 3 → 100` where points go by bands. */
const pointsValue = ({ metric, floor, cap, bands }: Indicator): string =>
  bands.length === 0
    ? `${formatRatio(floor)}..${formatRatio(cap)}`
    : bands.map(({ from, points }) => `${figure(metric, from)} → ${formatRatio(points)}`).join(', ');

function letters({ scorecards }: Policy, names: Titles, language: Language): Table {
  const { policy: words } = wordsIn(language);
  const byScore = scorecards.some((card) => card.letters.some(({ coefficient }) => coefficient === 'score'));
  const heads: readonly PlainHead[] = [
    ['scorecard', 'code', names],
    ['letter', 'text'],
    ['score', 'factor'],
    ['coefficient', byScore ? 'code' : 'factor', { score: words.byScore }],
    ['article', 'text'],
  ];
  const rows = scorecards.flatMap(({ id, letters: listed, article }) =>
    listed.map(({ letter, from, coefficient }) => [
      id,
      letter,
      from,
      byScore ? coefficientText(coefficient) : coefficient,
      article,
    ]),
  );
  return plainTable('letters', heads, rows, language);
}

const coefficientText = (coefficient: Ratio | 'score'): string =>
  coefficient === 'score' ? coefficient : formatRatio(coefficient);

function bonuses({ scorecards, open }: Policy, names: Titles, grades: Titles, language: Language): Table {
  const heads: readonly PlainHead[] = [
    ['scorecard', 'code', names],
    ['grade', 'code', grades],
    ['amount', 'money'],
    ['article', 'text'],
  ];
  const listed = scorecards.flatMap(({ id, bonus, article }) => bonus.map((each) => ({ id, article, ...each })));
  const rows = listed.map(({ id, grade, amount, article }) => [id, grade, amount, article]);
  const table = plainTable('score_bonuses', heads, rows, language);
  const paths = new Set(open.map(({ path }) => path));
  const isOpen = (row: number, column: string): boolean => {
    const { id, grade } = listed[row]!;
    return column === 'amount' && paths.has(`scorecards.${id}.bonus.${grade}`);
  };
  return withOpen(table, isOpen, language);
}
