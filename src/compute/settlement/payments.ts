// Decided lines and grants -> what every run pays of them; the run to settle gets every line in full (rulebook 9).

import type { Correction } from '../../model/closing.ts';
import { type ClosedLine, type ClosedState, lineKeys } from '../../model/closing.ts';
import { formatRun } from '../../model/run.ts';
import { lineCorrection, removedLines } from './corrections.ts';
import type { Decisions } from './decide.ts';
import { nothingPaid, type PaidParts } from './paid-parts.ts';
import { type PaidGrant, payGrants } from './pay-grants.ts';
import { type PaidLine, payLine } from './pay-line.ts';
import { type PayRun, payRuns } from './pay-runs.ts';
import type { Release } from './release.ts';

export interface Payments {
  /** Per person, one entry a run of `ground.runs`; closed runs stay empty. */
  readonly byPerson: ReadonlyMap<string, readonly PaidParts[]>;
  /** All lines as they stand in the last run. */
  readonly lines: readonly PaidLine[];
  readonly grants: readonly PaidGrant[];
  /** What this run pays because closed runs would be paid differently today. */
  readonly corrections: readonly Correction[];
  /** What closed runs have paid for lines and bonuses that are gone, and that no open run has taken back yet. */
  readonly outstanding: Pick<ClosedState, 'lines' | 'grants'>;
  readonly releaseOf: (orderNo: string) => Release;
}

/** What all lines and grants share on their way through the runs. */
export interface PayCourse {
  readonly decisions: Decisions;
  readonly runs: readonly PayRun[];
  readonly places: ReadonlyMap<string, number>;
  readonly byPerson: ReadonlyMap<string, readonly PaidParts[]>;
  readonly closed: ClosedState | null;
  readonly closedThrough: number;
}

export function makePayments(decisions: Decisions): Payments {
  const { ground } = decisions.accrual;
  const { closed } = ground;
  const runs = payRuns(ground);
  const places = new Map(ground.runs.map((run, place) => [formatRun(run), place]));
  const byPerson = new Map(ground.roster.people.map(({ id }) => [id, ground.runs.map(nothingPaid)]));
  const closedThrough = closed === null ? -1 : places.get(formatRun(closed.run))!;
  const course: PayCourse = { decisions, runs, places, byPerson, closed, closedThrough };
  const lines = payLines(course);
  const grants = payGrants(course);
  return {
    byPerson,
    lines: lines.settled,
    grants: grants.paid,
    corrections: [...lines.corrections, ...grants.corrections],
    outstanding: { lines: lines.outstanding, grants: grants.outstanding },
    releaseOf: runs.at(-1)!.release,
  };
}

interface LinePayments {
  readonly settled: readonly PaidLine[];
  readonly outstanding: readonly ClosedLine[];
  readonly corrections: readonly Correction[];
}

function payLines(course: PayCourse): LinePayments {
  const { decisions, runs, places, byPerson, closedThrough } = course;
  const before = new Map(course.closed?.lines.map((line) => [line.key, line]));
  const keys = before.size === 0 ? [] : lineKeys(decisions.lines.map(({ line }) => line));
  const corrections: Correction[] = [];
  const settled = decisions.lines.map((accrued, place) => {
    const { line } = accrued;
    const closed = before.get(keys[place] ?? '') ?? null;
    if (closed !== null) before.delete(closed.key);
    const from = places.get(formatRun(line.run))!;
    const { judgementIn } = decisions;
    const paid = payLine({ accrued, from, runs, closedThrough, closed, judgementIn }, byPerson.get(line.personId)!);
    if (paid.corrected === 0) return paid.settled;
    const correction = lineCorrection(paid, closed, decisions);
    corrections.push(correction);
    return { ...paid.settled, correction };
  });
  const removed = removedLines(course, [...before.values()]);
  return {
    settled: removed.settled.length === 0 ? settled : [...settled, ...removed.settled],
    outstanding: removed.outstanding,
    corrections: [...corrections, ...removed.corrections],
  };
}
