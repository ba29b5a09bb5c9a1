// Steps one after the other -> a list of them in columns: most are all that one person has of a sale, and a row and an amount say so.
import { monthOf } from '../../../model/calendar.ts';
import { grown } from '../../../model/grown.ts';
import type { Fen } from '../../../model/money.ts';
import type { Ground } from '../ground.ts';
import type { Stake } from '../lines/accrued-line.ts';
import type { Net } from './credits.ts';
import { NO_LINES } from './stakes.ts';
import { type Step, stepForward } from './step.ts';

/** Places count from 0 to `length` - 1. */
export interface Steps {
  readonly length: number;
  /** The step in full; one that is not kept is made anew each time, with its stake. */
  readonly at: (place: number) => Step;
  /** What is paid of it. */
  readonly amountAt: (place: number) => Fen;
  readonly walkAt: (place: number) => Fen;
  /** The place in the roster of the person whose performance it is; -1 where it is nobody's. */
  readonly personAt: (place: number) => number;
  /** The place of the step's row among `ground.sales`. */
  readonly rowAt: (place: number) => number;
  /**
   * The kind of the stake that a plain step is all of: performance that counts for what is paid, and that no refund asks for. Null
   * where the step has to be looked at in full.
   */
  readonly plainAt: (place: number) => 'ordinary' | 'special' | null;
}

/** Steps, and more to come. */
export interface StepList extends Steps {
  /** All of a plain stake, which is told by its row, its day and what was credited, and not kept itself. */
  readonly add: (stake: Stake, row: number, person: number) => void;
  /** A step that is kept in full. Returns its place. */
  readonly keep: (step: Step, row: number, person: number) => number;
}

/** Whether the stake's step may be a plain one. */
export const isPlain = ({ performs, isRefunded, amount, walk }: Stake): boolean =>
  performs && !isRefunded && amount === walk;

const WAYS = [null, 'ordinary', 'special'] as const;

const wayOf = ({ stake, mirrors, amount, walk }: Step): number =>
  !isPlain(stake) || mirrors || amount !== stake.amount || walk !== stake.walk ? 0 : stake.kind === 'special' ? 2 : 1;

/** There is room for `expected` steps from the start. `net` is what rows are without tax, as in {@link Net}. */
export function stepList({ sales, roster }: Ground, net: Net | null, isSigned: boolean, expected: number): StepList {
  let length = 0;
  let room = Math.max(16, expected);
  /** Of a step that is kept: -1 - its place among those. */
  let rows = new Int32Array(room);
  let persons = new Int32Array(room);
  let amounts = new Float64Array(room);
  let ways = new Uint8Array(room);
  /** Where signing counts the row has them. */
  let days = new Int32Array(isSigned ? 0 : room);
  let credits = new Float64Array(isSigned ? 0 : room);
  const kept: Step[] = [];
  const keptRows: number[] = [];

  const makeRoom = (): void => {
    room *= 2;
    rows = grown(rows, new Int32Array(room));
    persons = grown(persons, new Int32Array(room));
    amounts = grown(amounts, new Float64Array(room));
    ways = grown(ways, new Uint8Array(room));
    if (isSigned) return;
    days = grown(days, new Int32Array(room));
    credits = grown(credits, new Float64Array(room));
  };
  const put = (row: number, person: number, amount: Fen, way: number): void => {
    if (length === room) makeRoom();
    rows[length] = row;
    persons[length] = person;
    amounts[length] = amount;
    ways[length] = way;
    length += 1;
  };
  const stakeAt = (place: number): Stake => {
    const row = sales.at(rows[place]!)!;
    const on = isSigned ? row.signedOn : days[place]!;
    const whole = net === null ? row.amount : net.amounts.get(row)!;
    const amount = amounts[place]!;
    return {
      row,
      whole,
      credited: isSigned ? whole : credits[place]!,
      on,
      personId: roster.people[persons[place]!]!.id,
      month: monthOf(on),
      kind: WAYS[ways[place]!]!,
      performs: true,
      amount,
      walk: amount,
      taken: 0,
      limited: null,
      isRefunded: false,
      lines: NO_LINES,
      teamLines: NO_LINES,
    };
  };
  return {
    get length() {
      return length;
    },
    at: (place) => (rows[place]! < 0 ? kept[-1 - rows[place]!]! : stepForward(stakeAt(place))),
    amountAt: (place) => amounts[place]!,
    walkAt: (place) => (rows[place]! < 0 ? kept[-1 - rows[place]!]!.walk : amounts[place]!),
    personAt: (place) => persons[place]!,
    rowAt: (place) => (rows[place]! < 0 ? keptRows[-1 - rows[place]!]! : rows[place]!),
    plainAt: (place) => WAYS[ways[place]!]!,
    add: (stake, row, person) => {
      put(row, person, stake.amount, stake.kind === 'special' ? 2 : 1);
      if (isSigned) return;
      days[length - 1] = stake.on;
      credits[length - 1] = stake.credited;
    },
    keep: (step, row, person) => {
      keptRows.push(row);
      put(-kept.push(step), person, step.amount, wayOf(step));
      return length - 1;
    },
  };
}
