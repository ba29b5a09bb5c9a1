// Credits -> steps: every person's share of every credit, and for refunds what each share takes back from which sale.
import { append } from '../../../model/append.ts';
import { type Month, monthOf } from '../../../model/calendar.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import { Defect, type Fen } from '../../../model/money.ts';
import { groupBy, rosterRowIn } from '../../../model/roster.ts';
import { specialReason } from '../../../policy/price.ts';
import { type Ground, termsIn } from '../ground.ts';
import type { AccruedLine, Stake } from '../lines/accrued-line.ts';
import { countedRow } from '../rates/measured.ts';
import { asCleared } from '../timing/cleared-on.ts';
import { type Credit, creditsOf, type Net } from './credits.ts';
import { netAmounts, netOfSold } from './net-amounts.ts';
import { shareOut } from './split-shares.ts';
import { stepsBack } from './steps-back.ts';

/** One step of the walks of a month: a share of a sale, or the part of a refund that falls on one stake. */
export interface Step {
  /** The row behind the step; for a refund the refund's own row. */
  readonly row: SalesRow;
  readonly month: Month;
  readonly stake: Stake;
  /** What is paid of it. */
  readonly amount: Fen;
  /** What counts towards targets. */
  readonly walk: Fen;
  /** Where it begins in its stake's extent: a sale's from the bottom; a refund's behind what is taken back already. */
  readonly at: Fen;
  /** A refund of an earlier month takes back the lines of its stake instead of walking. */
  readonly mirrors: boolean;
}

/** How much of its stake's extent a step goes through. */
export const extentOfStep = ({ stake, amount, walk }: Step): Fen => Math.abs(stake.amount !== 0 ? amount : walk);

/** The steps of every month, in the order of rows (rulebook 1 and 4). */
export function makeSteps(ground: Ground): ReadonlyMap<Month, readonly Step[]> {
  const net = netKnown(ground);
  const credits = creditsWith(ground, net);
  // Only what a refund may take back has to be found again by its order.
  const refunded = new Map<string, Stake[]>();
  for (const { amount, row } of credits) if (amount < 0) refunded.set(row.orderNo, []);
  const sold = credits.map((credit) => {
    if (credit.amount < 0) return NO_STAKES;
    const ofOrder = refunded.get(credit.row.orderNo);
    const made = stakesOf(ground, credit, net, ofOrder !== undefined);
    if (ofOrder !== undefined) append(ofOrder, made);
    return made;
  });
  const steps: Step[] = [];
  for (const [place, credit] of credits.entries()) {
    if (credit.amount < 0) append(steps, stepsBack(ground, credit, refunded.get(credit.row.orderNo)!));
    else for (const stake of sold[place]!) steps.push(stepForward(credit, stake));
  }
  return groupBy(steps, (step) => step.month);
}

const NO_STAKES: readonly Stake[] = [];

/** One for millions of stakes; nothing is ever put into it. */
const NO_LINES = Object.freeze([]) as readonly AccruedLine[] as AccruedLine[];

/** All credits up to the as-of date (option `performance.basis`). */
export const creditsKnown = (ground: Ground): readonly Credit[] => creditsWith(ground, netKnown(ground));

function creditsWith(ground: Ground, net: Net | null): readonly Credit[] {
  const { basis } = termsIn(ground, ground.lastMonth);
  if (basis === 'signed') return creditsOf(ground.sales, [], basis, net, ground.orders());
  const receipts = asCleared(ground.ledgers.collections, ground.editions);
  const collections = receipts.filter((receipt) => receipt.receivedOn <= ground.asOf);
  return creditsOf(ground.sales, collections, basis, net, ground.orders());
}

function netKnown(ground: Ground): Net | null {
  const of = netOfSold(ground);
  return of === null ? null : { of, amounts: netAmounts(ground, ground.sales, of) };
}

function stakesOf(
  ground: Ground,
  { row, order, on, amount: credited }: Credit,
  net: Net | null,
  isRefunded: boolean,
): readonly Stake[] {
  const month = monthOf(on);
  const isProject = row.projectNo !== null;
  const special = specialReason(row, termsIn(ground, monthOf(row.signedOn))) !== null;
  const whole = net === null ? row.amount : net.amounts.get(row)!;
  const splits = isProject ? undefined : ground.splits.get(row.orderNo);
  const { performanceOf } = ground;
  const shares = shareOut(credited, row.personId, splits);
  const counted =
    performanceOf === 'amount' ? shares : shareOut(countedRow({ row, whole }, performanceOf), row.personId, splits);
  return shares.map(({ personId, amount }, place): Stake => {
    const { walk } = counted[place]!;
    const isSales = kindOf(ground, personId, month) === 'sales';
    const kind = isProject ? 'project' : special ? 'special' : isSales ? 'ordinary' : 'non_sales';
    const performs = isSales && !isProject;
    return {
      row,
      order,
      whole,
      credited,
      on,
      personId,
      month,
      kind,
      performs,
      amount,
      walk,
      taken: 0,
      limited: null,
      isRefunded,
      lines: isRefunded ? [] : NO_LINES,
      teamLines: isRefunded ? [] : NO_LINES,
    };
  });
}

function kindOf(ground: Ground, personId: string, month: Month): 'sales' | 'non_sales' {
  const person = ground.roster.byId.get(personId);
  if (person === undefined) throw new Defect(`a sale of a person who is not on the roster: ${personId}`);
  return rosterRowIn(person, month).kind;
}

const stepForward = (credit: Credit, stake: Stake): Step => ({
  row: credit.row,
  month: stake.month,
  stake,
  amount: stake.amount,
  walk: stake.walk,
  at: 0,
  mirrors: false,
});
