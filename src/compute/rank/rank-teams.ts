// A settlement and its ledgers enter, the leaders' teams in order of one figure leave (rulebook 18).
import type { Ledgers } from '../../model/ledger.ts';
import { type Fen, ratio, sumFen } from '../../model/money.ts';
import type { Rank, RankBy, Ranking } from '../../model/ranking.ts';
import { type Fiscal, firstDayOf } from '../../model/run.ts';
import type { PersonSettlement, Settlement, TeamSettlement } from '../../model/settlement.ts';
import { collectedByPerson } from './collected-by-person.ts';
import { inRankOrder } from './in-rank-order.ts';
import { rankedBeside } from './rank-shares.ts';

/** Ranks the settlement's teams by team performance, the collections of their members, or team attainment. */
export function rankTeams(settlement: Settlement, ledgers: Ledgers, by: RankBy): Ranking {
  const { run, asOf, policy } = settlement;
  const fiscal: Fiscal = { starts: policy.fiscalYearStarts };
  const collected = collectedByPerson(ledgers, firstDayOf(run, fiscal), asOf);
  const people = new Map(settlement.people.map((person) => [person.personId, person]));
  const beside = rankedBeside(settlement, ledgers);
  const figures = settlement.teams.map((team) => figuresOf(team, people.get(team.leaderId), collected, beside));
  const { performanceOf } = policy;
  return { run, by, of: 'teams', performanceOf, ranks: inRankOrder(figures, by) };
}

function figuresOf(
  team: TeamSettlement,
  leader: PersonSettlement | undefined,
  collected: ReadonlyMap<string, Fen>,
  beside: ReadonlyMap<string, Fen>,
): Omit<Rank, 'rank'> {
  const { teamPerformance, teamTarget } = team.assessment;
  const sales = teamPerformance ?? 0;
  return {
    id: team.leaderId,
    name: team.name,
    team: leader?.team ?? null,
    grade: leader?.grade?.id ?? null,
    gradeTitle: leader?.grade?.title ?? null,
    sales: sales + sumFen(team.memberIds.map((id) => beside.get(id) ?? 0)),
    collected: sumFen(team.memberIds.map((id) => collected.get(id) ?? 0)),
    target: teamTarget,
    // The team's own, not the lower of the leader's two.
    attainment: teamTarget !== null && teamTarget > 0 ? ratio(sales, teamTarget) : null,
    distance: teamTarget === null ? null : Math.max(0, teamTarget - sales),
  };
}
