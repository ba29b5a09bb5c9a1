// What holds of every score, whatever the indicators: bounds, weights, and that nothing missing counts.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScorePeriod } from '../../../src/compute/scorecard/period.ts';
import { scorePerson } from '../../../src/compute/scorecard/score-person.ts';
import type { Indicator, ScorecardTerms } from '../../../src/model/mechanisms.ts';
import { compareRatios, multiply, ONE, type Ratio, ratio, ZERO } from '../../../src/model/money.ts';
import type { Score } from '../../../src/model/score.ts';
import { zhichengPolicy } from '../../support/inline-book.ts';

interface Made {
  readonly parts: number;
  readonly goal: number;
  readonly floor: number;
  readonly room: number;
  readonly isLess: boolean;
  /** In tenths; null: missing. */
  readonly score: number | null;
}

const made: fc.Arbitrary<Made> = fc.record({
  parts: fc.integer({ min: 1, max: 40 }),
  goal: fc.integer({ min: 1, max: 120 }),
  floor: fc.integer({ min: 0, max: 60 }),
  room: fc.integer({ min: 0, max: 100 }),
  isLess: fc.boolean(),
  score: fc.option(fc.integer({ min: 0, max: 1000 })),
});

const indicatorOf = (one: Made, place: number, whole: number): Indicator => ({
  article: '',
  metric: 'review',
  title: { 'zh-CN': `指标${place}` },
  review: `${place}`,
  weight: ratio(one.parts, whole),
  goal: ratio(one.goal, 1),
  better: one.isLess ? 'less' : 'more',
  against: 'year-before',
  floor: ratio(one.floor, 1),
  cap: ratio(one.floor + one.room, 1),
  bands: [],
});

const grade = zhichengPolicy().grades[0]!;

function scored(all: readonly Made[], missing: ScorecardTerms['missing'], only: readonly Made[] = all): Score {
  const whole = only.reduce((sum, { parts }) => sum + parts, 0);
  const scorecard: ScorecardTerms = {
    article: '',
    id: 'card',
    title: { 'zh-CN': '考核' },
    per: 'month',
    grades: [],
    indicators: only.map((one) => indicatorOf(one, all.indexOf(one), whole)),
    missing,
    letters: [
      { letter: 'A', from: ratio(80, 1), coefficient: ONE },
      { letter: 'B', from: ZERO, coefficient: ratio(1, 2) },
    ],
    bonus: [{ grade: grade.id, amount: 100_00 }],
  };
  const period = {
    run: { kind: 'month', month: 202602 },
    reviewsOf: (_: string, kind: string) => {
      const { score } = all[+kind]!;
      return score === null ? [] : [ratio(score, 10)];
    },
  } as unknown as ScorePeriod;
  const assessment = {
    assessed: true,
    performance: 0,
    target: null,
    teamPerformance: null,
    teamTarget: null,
    met: null,
    attainment: null,
  };
  return scorePerson(period, scorecard, { id: 'E1', name: '甲', team: null }, { assessment, grade });
}

const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den), BigInt(a.den) * BigInt(b.den));

const several = fc.array(made, { minLength: 1, maxLength: 7 });

test('a score lies between the least floor and the greatest cap, and has the letter that it reaches', () => {
  fc.assert(
    fc.property(several, (all) => {
      const { score, letter, bonus } = scored(all, 'share-out');
      const there = all.filter(({ score: found }) => found !== null);
      if (there.length === 0) {
        expect([score, letter, bonus]).toEqual([null, null, null]);
        return;
      }
      const floor = ratio(Math.min(...there.map((one) => one.floor)), 1);
      const cap = ratio(Math.max(...there.map((one) => one.floor + one.room)), 1);
      expect(compareRatios(score!, floor)).toBeGreaterThanOrEqual(0);
      expect(compareRatios(score!, cap)).toBeLessThanOrEqual(0);
      expect(letter!.letter).toBe(compareRatios(score!, ratio(80, 1)) >= 0 ? 'A' : 'B');
      expect(bonus).toBe(letter!.letter === 'A' ? 100_00 : 50_00);
    }),
  );
});

test('weights that are shared out sum to one, and what the indicators add sums to the score', () => {
  fc.assert(
    fc.property(several, (all) => {
      const { indicators, score } = scored(all, 'share-out');
      const counted = indicators.filter(({ missing }) => missing === null);
      if (counted.length === 0) return;
      expect(counted.map(({ weight }) => weight!).reduce(plus, ZERO)).toEqual(ONE);
      const added = counted.map(({ points, weight }) => multiply(points!, weight!)).reduce(plus, ZERO);
      expect(added).toEqual(score);
    }),
  );
});

test('a missing indicator is as if it were not there, never a zero; or the score waits for it', () => {
  fc.assert(
    fc.property(several, (all) => {
      const there = all.filter(({ score }) => score !== null);
      const waits = scored(all, 'wait');
      expect(waits.score === null).toBe(there.length < all.length);
      for (const [place, one] of all.entries()) {
        expect(waits.indicators[place]!.points === null).toBe(one.score === null);
      }
      if (there.length > 0) expect(scored(all, 'share-out').score).toEqual(scored(all, 'wait', there).score);
    }),
  );
});
