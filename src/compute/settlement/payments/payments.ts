// Decided lines and grants -> what every run pays of them; sums at once, lines in full only for who asks (rulebook 9).
import type { ClosedState, Correction } from '../../../model/closing.ts';
import { later } from '../../../model/later.ts';
import { formatRun } from '../../../model/run.ts';
import type { HeldOrder } from '../../../model/settlement.ts';
import type { Decisions } from '../decide.ts';
import { paySupplements } from '../supplements/pay-supplements.ts';
import type { Release } from '../timing/release.ts';
import type { LineSums } from './line-sums.ts';
import type { LineRuns } from './line-way.ts';
import { nothingPaid, type PaidParts } from './paid-parts.ts';
import { type PaidGrant, payGrants } from './pay-grants.ts';
import { payLines } from './pay-lines.ts';
import { type PayRuns, payRuns } from './pay-runs.ts';
import type { PaidLine } from './settled-line.ts';

export interface Payments {
  /** Per person, one entry a run of `ground.runs`; closed runs stay empty. */
  readonly byPerson: ReadonlyMap<string, readonly PaidParts[]>;
  /** What all lines come to as they stand in the last run. */
  readonly sums: LineSums;
  /** All lines as they stand in the last run. Made anew when they are first asked for: there may be millions. */
  readonly lines: readonly PaidLine[];
  /** Those of the last run itself, and earlier ones that it pays or that are still held. Made as late. */
  readonly listed: readonly PaidLine[];
  readonly heldOrders: readonly HeldOrder[];
  readonly grants: readonly PaidGrant[];
  /** What this run pays because closed runs would be paid differently today. */
  readonly corrections: readonly Correction[];
  /** What closed runs have paid for lines and bonuses that are gone, and that no open run has taken back yet. */
  readonly outstanding: Pick<ClosedState, 'lines' | 'grants'>;
  readonly releaseOf: (orderNo: string) => Release;
  readonly knowsOrder: PayRuns['knowsOrder'];
}

/** What all lines and grants share on their way through the runs. */
export interface PayCourse extends LineRuns, PayRuns {
  readonly decisions: Decisions;
  readonly places: ReadonlyMap<string, number>;
  readonly byPerson: ReadonlyMap<string, readonly PaidParts[]>;
  readonly closed: ClosedState | null;
}

export function makePayments(decisions: Decisions): Payments {
  const course = payCourse(decisions);
  const { runs, byPerson, knowsOrder } = course;
  const paid = payLines(course);
  const grants = payGrants(course);
  const supplements = paySupplements(course);
  const releaseOf = runs.at(-1)!.release;
  const lines = later(() => paid.inFull('all'));
  const listed = later(() => paid.inFull('listed'));
  const held = later(paid.held);
  return {
    byPerson,
    sums: paid.sums,
    get lines() {
      return lines();
    },
    get listed() {
      return listed();
    },
    get heldOrders() {
      return held();
    },
    grants: supplements.length === 0 ? grants.paid : [...grants.paid, ...supplements],
    corrections: [...paid.corrections, ...grants.corrections],
    outstanding: { lines: paid.outstanding, grants: grants.outstanding },
    releaseOf,
    knowsOrder,
  };
}

/** Nobody has been paid yet. */
export function payCourse(decisions: Decisions): PayCourse {
  const { ground } = decisions.accrual;
  const { closed } = ground;
  const places = new Map(ground.runs.map((run, place) => [formatRun(run), place]));
  return {
    ...payRuns(ground),
    decisions,
    places,
    byPerson: new Map(ground.roster.people.map(({ id }) => [id, ground.runs.map(nothingPaid)])),
    closed,
    closedThrough: closed === null ? -1 : places.get(formatRun(closed.run))!,
    judgementIn: decisions.judgementIn,
  };
}
