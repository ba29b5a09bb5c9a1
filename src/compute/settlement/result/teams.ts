// Decisions -> the teams of the period: leaders by grade, their members, team performance and target.
import { monthsOf } from '../../../model/run.ts';
import type { TeamSettlement } from '../../../model/settlement.ts';
import type { Decisions } from '../decide.ts';

/** Leaders in roster order; members are those of any month of the period. */
export function settleTeams({ accrual, periodOf }: Decisions): readonly TeamSettlement[] {
  const { ground, states, members } = accrual;
  const { run } = ground;
  const months = monthsOf(run, ground.fiscal);
  return ground.roster.people.flatMap((person) => {
    const led = states.get(person.id)!.filter((state) => state.leads && months.includes(state.month));
    if (led.length === 0) return [];
    const assessment = run.kind === 'month' ? led[0]!.assessment : periodOf(person.id, run)!.assessment;
    const memberIds = months.flatMap((month) => members.get(person.id)?.get(month) ?? []);
    return [{ leaderId: person.id, name: person.name, memberIds: [...new Set(memberIds)], assessment }];
  });
}
