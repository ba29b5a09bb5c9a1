// What everybody accrued -> all lines with bonus lines, all grants, and the judgement of every month and period.
import { append } from '../../model/append.ts';
import { quarterOf } from '../../model/run.ts';
import type { Accrual } from './accrue.ts';
import { judgeMonth, type MonthJudgement } from './assessment/factors.ts';
import { assessPeriod, type PersonPeriod, statesIn } from './assessment/periods.ts';
import type { PersonMonth } from './assessment/person-month.ts';
import { accruedGrants } from './bonuses/accrued-grants.ts';
import { makeBonuses, type PeriodOf } from './bonuses/bonuses.ts';
import type { AccruedGrant } from './bonuses/grants.ts';
import { keyOf } from './ground.ts';
import type { AccruedLine, Judgement } from './lines/accrued-line.ts';
import { bonusLines } from './lines/bonus-lines.ts';
import type { Lines } from './lines/lines.ts';

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
  const lines = bonusLines(accrual.lines);
  const grants: AccruedGrant[] = [];
  const bonuses = makeBonuses(accrual, periodOf);
  const grantsIn = accruedGrants(accrual, periodOf);
  for (const run of ground.runs) {
    if (run.kind !== 'month') bonuses.addLines(run, lines);
    append(grants, run.kind === 'month' ? (accrual.tierGrants.get(run.month) ?? []) : bonuses.grants(run));
    append(grants, grantsIn(run));
  }
  return { accrual, lines, grants, periodOf, judgementIn: judgementOf(accrual, periodOf) };
}

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
