// Credits -> the steps of every month: every person's share of every credit, and for refunds what each share takes back from which sale.
import { append } from '../../../model/append.ts';
import { type Month, monthOf } from '../../../model/calendar.ts';
import { inPassing } from '../../../model/row-list.ts';
import { type Ground, termsIn } from '../ground.ts';
import type { Stake } from '../lines/accrued-line.ts';
import { asCleared } from '../timing/cleared-on.ts';
import { type Credit, type Credits, creditsOf, type Net } from './credits.ts';
import { netAmounts, netOfSold } from './net-amounts.ts';
import { makeStakes } from './stakes.ts';
import { stepForward } from './step.ts';
import { isPlain, type StepList, type Steps, stepList } from './steps.ts';
import { stepsBack } from './steps-back.ts';

/** From the first place to the one behind the last. */
export interface StepRange {
  readonly from: number;
  readonly to: number;
}

export interface StepsByMonth {
  readonly steps: StepList;
  readonly inMonth: (month: Month) => StepRange;
}

/**
 * The steps in the order of rows (rulebook 1 and 4), and so month by month. With `inFull` all are kept: where rates are found by tables, each is
 * asked for so often that it is better kept than made anew.
 */
export function makeSteps(ground: Ground, inFull: boolean): StepsByMonth {
  const net = netKnown(ground);
  const credits = creditsWith(ground, net);
  const steps = stepList(ground, net, isSigned(ground), credits.length);
  const persons = new Map(ground.roster.people.map(({ id }, place) => [id, place]));
  const stakesOf = makeStakes(ground, net);
  const refunded = stakesRefunded(credits, (credit) => stakesOf(credit, true));
  const starts = new Map<Month, number>();
  let latest: Month | null = null;
  const personOf = ({ performs, personId }: Stake): number => (performs ? persons.get(personId)! : -1);
  const passing = inPassing(credits);
  for (let place = 0; place < credits.length; place += 1) {
    const credit = passing.at(place)!;
    const month = monthOf(credit.on);
    if (month !== latest) starts.set(month, steps.length);
    latest = month;
    if (credit.amount < 0) {
      const back = stepsBack(ground, credits.at(place)!, refunded.ofOrder.get(credit.row.orderNo)!);
      for (const step of back) steps.keep(step, credit.place, personOf(step.stake));
      continue;
    }
    let stakes = refunded.ofCredit.get(place) ?? stakesOf(credit, false);
    const isAllPlain = !inFull && stakes.every(isPlain);
    // What is kept needs a row that may be kept.
    if (!isAllPlain) stakes = refunded.ofCredit.get(place) ?? stakesOf(credits.at(place)!, false);
    for (const stake of stakes) {
      if (isAllPlain || (!inFull && isPlain(stake))) steps.add(stake, credit.place, personOf(stake));
      else steps.keep(stepForward(stake), credit.place, personOf(stake));
    }
  }
  return { steps, inMonth: rangesOf(starts, steps) };
}

function rangesOf(starts: ReadonlyMap<Month, number>, { length }: Steps): StepsByMonth['inMonth'] {
  const ends = [...starts.values(), length].slice(1);
  const ranges = new Map([...starts].map(([month, from], place) => [month, { from, to: ends[place]! }]));
  return (month) => ranges.get(month) ?? { from: 0, to: 0 };
}

/** The stakes of orders of which a refund is known: only what a refund may take back has to be found again. */
interface RefundedStakes {
  readonly ofOrder: ReadonlyMap<string, readonly Stake[]>;
  /** By the place of their credit. */
  readonly ofCredit: ReadonlyMap<number, readonly Stake[]>;
}

function stakesRefunded(credits: Credits, stakesOf: (credit: Credit) => readonly Stake[]): RefundedStakes {
  const ofOrder = new Map<string, Stake[]>();
  const ofCredit = new Map<number, readonly Stake[]>();
  const passing = inPassing(credits);
  for (let place = 0; place < credits.length; place += 1) {
    const { amount, row } = passing.at(place)!;
    if (amount < 0) ofOrder.set(row.orderNo, []);
  }
  if (ofOrder.size === 0) return { ofOrder, ofCredit };
  for (let place = 0; place < credits.length; place += 1) {
    const { amount, row } = passing.at(place)!;
    const known = amount < 0 ? undefined : ofOrder.get(row.orderNo);
    if (known === undefined) continue;
    const made = stakesOf(credits.at(place)!);
    ofCredit.set(place, made);
    append(known, made);
  }
  return { ofOrder, ofCredit };
}

/** All credits up to the as-of date (option `performance.basis`). */
export const creditsKnown = (ground: Ground): Credits => creditsWith(ground, netKnown(ground));

const isSigned = (ground: Ground): boolean => termsIn(ground, ground.lastMonth).basis === 'signed';

function creditsWith(ground: Ground, net: Net | null): Credits {
  if (isSigned(ground)) return creditsOf(ground.sales, null, net);
  const receipts = asCleared(ground.ledgers.collections, ground.editions);
  const collections = receipts.filter((receipt) => receipt.receivedOn <= ground.asOf);
  return creditsOf(ground.sales, collections, net);
}

function netKnown(ground: Ground): Net | null {
  const of = netOfSold(ground);
  return of === null ? null : { of, amounts: netAmounts(ground, ground.sales, of) };
}
