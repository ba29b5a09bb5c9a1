// Credits -> steps: every person's share of every credit, and for refunds what each share takes back from which sale.
import { type Month, monthOf } from '../../model/calendar.ts';
import type { SalesRow } from '../../model/ledger.ts';
import { Defect, type Fen, type Ratio } from '../../model/money.ts';
import { groupBy, rosterRowIn } from '../../model/roster.ts';
import { specialReason } from '../../policy/price.ts';
import type { AccruedLine } from './accrued-line.ts';
import { type Credit, creditsOf } from './credits.ts';
import { type Ground, termsIn } from './ground.ts';
import { cutByShares } from './shares.ts';

export type StakeKind = 'ordinary' | 'special' | 'non_sales' | 'project';

/** A person's share of a sold row, and the lines that it has earned, which later refunds take back. */
export interface Stake {
  readonly row: SalesRow;
  readonly personId: string;
  readonly month: Month;
  readonly kind: StakeKind;
  /** Whether it counts as performance: sales staff, outside projects. */
  readonly performs: boolean;
  readonly amount: Fen;
  /** How much refunds have taken back so far. */
  taken: Fen;
  /** The lines of the person, or of the project's people. */
  readonly lines: AccruedLine[];
  /** Team lines by leader. */
  readonly teamLines: Map<string, AccruedLine[]>;
}

/** One step of the walks of a month: a share of a sale, or the part of a refund that falls on one stake. */
export interface Step {
  /** The row behind the step; for a refund the refund's own row. */
  readonly row: SalesRow;
  readonly month: Month;
  readonly stake: Stake;
  readonly amount: Fen;
  /** A refund of an earlier month takes back lines instead of walking: from this position of its stake on. */
  readonly takesFrom: Fen | null;
}

interface Share {
  readonly personId: string;
  readonly amount: Fen;
}

/** The steps of every month, in the order of rows (rulebook 1 and 4). */
export function makeSteps(ground: Ground): ReadonlyMap<Month, readonly Step[]> {
  const credits = creditsKnown(ground);
  const stakes = new Map<string, Stake[]>();
  const sold = new Map<Credit, readonly Stake[]>();
  for (const credit of credits) {
    if (credit.amount < 0) continue;
    const made = stakesOf(ground, credit);
    sold.set(credit, made);
    const { orderNo } = credit.row;
    const known = stakes.get(orderNo);
    if (known === undefined) stakes.set(orderNo, [...made]);
    else known.push(...made);
  }
  const steps = credits.flatMap((credit) =>
    credit.amount < 0
      ? stepsBack(ground, credit, stakes.get(credit.row.orderNo) ?? [])
      : sold.get(credit)!.map((stake) => stepForward(credit, stake)),
  );
  return groupBy(steps, (step) => step.month);
}

/** All credits up to the as-of date (option `performance.basis`). */
export function creditsKnown(ground: Ground): readonly Credit[] {
  const { basis } = termsIn(ground, ground.lastMonth);
  const collections = ground.ledgers.collections.filter((receipt) => receipt.receivedOn <= ground.asOf);
  return creditsOf(ground.sales, collections, basis);
}

function stakesOf(ground: Ground, credit: Credit): readonly Stake[] {
  const { row } = credit;
  const month = monthOf(credit.on);
  const isProject = row.projectNo !== null;
  const special = specialReason(row, termsIn(ground, monthOf(row.signedOn))) !== null;
  return sharesOf(ground, row, credit.amount, isProject).map(({ personId, amount }) => {
    const isSales = kindOf(ground, personId, month) === 'sales';
    const kind = isProject ? 'project' : special ? 'special' : isSales ? 'ordinary' : 'non_sales';
    const performs = isSales && !isProject;
    return { row, personId, month, kind, performs, amount, taken: 0, lines: [], teamLines: new Map() };
  });
}

function kindOf(ground: Ground, personId: string, month: Month): 'sales' | 'non_sales' {
  const person = ground.roster.byId.get(personId);
  if (person === undefined) throw new Defect(`a sale of a person who is not on the roster: ${personId}`);
  return rosterRowIn(person, month).kind;
}

function sharesOf(ground: Ground, row: SalesRow, amount: Fen, isProject: boolean): readonly Share[] {
  const splits = isProject ? undefined : ground.splits.get(row.orderNo);
  if (splits === undefined) return [{ personId: row.personId, amount }];
  const cuts = cutByShares(
    amount,
    splits.map((split): Ratio => split.share),
  );
  return splits.map((split, place) => ({ personId: split.personId, amount: cuts[place]! }));
}

const stepForward = (credit: Credit, stake: Stake): Step => ({
  row: credit.row,
  month: stake.month,
  stake,
  amount: stake.amount,
  takesFrom: null,
});

/** What a refund takes back: each person's share first from their share of the named row, then from their others. */
function stepsBack(ground: Ground, credit: Credit, stakes: readonly Stake[]): readonly Step[] {
  const named = namedRow(credit, stakes);
  if (named === null) throw new Defect(`a refund without a sale: ${credit.row.orderNo} line ${credit.row.lineNo}`);
  const known = stakes.filter((stake) => stake.month <= monthOf(credit.on) && stake.row.signedOn <= credit.on);
  const isProject = named.projectNo !== null;
  const shares = withinReach(
    sharesOf(ground, { ...credit.row, personId: named.personId }, credit.amount, isProject),
    known,
  );
  return shares.flatMap(({ personId, amount }) => {
    const own = known.filter((stake) => stake.personId === personId).reverse();
    const first = own.filter((stake) => stake.row === named);
    return takeBack(ground, credit, -amount, [...first, ...own.filter((stake) => stake.row !== named)]);
  });
}

/** The row that `refund_of` names, else the order's first sold row. */
function namedRow(credit: Credit, stakes: readonly Stake[]): SalesRow | null {
  if (credit.row.amount > 0) return credit.row;
  const { refundOf } = credit.row;
  return stakes.find(({ row }) => refundOf === null || row.lineNo === refundOf)?.row ?? null;
}

/** A fen that rounding put on someone who has nothing left to give back moves to whoever of the order has. */
function withinReach(shares: readonly Share[], stakes: readonly Stake[]): readonly Share[] {
  const reach = new Map<string, Fen>();
  for (const { personId, amount, taken } of stakes) reach.set(personId, (reach.get(personId) ?? 0) + amount - taken);
  let excess = 0;
  const cut = shares.map(({ personId, amount }) => {
    const within = Math.max(amount, -(reach.get(personId) ?? 0));
    excess += amount - within;
    return { personId, amount: within === 0 ? 0 : within };
  });
  return cut.map(({ personId, amount }) => {
    const room = (reach.get(personId) ?? 0) + amount;
    const more = Math.max(excess, -room);
    excess -= more;
    return { personId, amount: amount + more };
  });
}

function takeBack(ground: Ground, credit: Credit, amount: Fen, stakes: readonly Stake[]): readonly Step[] {
  const month = monthOf(credit.on);
  const mirrors = termsIn(ground, month).refund.rate === 'original';
  const steps: Step[] = [];
  let left = amount;
  for (const stake of stakes) {
    const part = Math.min(left, stake.amount - stake.taken);
    if (part <= 0) continue;
    const takesFrom = mirrors && stake.performs && stake.month < month ? stake.taken : null;
    steps.push({ row: credit.row, month, stake, amount: -part, takesFrom });
    stake.taken += part;
    left -= part;
  }
  if (left > 0) throw new Defect(`a refund beyond its order: ${credit.row.orderNo} line ${credit.row.lineNo}`);
  return steps;
}
