// Rankings in, what terminals and JSON show of them out.
import { expect, test } from 'vitest';
import type { Language } from '../../src/model/document.ts';
import { ratio } from '../../src/model/money.ts';
import type { Rank, RankBy, Ranking } from '../../src/model/ranking.ts';
import { rankDocument } from '../../src/report/rank-document.ts';
import { jsonOf, linesOf, widest } from './terminal-lines.ts';

const rank = (place: number | null, id: string, name: string, sales: number, target: number | null): Rank => ({
  rank: place,
  id,
  name,
  team: '华南区域团队',
  grade: 'specialist',
  gradeTitle: { 'zh-CN': '销售专员', en: 'Sales specialist' },
  sales,
  collected: sales / 2,
  target,
  attainment: target === null ? null : ratio(sales, target),
  distance: target === null ? null : Math.max(0, target - sales),
});

const RANKS = [
  rank(1, 'E1', '欧阳明月', 1234567800, 1000000000),
  rank(2, 'E2', 'Christopher Anderson', 617283900, 1000000000),
  rank(3, 'E3', '赵强', 0, 2500000),
  rank(4, 'E4', '周敏', -20000, 2500000),
  rank(null, 'E5', '王芳', 500, null),
];

const ranking = (by: RankBy, of: Ranking['of'] = 'people', ranks: readonly Rank[] = RANKS): Ranking => ({
  run: { kind: 'month', month: 202603 },
  by,
  performanceOf: 'amount',
  of,
  ranks,
});

const bars = (by: RankBy) => {
  const [table] = rankDocument(ranking(by), 'en').tables;
  const place = table!.columns.findIndex(({ type }) => type === 'bar');
  return table!.rows.map((row) => row.values[place]);
};

test('JSON has the canonical names and plain figures, whatever the language', () => {
  const [zh, en] = (['zh-CN', 'en'] as const).map((language) => jsonOf(rankDocument(ranking('sales'), language)));
  expect(zh).toEqual(en);
  expect(en).toMatchObject({ schema: 'salesctl/rank@1', run: '2026-03', of: 'people', by: 'sales' });
  expect(en.ranks[1]).toEqual({
    rank: 2,
    person_id: 'E2',
    name: 'Christopher Anderson',
    team: '华南区域团队',
    grade: 'specialist',
    sales: '6172839.00',
    collected: '3086419.50',
    target: '10000000.00',
    attainment: '0.6173',
    distance: '3827161.00',
  });
  expect(en.ranks[4]).toMatchObject({ rank: null, attainment: null, distance: null });
  expect(jsonOf(rankDocument(ranking('sales', 'teams'), 'en')).ranks[0].leader_id).toBe('E1');
});

test('bars show attainment, else the share of the best, between nothing and everything', () => {
  const half = ratio(1, 2);
  expect(bars('sales')).toEqual([ratio(1, 1), half, ratio(0, 1), { num: 0, den: 1 }, ratio(500, 1234567800)]);
  expect(bars('collected')[1]).toEqual(half);
  expect(bars('attainment')).toEqual([
    { num: 1, den: 1 },
    ratio(617283900, 1000000000),
    ratio(0, 1),
    ratio(0, 1),
    null,
  ]);
});

test('no bars where nobody has sold anything, and none in an empty ranking', () => {
  const document = rankDocument(ranking('sales', 'people', [rank(1, 'E3', '赵强', 0, 100)]), 'en');
  expect(document.tables[0]!.rows[0]!.values).toContain(null);
  expect(jsonOf(rankDocument(ranking('sales', 'people', []), 'en')).ranks).toEqual([]);
});

test.each<[Language, RankBy]>([
  ['zh-CN', 'sales'],
  ['zh-CN', 'collected'],
  ['zh-CN', 'attainment'],
  ['en', 'sales'],
  ['en', 'collected'],
  ['en', 'attainment'],
])('80 columns of %s hold name, the figure, attainment, bar and distance by %s', (language, by) => {
  const lines = linesOf(rankDocument(ranking(by), language));
  expect(widest(lines)).toBeLessThanOrEqual(80);
  const figure = by === 'collected' ? '6,172,839.00' : '12,345,678.00';
  const first = lines.find((line) => line.includes('欧阳明月'));
  expect(first).toContain(figure);
  expect(first).toContain('123.5 %');
  expect(first).toContain('█');
  expect(first).toMatch(/0\.00$/);
});
