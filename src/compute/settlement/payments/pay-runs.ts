// The runs of a ground -> how each of them pays: whether at all, and what of every order it releases.
import type { Line } from '../../../model/line.ts';
import type { Policy, ReleaseTerms } from '../../../model/policy.ts';
import type { Run } from '../../../model/run.ts';
import { type Ground, knownIn, termsOfPayment } from '../ground.ts';
import { lineTiming, type RunTiming } from '../timing/line-timing.ts';
import type { Stage } from '../timing/order-courses.ts';
import { type OrderReleases, orderReleases } from '../timing/order-releases.ts';
import { type Release, releaseTerms } from '../timing/release.ts';

/** How one run pays. */
export interface PayRun {
  readonly place: number;
  /** With `pay.cycle: quarter` the runs of months pay nothing. */
  readonly pays: boolean;
  readonly bonusAtOnce: boolean;
  /** The place of its share in the course of an order. */
  readonly stage: number;
  /** What of the order is released, with the sums that it depends on. Worked out anew. */
  readonly release: (orderNo: string) => Release;
  /** Null where the policy has no instalments, no factors for late payment and no forfeiture. */
  readonly timing: RunTiming | null;
}

export interface PayRuns {
  readonly runs: readonly PayRun[];
  /** By the number of the order. */
  readonly courseOf: OrderReleases['courseOf'];
  /** Whether a valid row of the order is known. */
  readonly knowsOrder: OrderReleases['knows'];
}

export function payRuns(ground: Ground): PayRuns {
  const { stages, stageOf } = stagesOf(ground);
  const { orderOf, knows, courseOf, releaseAt } = orderReleases(ground, stages);
  const timingIn = lineTiming(ground, orderOf);
  const runs = ground.runs.map((run, place): PayRun => {
    const terms = termsOfPayment(ground, run);
    const stage = stageOf[place]!;
    return {
      place,
      pays: terms.pay.cycle === 'month' || run.kind !== 'month',
      bonusAtOnce: terms.bonus.release === 'own-run',
      stage,
      release: (orderNo) => releaseAt(orderNo, stage),
      timing: timingIn === null ? null : timingIn(place),
    };
  });
  return { runs, courseOf, knowsOrder: knows };
}

interface Stages {
  readonly stages: readonly Stage[];
  /** By place of the run. */
  readonly stageOf: readonly number[];
}

/** Runs that test on the same day by the same policy share a stage. */
function stagesOf(ground: Ground): Stages {
  const stages: Stage[] = [];
  const places = new Map<string, number>();
  const conditionsOf = conditionsByPolicy();
  const stageOf = ground.runs.map((run) => {
    const terms = termsOfPayment(ground, run);
    const day = knownIn(ground, run);
    const key = `${day} ${terms.sha256}`;
    const stage = places.get(key) ?? stages.push({ day, terms: conditionsOf(terms) }) - 1;
    places.set(key, stage);
    return stage;
  });
  return { stages, stageOf };
}

/** The same object for the same policy, so that stages tell by it whether their terms are the same. */
function conditionsByPolicy(): (policy: Policy) => ReleaseTerms {
  const known = new Map<Policy, ReleaseTerms>();
  return (policy) => {
    const found = known.get(policy) ?? releaseTerms(policy);
    known.set(policy, found);
    return found;
  };
}

/** `202603`, `20261` for a first quarter, `2026`: as good as its name to look a run up by, and made without a text. */
export function numberOf(run: Run): number {
  switch (run.kind) {
    case 'month':
      return run.month;
    case 'quarter':
      return run.year * 10 + run.quarter;
    case 'year':
      return run.year;
  }
}

export const isBonus = ({ kind }: Pick<Line, 'kind'>): boolean => kind === 'quarter_bonus' || kind === 'year_bonus';
