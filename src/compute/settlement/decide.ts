// What everybody accrued -> all lines with bonus lines, all grants, and the judgement of every month and period.
import { append } from '../../model/append.ts';
import type { Month } from '../../model/calendar.ts';
import { groupBy } from '../../model/roster.ts';
import { fiscalYearOf, formatRun, quarterOf, type Run } from '../../model/run.ts';
import type { Accrual } from './accrue.ts';
import type { AccruedLine, Judgement } from './accrued-line.ts';
import { bonusLines, type PeriodOf } from './bonuses.ts';
import { judgeMonth, type MonthJudgement } from './factors.ts';
import { type AccruedGrant, bonusTrueUps, monthBonus } from './grants.ts';
import { keyOf } from './ground.ts';
import { assessPeriod, type Period, type PersonPeriod, statesIn } from './periods.ts';
import type { PersonMonth } from './person-month.ts';

export interface Decisions {
  readonly accrual: Accrual;
  readonly lines: readonly AccruedLine[];
  readonly grants: readonly AccruedGrant[];
  readonly periodOf: PeriodOf;
  /** The factor of a line in the run at a place of `ground.runs`. */
  readonly judgementIn: (line: AccruedLine, runPlace: number) => Judgement;
}

export function decide(accrual: Accrual): Decisions {
  const periodOf = periodsOf(accrual);
  const { ground, states } = accrual;
  const lines: AccruedLine[] = [...accrual.lines];
  const grants: AccruedGrant[] = [];
  const linesByMonth = groupBy(accrual.lines, ({ line }) => line.month);
  for (const run of ground.runs) {
    if (run.kind === 'month') {
      for (const months of states.values()) grants.push(...monthBonuses(months, run.month));
    } else {
      append(lines, bonusLines(ground, run, linesIn(accrual, run, linesByMonth), periodOf));
      if (run.kind === 'quarter') append(grants, trueUps(accrual, run, periodOf));
    }
  }
  return { accrual, lines, grants, periodOf, judgementIn: judgementOf(accrual, periodOf) };
}

function monthBonuses(states: readonly PersonMonth[], month: Month): readonly AccruedGrant[] {
  const state = states.find((candidate) => candidate.month === month);
  const bonus = state === undefined ? null : monthBonus(state);
  return bonus === null ? [] : [bonus];
}

function linesIn(accrual: Accrual, period: Period, byMonth: ReadonlyMap<Month, AccruedLine[]>): readonly AccruedLine[] {
  const inPeriod = [...byMonth].filter(
    ([month]) => formatRun(periodLike(accrual, period, month)) === formatRun(period),
  );
  return inPeriod.flatMap(([, lines]) => lines);
}

const periodLike = ({ ground }: Accrual, period: Period, month: Month): Run =>
  period.kind === 'quarter'
    ? quarterOf(month, ground.fiscal)
    : { kind: 'year', year: fiscalYearOf(month, ground.fiscal) };

const trueUps = (accrual: Accrual, quarter: Period, periodOf: PeriodOf): readonly AccruedGrant[] =>
  accrual.ground.roster.people.flatMap(({ id }) => {
    const found = periodOf(id, quarter);
    return found === null ? [] : bonusTrueUps(accrual.ground, found);
  });

/** Assesses a person's quarter or year once. */
function periodsOf({ ground, states }: Accrual): PeriodOf {
  const known = new Map<string, PersonPeriod | null>();
  return (personId, period) => {
    const key = keyOf(personId, period);
    const found = known.get(key);
    if (found !== undefined) return found;
    const months = statesIn(ground, states.get(personId) ?? [], period);
    const made = months.length === 0 ? null : assessPeriod(ground, months, period);
    known.set(key, made);
    return made;
  };
}

function judgementOf({ ground }: Accrual, periodOf: PeriodOf): Decisions['judgementIn'] {
  const known = new Map<PersonMonth, MonthJudgement>();
  return ({ judgedBy, fixed }, runPlace) => {
    if (judgedBy === null) return fixed;
    let judged = known.get(judgedBy);
    if (judged === undefined) {
      judged = judgeMonth(ground, judgedBy, periodOf(judgedBy.person.id, quarterOf(judgedBy.month, ground.fiscal)));
      known.set(judgedBy, judged);
    }
    return runPlace >= judged.finalFrom ? judged.final : judged.provisional;
  };
}
