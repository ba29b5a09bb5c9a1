// LINT-UNREACHABLE of scorecards: letters above every score, and scores that wait for a figure that never comes.
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../model/mechanisms.ts';
import { compareRatios, formatRatio, type Ratio, ratio, sumFen, timesRounded, ZERO } from '../../model/money.ts';
import { type LintContext, lintFinding } from './lint-rule.ts';

export function* scoresOutOfReach(context: LintContext): Iterable<Finding> {
  yield* lettersOutOfReach(context);
  yield* scoresThatWait(context);
}

/** Letters above the score of somebody who reaches every indicator's cap, or its highest band. */
function* lettersOutOfReach(context: LintContext): Iterable<Finding> {
  for (const [place, { indicators, letters }] of context.policy.scorecards.entries()) {
    const most = sumFen(
      indicators.map(({ weight, cap, bands }) => timesRounded(FINENESS, weight, mostPoints(cap, bands))),
    );
    for (const [index, { from }] of letters.entries()) {
      // Rounding may take half a unit of each indicator.
      if (timesRounded(FINENESS, from) <= most + indicators.length) continue;
      const facts = { reason: 'above-score', limit: formatRatio(ratio(most, FINENESS), 2) } as const;
      yield lintFinding('LINT-UNREACHABLE', context, ['scorecards', place, 'letters', index], facts);
    }
  }
}

/** Scores are compared in ten-thousandths of a point. */
const FINENESS = 10_000;

const mostPoints = (cap: Ratio, bands: Indicator['bands']): Ratio =>
  bands.length === 0
    ? cap
    : bands.reduce((most, { points }) => (compareRatios(points, most) > 0 ? points : most), ZERO);

/** With `missing: wait`: growth has nothing to grow from in a first period, and a review needs rows of its kind. */
function* scoresThatWait(context: LintContext): Iterable<Finding> {
  for (const [place, { indicators, missing }] of context.policy.scorecards.entries()) {
    if (missing !== 'wait') continue;
    for (const [index, indicator] of indicators.entries()) {
      const steps = ['scorecards', place, 'indicators', index];
      if (indicator.metric === 'growth') {
        const facts = { reason: 'waits-growth', limit: '' } as const;
        yield lintFinding('LINT-UNREACHABLE', context, [...steps, 'metric'], facts);
      }
      if (indicator.review !== null && !hasReviews(indicator.review, context)) {
        const facts = { reason: 'waits-review', limit: '' } as const;
        yield lintFinding('LINT-UNREACHABLE', context, [...steps, 'review'], facts);
      }
    }
  }
}

/** Before anything was sold nobody can say. */
const hasReviews = (kind: string, { ledgers }: LintContext): boolean =>
  ledgers === null || ledgers.sales.length === 0 || ledgers.reviews.some((row) => row.kind === kind);
