// A settlement in, rankings of people and of teams out.
import { describe, expect, test } from 'vitest';
import { rankPeople } from '../../../src/compute/rank/rank-people.ts';
import { rankTeams } from '../../../src/compute/rank/rank-teams.ts';
import { EMPTY_LEDGERS } from '../../../src/model/ledger.ts';
import { person, receipt, sale } from '../made-ledgers.ts';
import { madeSettlement, policy, settled, team } from '../made-settlement.ts';

const people = [
  settled('E1', '王芳', 30000, 25000, { team: '华东' }),
  settled('E2', '李明', 50000, 50000),
  settled('E3', '赵强', 30000, null, { grade: null }),
  settled('E4', '周敏', -100, 25000),
  settled('N1', '财务', 0, null, { kind: 'non_sales' }),
  settled('L1', '已离职', 0, null),
];

const ledgers = {
  ...EMPTY_LEDGERS,
  people: [
    ...['E1', 'E2', 'E3', 'E4'].map((id) => person(id, id)),
    person('N1', '财务', { kind: 'non_sales' }),
    person('L1', '已离职', { leftOn: 20260228 }),
  ],
  sales: [sale('A', 'E4', 20260201, 9000), sale('B', 'E1', 20260301, 100)],
  collections: [receipt('A', 20260310, 700), receipt('B', 20260301, 700), receipt('A', 20260401, 1)],
};

const ranked = (by: 'sales' | 'collected' | 'attainment', run = '2026-03') =>
  rankPeople(madeSettlement(run, people), ledgers, by).ranks.map(({ rank, id }) => [rank, id]);

describe('people', () => {
  test('by sales: ties share a rank and the next one counts them', () => {
    expect(ranked('sales')).toEqual([
      [1, 'E2'],
      [2, 'E1'],
      [2, 'E3'],
      [4, 'E4'],
    ]);
  });

  test('by money collected', () => {
    expect(ranked('collected')).toEqual([
      [1, 'E1'],
      [1, 'E4'],
      [3, 'E2'],
      [3, 'E3'],
    ]);
  });

  test('by attainment: who has none is named last, without a rank', () => {
    expect(ranked('attainment')).toEqual([
      [1, 'E1'],
      [2, 'E2'],
      [3, 'E4'],
      [null, 'E3'],
    ]);
  });

  test('whoever was employed in a month of a quarter is ranked in it', () => {
    expect(ranked('sales', '2026-Q1').map(([, id]) => id)).toContain('L1');
    expect(ranked('sales', '2026-Q2').map(([, id]) => id)).not.toContain('L1');
  });

  test('figures of one person', () => {
    const [first, second] = rankPeople(madeSettlement('2026-03', people), ledgers, 'attainment').ranks;
    expect(first).toEqual({
      rank: 1,
      id: 'E1',
      name: '王芳',
      team: '华东',
      grade: 'specialist',
      gradeTitle: policy.grades[1]!.title,
      sales: 30000,
      collected: 700,
      target: 25000,
      attainment: { num: 6, den: 5 },
      distance: 0,
    });
    expect(second).toMatchObject({ id: 'E2', distance: 0, collected: 0 });
    const last = rankPeople(madeSettlement('2026-03', people), ledgers, 'sales').ranks.at(-1);
    expect(last).toMatchObject({ id: 'E4', distance: 25100 });
  });
});

describe('teams', () => {
  const teams = [
    team('E1', '王芳', ['E1', 'E4'], 300000, 400000),
    team('E2', '李明', ['E2'], 300000, 200000),
    team('E3', '赵强', ['E3', 'E4'], 310000, null),
  ];
  const ranks = (by: 'sales' | 'collected' | 'attainment') =>
    rankTeams(madeSettlement('2026-03', people, teams), ledgers, by).ranks;

  test('by team sales, by what members collected, by the team’s own attainment', () => {
    expect(ranks('sales').map(({ rank, id }) => [rank, id])).toEqual([
      [1, 'E3'],
      [2, 'E1'],
      [2, 'E2'],
    ]);
    expect(ranks('collected').map(({ id, collected }) => [id, collected])).toEqual([
      ['E1', 1400],
      ['E3', 700],
      ['E2', 0],
    ]);
    expect(ranks('attainment').map(({ rank, id, attainment }) => [rank, id, attainment])).toEqual([
      [1, 'E2', { num: 3, den: 2 }],
      [2, 'E1', { num: 3, den: 4 }],
      [null, 'E3', null],
    ]);
  });

  test('the distance is the team’s', () => {
    expect(ranks('sales').map(({ id, distance }) => [id, distance])).toEqual([
      ['E3', null],
      ['E1', 100000],
      ['E2', 0],
    ]);
  });
});
