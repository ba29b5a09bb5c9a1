// A person, a scorecard and a period -> points by indicator, the score, its letter and the bonus (rulebook 17).
import type { Indicator, ScorecardTerms, ScoreLetter } from '../../model/mechanisms.ts';
import { timesRounded } from '../../model/money.ts';
import type { Person } from '../../model/roster.ts';
import type { IndicatorScore, ReachedLetter, Score } from '../../model/score.ts';
import { compare, type Fraction, fraction, fractionOf, over, sumOf, times, toRatio } from './fraction.ts';
import { type Measured, measure } from './measure.ts';
import type { AssessedPerson, ScorePeriod } from './period.ts';
import { pointsOf } from './points.ts';

interface Scored {
  readonly indicator: Indicator;
  readonly measured: Measured;
  readonly points: Fraction | null;
  readonly weight: Fraction | null;
}

export function scorePerson(
  period: ScorePeriod,
  scorecard: ScorecardTerms,
  person: Pick<Person, 'id' | 'name'> & { readonly team: string | null },
  { assessment, grade }: AssessedPerson,
): Score {
  const measured = scorecard.indicators.map((indicator) => {
    const found = measure(period, person.id, assessment, indicator);
    const points = 'missing' in found ? null : pointsOf(indicator, found.figure, found.goal);
    return { indicator, measured: found, points };
  });
  const scored = withWeights(measured, scorecard.missing);
  const score = scoreOf(scored, scorecard.missing);
  const letter = score === null ? null : letterOf(scorecard.letters, score);
  const amount = scorecard.bonus.find((one) => one.grade === grade.id)?.amount ?? null;
  return {
    personId: person.id,
    name: person.name,
    team: person.team,
    grade,
    scorecard,
    run: period.run,
    indicators: scored.map(indicatorScore),
    score: score === null ? null : toRatio(score),
    letter,
    amount,
    bonus: amount === null || letter === null ? null : timesRounded(amount, letter.coefficient),
  };
}

/** Those with points share the weight of those without, in proportion, where the scorecard says so. */
function withWeights(
  measured: readonly Omit<Scored, 'weight'>[],
  missing: ScorecardTerms['missing'],
): readonly Scored[] {
  const own = measured.filter(({ points }) => points !== null).map(({ indicator }) => fractionOf(indicator.weight));
  const sum = sumOf(own);
  return measured.map((one) => {
    const weight = fractionOf(one.indicator.weight);
    if (one.points === null) return { ...one, weight: null };
    return { ...one, weight: missing === 'wait' || sum.num === 0n ? weight : over(weight, sum) };
  });
}

/** Null while it waits, or where nothing with a weight has points. */
function scoreOf(scored: readonly Scored[], missing: ScorecardTerms['missing']): Fraction | null {
  const counted = scored.flatMap(({ points, weight }) =>
    points === null || weight === null ? [] : [{ points, weight }],
  );
  if (missing === 'wait' && counted.length < scored.length) return null;
  if (!counted.some(({ weight }) => weight.num > 0n)) return null;
  return sumOf(counted.map(({ points, weight }) => times(points, weight)));
}

/** Letters stand highest first, the last one has border 0. */
function letterOf(letters: readonly ScoreLetter[], score: Fraction): ReachedLetter | null {
  const reached = letters.find(({ from }) => compare(score, fractionOf(from)) >= 0) ?? letters.at(-1);
  if (reached === undefined) return null;
  const { coefficient } = reached;
  return { ...reached, coefficient: coefficient === 'score' ? toRatio(over(score, HUNDRED)) : coefficient };
}

const HUNDRED = fraction(100);

function indicatorScore({ indicator, measured, points, weight }: Scored): IndicatorScore {
  if ('missing' in measured || points === null || weight === null) {
    const missing = 'missing' in measured ? measured.missing : 'goal';
    return {
      indicator,
      figure: null,
      goal: null,
      against: null,
      points: null,
      weight: null,
      contribution: null,
      missing,
    };
  }
  const { figure, goal, against } = measured;
  return {
    indicator,
    figure: toRatio(figure),
    goal: goal === null ? null : toRatio(goal),
    against,
    points: toRatio(points),
    weight: toRatio(weight),
    contribution: toRatio(times(points, weight)),
    missing: null,
  };
}
