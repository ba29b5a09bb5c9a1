// Credits -> stakes: every person's share of a credit, with what it counts for.
import { type Month, monthOf } from '../../../model/calendar.ts';
import { Defect, type Fen } from '../../../model/money.ts';
import { type Person, rosterRowIn } from '../../../model/roster.ts';
import { specialReason } from '../../../policy/price.ts';
import { type Ground, termsIn } from '../ground.ts';
import type { AccruedLine, Stake } from '../lines/accrued-line.ts';
import { countedRow } from '../rates/measured.ts';
import type { Credit, Net } from './credits.ts';
import { shareOut } from './split-shares.ts';

/** One for millions of stakes; nothing is ever put into it. */
export const NO_LINES = Object.freeze([]) as readonly AccruedLine[] as AccruedLine[];

/** The stakes of a credit above zero or of zero. */
export type StakesOf = (credit: Credit, isRefunded: boolean) => readonly Stake[];

export function makeStakes(ground: Ground, net: Net | null): StakesOf {
  const { performanceOf, splits } = ground;
  const isSales = salesStaff(ground);
  return ({ row, on, amount: credited }, isRefunded) => {
    const month = monthOf(on);
    const isProject = row.projectNo !== null;
    const special = specialReason(row, termsIn(ground, monthOf(row.signedOn))) !== null;
    const whole = net === null ? row.amount : net.amounts.get(row)!;
    const split = isProject || splits.size === 0 ? undefined : splits.get(row.orderNo);
    const counts = performanceOf === 'amount' ? credited : countedRow({ row, whole }, performanceOf);
    const stakeOf = (personId: string, amount: Fen, walk: Fen): Stake => {
      const sells = isSales(personId, month);
      return {
        row,
        whole,
        credited,
        on,
        personId,
        month,
        kind: isProject ? 'project' : special ? 'special' : sells ? 'ordinary' : 'non_sales',
        performs: sells && !isProject,
        amount,
        walk,
        taken: 0,
        limited: null,
        isRefunded,
        lines: isRefunded ? [] : NO_LINES,
        teamLines: isRefunded ? [] : NO_LINES,
      };
    };
    if (split === undefined) return [stakeOf(row.personId, credited, counts)];
    const counted = shareOut(counts, row.personId, split);
    return shareOut(credited, row.personId, split).map(({ personId, amount }, place) =>
      stakeOf(personId, amount, counted[place]!.walk),
    );
  };
}

/** Whether a person of the roster is sales staff in a month. Stakes come month by month. */
function salesStaff({ roster }: Ground): (personId: string, month: Month) => boolean {
  let latest: Month | null = null;
  let known = new Map<string, boolean>();
  return (personId, month) => {
    if (month !== latest) [latest, known] = [month, new Map()];
    let found = known.get(personId);
    if (found === undefined) {
      found = rosterRowIn(knownPerson(roster.byId.get(personId), personId), month).kind === 'sales';
      known.set(personId, found);
    }
    return found;
  };
}

function knownPerson(person: Person | undefined, personId: string): Person {
  if (person === undefined) throw new Defect(`a sale of a person who is not on the roster: ${personId}`);
  return person;
}
