// A settlement and its splits -> how much more, or less, rankings count for each person than targets do (`rank_share`).
import { monthOf } from '../../model/calendar.ts';
import type { Ledgers, SplitRow } from '../../model/ledger.ts';
import { type Fen, type Ratio, timesRounded } from '../../model/money.ts';
import { rosterRowIn } from '../../model/roster.ts';
import { asOfDay, monthsOf } from '../../model/run.ts';
import type { Settlement } from '../../model/settlement.ts';
import { creditsKnown } from '../settlement/credits/make-steps.ts';
import { shareOut } from '../settlement/credits/split-shares.ts';
import { makeGround } from '../settlement/ground.ts';

/** The share that rankings count: by itself, else the one that counts towards targets, else the one that is paid. */
export const rankShareOf = ({ share, targetShare, rankShare }: SplitRow): Ratio => rankShare ?? targetShare ?? share;

/** Of the sales in the settlement's period, by the shares of people who then were sales staff; empty where none differs, or no money ranks. */
export function rankedBeside({ run, asOf, policy }: Settlement, ledgers: Ledgers): ReadonlyMap<string, Fen> {
  const beside = new Map<string, Fen>();
  if (policy.performanceOf !== 'amount' || ledgers.splits.every(({ rankShare }) => rankShare === null)) return beside;
  const isEarly = asOf < asOfDay(run, { starts: policy.fiscalYearStarts });
  const ground = makeGround({ ledgers, editions: [policy], run, asOf: isEarly ? asOf : null, closed: null });
  const months = new Set(monthsOf(run, ground.fiscal));
  for (const { row, on, amount } of creditsKnown(ground)) {
    const splits = ground.splits.get(row.orderNo);
    if (splits === undefined || row.projectNo !== null || !months.has(monthOf(on))) continue;
    const shares = shareOut(amount, row.personId, splits);
    for (const [place, { personId, rankShare }] of splits.entries()) {
      const person = ground.roster.byId.get(personId);
      if (rankShare === null || person === undefined || rosterRowIn(person, monthOf(on)).kind !== 'sales') continue;
      const more = timesRounded(amount, rankShare) - shares[place]!.walk;
      beside.set(personId, (beside.get(personId) ?? 0) + more);
    }
  }
  return beside;
}
