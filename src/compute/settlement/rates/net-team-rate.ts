// Leaders above a seller -> the highest team rate among those below a leader, which that leader's rate is lessened by.
import { compareRatios, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import type { Policy } from '../../../model/policy.ts';
import { flatRateOf } from '../../../model/rate-rule.ts';
import { type Ground, gradeIn as gradeInMonth } from '../ground.ts';
import type { Stake } from '../lines/accrued-line.ts';
import { bandRates, editionOfRates, gradeIn } from './band-rates.ts';

/** The highest rate of the leaders between the seller of a share and the leader; 0 where there is none. */
export type RatesBelow = (stake: Stake, band: 'task' | 'excess') => Ratio;

/** `leadersOf` names the leaders whom a seller's shares count for, the nearest first. */
export function ratesBelow(
  ground: Ground,
  terms: Policy,
  month: number,
  leaderId: string,
  leadersOf: (sellerId: string) => readonly string[],
): RatesBelow {
  const known = new Map<string, Readonly<Record<'task' | 'excess', Ratio>>>();
  return (stake, band) => {
    const edition = editionOfRates(ground, terms, stake);
    const key = `${stake.personId}\n${edition.sha256}`;
    let found = known.get(key);
    if (found === undefined) {
      const leaders = leadersOf(stake.personId);
      const between = leaders.slice(0, leaders.indexOf(leaderId));
      found = highest(between.map((id) => ratesOfLeader(ground, edition, month, id)));
      known.set(key, found);
    }
    return found[band];
  };
}

type Rates = Readonly<Record<'task' | 'excess', Ratio>>;

function ratesOfLeader(ground: Ground, edition: Policy, month: number, id: string): Rates {
  const grade = gradeIn(edition, gradeInMonth(ground, ground.roster.byId.get(id)!, month));
  const { task, excess } = bandRates(grade, edition, 'team');
  return { task: flatRateOf(task) ?? ZERO, excess: flatRateOf(excess) ?? ZERO };
}

const highest = (all: readonly Rates[]): Rates =>
  all.reduce((most, rates) => ({ task: max(most.task, rates.task), excess: max(most.excess, rates.excess) }), {
    task: ZERO,
    excess: ZERO,
  });

const max = (a: Ratio, b: Ratio): Ratio => (compareRatios(a, b) >= 0 ? a : b);

/** What the rate exceeds the one below by, never below 0. */
export function lessBelow(rate: Ratio, below: Ratio): Ratio {
  if (below.num === 0) return rate;
  const num = BigInt(rate.num) * BigInt(below.den) - BigInt(below.num) * BigInt(rate.den);
  return num <= 0n ? ZERO : ratio(num, BigInt(rate.den) * BigInt(below.den));
}
