// A person in a month: at which grade, whether assessed, with which targets and performance (rulebook 2 and 3).
import { dayOfMonth, lastDay, type Month, monthOf } from '../../../model/calendar.ts';
import type { Unassessed } from '../../../model/explanation.ts';
import type { TargetRow } from '../../../model/ledger.ts';
import { compareRatios, type Fen, isZero, ONE, type Ratio, ratio, timesRounded } from '../../../model/money.ts';
import { type Grade, isLeaderGrade } from '../../../model/policy.ts';
import { isEmployedIn, type Person, type RosterRow, rosterRowIn } from '../../../model/roster.ts';
import type { Run } from '../../../model/run.ts';
import type { Assessment } from '../../../model/settlement.ts';
import { type Ground, gradeIn, keyOf, termsIn } from '../ground.ts';
import { targetPortion, timeEmployed } from './target-portion.ts';

export interface PersonMonth {
  readonly person: Person;
  readonly month: Month;
  /** The month as the run that its lines belong to. */
  readonly run: Run;
  readonly rosterRow: RosterRow;
  readonly grade: Grade | null;
  readonly employed: boolean;
  readonly leads: boolean;
  readonly assessment: Assessment;
  /** Null in an assessed month. */
  readonly unassessed: Unassessed | null;
  /** The row of the targets ledger that replaces the ladder's target. */
  readonly override: TargetRow | null;
  /** How much of the grade's targets the month asks for: less than all of them of joiners and leavers. */
  readonly portion: Ratio;
  readonly carryIn: Fen;
  /** Set once the quarter's last month is known. */
  carryOut: Fen;
}

/** Performance of the person (with what was carried in) and, for leaders, of the team. */
export interface Performance {
  readonly own: Fen;
  readonly team: Fen;
  readonly carryIn: Fen;
}

export function makePersonMonth(ground: Ground, person: Person, month: Month, performance: Performance): PersonMonth {
  const rosterRow = rosterRowIn(person, month);
  const grade = gradeIn(ground, person, month);
  const employed = isEmployedIn(person, month);
  const leads = employed && rosterRow.kind === 'sales' && isLeaderGrade(grade);
  const unassessed = whyUnassessed(ground, person, month, rosterRow, grade);
  const assessed = unassessed === null;
  const run: Run = { kind: 'month', month };
  const override = assessed ? (ground.targets.get(keyOf(person.id, run)) ?? null) : null;
  const portion = assessed ? portionIn(ground, person, month) : ONE;
  const asked = (target: Fen | null): Fen | null =>
    target === null || portion === ONE ? target : timesRounded(target, portion);
  const assessment = assess({
    assessed,
    performance: rosterRow.kind === 'sales' ? performance.own : 0,
    target: assessed ? (override?.target ?? asked(grade!.month.target)) : null,
    teamPerformance: leads ? performance.team : null,
    teamTarget: assessed && leads ? (override?.teamTarget ?? asked(grade!.month.teamTarget)) : null,
  });
  const { carryIn } = performance;
  return {
    person,
    month,
    run,
    rosterRow,
    grade,
    employed,
    leads,
    assessment,
    unassessed,
    override,
    portion,
    carryIn,
    carryOut: 0,
  };
}

function portionIn(ground: Ground, person: Person, month: Month): Ratio {
  return targetPortion(person, month, termsIn(ground, month).joiners, (earlier) => {
    const row = rosterRowIn(person, earlier);
    return whyUnassessed(ground, person, earlier, row, gradeIn(ground, person, earlier)) === null;
  });
}

/** Sales staff from the month of hire (or the next one) to the month they leave on its last day (art. 8). */
function whyUnassessed(
  ground: Ground,
  person: Person,
  month: Month,
  row: RosterRow,
  grade: Grade | null,
): Unassessed | null {
  if (row.kind !== 'sales') return 'non_sales';
  if (grade === null) return 'no_grade';
  if (!isEmployedIn(person, month)) return 'not_employed';
  const { assessment, joiners } = termsIn(ground, month);
  const isHired = monthOf(person.hiredOn) === month;
  if (joiners !== null && joiners.prorate !== 'months') {
    // By time: only a month with nothing left of it is not assessed.
    if (!isZero(timeEmployed(person, month, joiners.prorate))) return null;
    return isHired ? 'hired_late' : 'left_early';
  }
  if (isHired && dayOfMonth(person.hiredOn) > assessment.day) return 'hired_late';
  const leaves = person.leftOn !== null && monthOf(person.leftOn) === month && person.leftOn !== lastDay(month);
  return leaves ? 'left_early' : null;
}

/** Whether every target that there is has been reached, and how far the lower one is. */
export function assess(measured: Omit<Assessment, 'met' | 'attainment'>): Assessment {
  const { assessed, performance, target, teamPerformance, teamTarget } = measured;
  const own = target === null ? null : performance >= target;
  const team = teamTarget === null || teamPerformance === null ? null : teamPerformance >= teamTarget;
  const met = !assessed || (own === null && team === null) ? null : own !== false && team !== false;
  const shares = [attained(performance, target), attained(teamPerformance, teamTarget)].filter(
    (share) => share !== null,
  );
  const attainment = shares.reduce<Ratio | null>(
    (least, share) => (least === null || compareRatios(share, least) < 0 ? share : least),
    null,
  );
  return { ...measured, met, attainment };
}

const attained = (performance: Fen | null, target: Fen | null): Ratio | null =>
  performance === null || target === null || target <= 0 ? null : ratio(performance, target);
