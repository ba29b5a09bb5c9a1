// All steps of a leader's team in a month -> the leader's team lines, and what late refunds take back from them.

import type { Month } from '../../model/calendar.ts';
import type { Band, Line } from '../../model/line.ts';
import { Defect, type Fen, ONE, type Ratio } from '../../model/money.ts';
import type { Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { PersonMonth } from './person-month.ts';
import { linesTakenBack } from './personal-lines.ts';
import type { Step } from './stakes.ts';
import { cutAt } from './walk.ts';

/** Walks every share of every member's rows against the team target (rulebook 4). Special rows move the sum only. */
export function teamLines(leader: PersonMonth, steps: readonly Step[], terms: Policy): readonly AccruedLine[] {
  const made: AccruedLine[] = [];
  let cum = 0;
  for (const step of steps) {
    const cut = cutAt(cum, step.amount, leader.assessment.teamTarget);
    cum += step.amount;
    if (step.takesFrom !== null || step.stake.kind !== 'ordinary') continue;
    const lines = [
      teamLine(leader, step, 'task', cut.task, cut.taskFrom, terms),
      teamLine(leader, step, 'excess', cut.excess, cut.excessFrom, terms),
    ];
    const earned = lines.filter((line) => line !== null);
    if (step.amount > 0) remember(step, leader.person.id, earned);
    made.push(...earned);
  }
  return made;
}

function remember(step: Step, leaderId: string, lines: readonly AccruedLine[]): void {
  const known = step.stake.teamLines.get(leaderId);
  if (known === undefined) step.stake.teamLines.set(leaderId, [...lines]);
  else known.push(...lines);
}

function teamLine(
  leader: PersonMonth,
  step: Step,
  band: Band,
  base: Fen,
  from: Fen,
  terms: Policy,
): AccruedLine | null {
  if (base === 0) return null;
  const line: Line = {
    personId: leader.person.id,
    kind: 'team',
    band,
    row: step.row,
    sellerId: step.stake.personId,
    month: leader.month,
    run: { kind: 'month', month: leader.month },
    base,
    walked: base,
    rated: null,
    exactBase: null,
    rate: teamRate(leader, band, terms),
    takesBack: null,
    article: leader.grade!.month.article,
  };
  return { line, judgedBy: leader, fixed: { factor: ONE, reason: 'full' }, from, period: null };
}

/** Option `team.excess`: above the team target the excess rate, or the team rate again. */
function teamRate(leader: PersonMonth, band: Band, terms: Policy): Ratio {
  const month = leader.grade?.month;
  const above = terms.team.excess === 'excess-rate' ? (month?.excessRate ?? month?.teamRate) : month?.teamRate;
  const rate = flatRateOf((band === 'excess' ? above : month?.teamRate) ?? null);
  if (rate == null) throw new Defect(`no team rate for ${leader.person.id} in ${leader.month}`);
  return rate;
}

/** A late refund takes back the team lines of every leader who earned on the row, whoever leads now. */
export const teamLinesTakenBack = (step: Step, month: Month): readonly AccruedLine[] =>
  step.takesFrom === null
    ? []
    : [...step.stake.teamLines.values()].flatMap((lines) => linesTakenBack(step, lines, step.takesFrom!, month));
