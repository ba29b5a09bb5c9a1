// What everybody accrued -> all lines with bonus lines, all grants, and the judgement of every month and period.
import { append } from '../../model/append.ts';
import type { Month } from '../../model/calendar.ts';
import { groupBy } from '../../model/roster.ts';
import { fiscalYearOf, formatRun, quarterOf, type Run } from '../../model/run.ts';
import type { Accrual } from './accrue.ts';
import { judgeMonth, type MonthJudgement } from './assessment/factors.ts';
import { assessPeriod, type Period, type PersonPeriod, statesIn } from './assessment/periods.ts';
import type { PersonMonth } from './assessment/person-month.ts';
import { accruedGrants } from './bonuses/accrued-grants.ts';
import { makeBonuses, type PeriodOf } from './bonuses/bonuses.ts';
import type { AccruedGrant } from './bonuses/grants.ts';
import { keyOf } from './ground.ts';
import type { AccruedLine, Judgement } from './lines/accrued-line.ts';
import type { Lines } from './lines/lines.ts';
import { linesInFull } from './lines/lines-in-full.ts';

/** A line, or what lines have in common. */
type Judged = Pick<AccruedLine, 'judgedBy' | 'fixed'>;

export interface Decisions {
  readonly accrual: Accrual;
  readonly lines: Lines;
  readonly grants: readonly AccruedGrant[];
  readonly periodOf: PeriodOf;
  /** The factor of a line in the run at a place of `ground.runs`. */
  readonly judgementIn: (line: Judged, runPlace: number) => Judgement;
}

export function decide(accrual: Accrual): Decisions {
  const periodOf = periodsOf(accrual);
  const { ground } = accrual;
  const lines: AccruedLine[] = [...accrual.lines];
  const grants: AccruedGrant[] = [];
  const linesByMonth = groupBy(accrual.lines, ({ line }) => line.month);
  const bonuses = makeBonuses(accrual, periodOf);
  const grantsIn = accruedGrants(accrual, periodOf);
  for (const run of ground.runs) {
    if (run.kind !== 'month') append(lines, bonuses.lines(run, linesIn(accrual, run, linesByMonth)));
    append(grants, run.kind === 'month' ? (accrual.tierGrants.get(run.month) ?? []) : bonuses.grants(run));
    append(grants, grantsIn(run));
  }
  return {
    accrual,
    lines: linesInFull(lines, ground.sales),
    grants,
    periodOf,
    judgementIn: judgementOf(accrual, periodOf),
  };
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
  const judge = (month: PersonMonth): MonthJudgement => {
    const found =
      known.get(month) ?? judgeMonth(ground, month, periodOf(month.person.id, quarterOf(month.month, ground.fiscal)));
    known.set(month, found);
    return found;
  };
  let latest: PersonMonth | null = null;
  let judged: MonthJudgement;
  return ({ judgedBy, fixed }, runPlace) => {
    if (judgedBy === null) return fixed;
    // A line asks in every run, and lines come month by month of a person.
    if (judgedBy !== latest) {
      latest = judgedBy;
      judged = judge(judgedBy);
    }
    return runPlace >= judged.finalFrom ? judged.final : judged.provisional;
  };
}
