// A refund and the stakes of its order -> the steps that take it back: each person's share from their own stakes.
import { monthOf } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import { Defect, type Fen, timesRounded } from '../../../model/money.ts';
import { type Ground, termsIn } from '../ground.ts';
import { extentOf, type Stake } from '../lines/accrued-line.ts';
import { countedRow } from '../rates/measured.ts';
import type { Credit } from './credits.ts';
import { partOf } from './part-of.ts';
import { type Share, shareOut } from './split-shares.ts';
import type { Step } from './step.ts';

/** What a refund takes back: each person's share first from their share of the named row, then from their others. */
export function stepsBack(ground: Ground, credit: Credit, stakes: readonly Stake[]): readonly Step[] {
  const named = namedRow(credit, stakes);
  if (named === null) throw new Defect(`a refund without a sale: ${credit.row.orderNo} line ${credit.row.lineNo}`);
  const known = stakes.filter((stake) => stake.month <= monthOf(credit.on) && stake.row.signedOn <= credit.on);
  const splits = named.projectNo === null ? ground.splits.get(credit.row.orderNo) : undefined;
  const { performanceOf } = ground;
  const counted = (walk: Fen): Fen => {
    const { row, whole } = known.find((stake) => stake.row === named) ?? { row: named, whole: named.amount };
    const count = countedRow({ row, whole }, performanceOf);
    return whole === 0 ? 0 : timesRounded(walk, { num: count, den: whole });
  };
  const cut = withOtherOwners(shareOut(credit.amount, named.personId, splits), known);
  const shares = withinReach(
    performanceOf === 'amount' ? cut : cut.map((share) => ({ ...share, walk: counted(share.walk) })),
    known,
  );
  return shares.flatMap((share) => {
    const own = known.filter((stake) => stake.personId === share.personId).reverse();
    const first = own.filter((stake) => stake.row === named);
    return takeBack(ground, credit, share, [...first, ...own.filter((stake) => stake.row !== named)]);
  });
}

/** The row that `refund_of` names, else the order's first sold row. */
function namedRow(credit: Credit, stakes: readonly Stake[]): SalesRow | null {
  if (credit.row.amount > 0) return credit.row;
  const { refundOf } = credit.row;
  return stakes.find(({ row }) => refundOf === null || row.lineNo === refundOf)?.row ?? null;
}

/** A divided order may have project rows, which are not divided: what one kind of row cannot give back the other one has to. */
function withOtherOwners(shares: readonly Share[], stakes: readonly Stake[]): readonly Share[] {
  const others = new Set(stakes.map(({ personId }) => personId));
  for (const { personId } of shares) others.delete(personId);
  return [...shares, ...[...others].map((personId) => ({ personId, amount: 0, walk: 0 }))];
}

/** A fen that rounding put on someone who has nothing left to give back moves to whoever of the order has. */
function withinReach(shares: readonly Share[], stakes: readonly Stake[]): readonly Share[] {
  const reach = new Map<string, Fen>();
  for (const { personId, amount, taken } of stakes) {
    if (amount !== 0) reach.set(personId, (reach.get(personId) ?? 0) + amount - taken);
  }
  let excess = 0;
  const cut = shares.map(({ personId, amount, walk }) => {
    const within = Math.max(amount, -(reach.get(personId) ?? 0));
    excess += amount - within;
    return { personId, amount: within === 0 ? 0 : within, walk };
  });
  return cut.map(({ personId, amount, walk }) => {
    const room = (reach.get(personId) ?? 0) + amount;
    const more = Math.max(excess, -room);
    excess -= more;
    return { personId, amount: amount + more, walk };
  });
}

/** What counts goes back with what is paid; where a person's share pays nothing, by itself and as far as it reaches. */
function takeBack(ground: Ground, credit: Credit, share: Share, stakes: readonly Stake[]): readonly Step[] {
  const month = monthOf(credit.on);
  const mirrors = termsIn(ground, month).refund.rate === 'original';
  const steps: Step[] = [];
  const take = (stake: Stake, wanted: Fen): Fen => {
    const part = Math.min(wanted, extentOf(stake) - stake.taken);
    if (part <= 0) return 0;
    const walk = partOf(stake.walk, stake.taken, stake.taken + part, extentOf(stake));
    steps.push({
      row: credit.row,
      month,
      stake,
      amount: stake.amount === 0 ? 0 : -part,
      walk: walk === 0 ? 0 : -walk,
      at: stake.taken,
      mirrors: mirrors && stake.performs && stake.month < month,
    });
    stake.taken += part;
    return part;
  };
  let left = -share.amount;
  let unpaid = -share.walk;
  for (const stake of stakes) {
    if (stake.amount !== 0) left -= take(stake, left);
    else unpaid -= take(stake, unpaid);
  }
  if (left > 0) throw new Defect(`a refund beyond its order: ${credit.row.orderNo} line ${credit.row.lineNo}`);
  return steps;
}
