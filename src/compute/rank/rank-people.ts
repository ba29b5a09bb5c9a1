// A settlement and its ledgers enter, the sales people in order of one figure leave (rulebook 18).
import type { Ledgers } from '../../model/ledger.ts';
import type { Fen } from '../../model/money.ts';
import type { Rank, RankBy, Ranking } from '../../model/ranking.ts';
import { isEmployedIn, makeRoster } from '../../model/roster.ts';
import { type Fiscal, firstDayOf, monthsOf } from '../../model/run.ts';
import type { PersonSettlement, Settlement } from '../../model/settlement.ts';
import { collectedByPerson } from './collected-by-person.ts';
import { inRankOrder } from './in-rank-order.ts';
import { rankedBeside } from './rank-shares.ts';

/** Ranks everybody of kind sales who was employed in the settlement's period, by performance, collections or attainment. */
export function rankPeople(settlement: Settlement, ledgers: Ledgers, by: RankBy): Ranking {
  const { run, asOf, policy } = settlement;
  const fiscal: Fiscal = { starts: policy.fiscalYearStarts };
  const roster = makeRoster(ledgers.people, ledgers.decisions);
  const months = monthsOf(run, fiscal);
  const collected = collectedByPerson(ledgers, firstDayOf(run, fiscal), asOf);
  const ranked = settlement.people.filter(({ personId, kind }) => {
    const person = roster.byId.get(personId);
    return kind === 'sales' && person !== undefined && months.some((month) => isEmployedIn(person, month));
  });
  const beside = rankedBeside(settlement, ledgers);
  const figures = ranked.map((person) =>
    figuresOf(person, collected.get(person.personId) ?? 0, beside.get(person.personId) ?? 0),
  );
  const { performanceOf } = policy;
  return { run, by, of: 'people', performanceOf, ranks: inRankOrder(figures, by) };
}

function figuresOf(person: PersonSettlement, collected: Fen, beside: Fen): Omit<Rank, 'rank'> {
  const { performance, target, attainment } = person.assessment;
  return {
    id: person.personId,
    name: person.name,
    team: person.team,
    grade: person.grade?.id ?? null,
    gradeTitle: person.grade?.title ?? null,
    sales: performance + beside,
    collected,
    target,
    attainment,
    distance: distanceOf(person),
  };
}

/** To the target that is farther away, as the attainment is that of the lower one. */
function distanceOf({ assessment }: PersonSettlement): Fen | null {
  const { performance, target, teamPerformance, teamTarget } = assessment;
  const own = target === null ? [] : [target - performance];
  const team = teamTarget === null || teamPerformance === null ? [] : [teamTarget - teamPerformance];
  const missing = [...own, ...team];
  return missing.length === 0 ? null : Math.max(0, ...missing);
}
