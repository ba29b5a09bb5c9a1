// An indicator's figure and goal -> its points: on a straight line between floor and cap, or by bands (rulebook 17).
import type { Indicator } from '../../model/mechanisms.ts';
import { compare, type Fraction, fraction, fractionOf, over, times } from './fraction.ts';

const HUNDRED = fraction(100);

/** The goal is above zero; it may be null where bands give the points. */
export function pointsOf(indicator: Indicator, figure: Fraction, goal: Fraction | null): Fraction {
  const { bands, floor } = indicator;
  if (bands.length === 0) return onLine(indicator, figure, goal!);
  const reached = bands.findLast(({ from }) => compare(figure, fractionOf(from)) >= 0);
  return fractionOf(reached?.points ?? floor);
}

/** Where less is better, a figure of zero or below has no quotient and gets the most. */
function onLine({ better, floor, cap }: Indicator, figure: Fraction, goal: Fraction): Fraction {
  const [least, most] = [fractionOf(floor), fractionOf(cap)];
  if (better === 'less' && figure.num <= 0n) return most;
  const points = times(HUNDRED, better === 'more' ? over(figure, goal) : over(goal, figure));
  if (compare(points, least) < 0) return least;
  return compare(points, most) > 0 ? most : points;
}
