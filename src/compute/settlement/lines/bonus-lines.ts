// Lines, and bonuses on them -> both in one list; a plain bonus is the line that it stands on, and a mould of its own.
import { grown } from '../../../model/grown.ts';
import type { AccruedLine } from './accrued-line.ts';
import { castLine } from './cast-line.ts';
import type { Lines, Mould } from './lines.ts';

/** The lines, and more bonuses to come. */
export interface BonusLines extends Lines {
  /** The number by which bonuses name the mould. */
  readonly mould: (mould: Mould) => number;
  /** The bonus on the plain line at a place; its base is that of the line. */
  readonly cast: (mould: number, on: number) => void;
  /** A bonus that is kept in full. */
  readonly keep: (bonus: AccruedLine, on: number) => void;
}

export function bonusLines(front: Lines): BonusLines {
  const first = front.length;
  const moulds: Mould[] = [];
  const kept: AccruedLine[] = [];
  let length = 0;
  let room = 16;
  /** Of a line that is kept: -1 - its place among those. */
  let numbers = new Int32Array(room);
  /** The places of the lines that they stand on. */
  let bearers = new Int32Array(room);

  const put = (number: number, on: number): void => {
    if (length === room) {
      room *= 2;
      numbers = grown(numbers, new Int32Array(room));
      bearers = grown(bearers, new Int32Array(room));
    }
    numbers[length] = number;
    bearers[length] = on;
    length += 1;
  };
  const at = (place: number): AccruedLine => {
    if (place < first) return front.at(place);
    const number = numbers[place - first]!;
    return number < 0 ? kept[-1 - number]! : bonusOn(front.at(bearers[place - first]!), moulds[number]!);
  };
  return {
    get length() {
      return first + length;
    },
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < first + length; place += 1) yield at(place);
    },
    mouldAt: (place) => {
      if (place < first) return front.mouldAt(place);
      const number = numbers[place - first]!;
      return number < 0 ? null : moulds[number]!;
    },
    baseAt: (place) => {
      if (place < first) return front.baseAt(place);
      const number = numbers[place - first]!;
      return number < 0 ? kept[-1 - number]!.line.base : front.baseAt(bearers[place - first]!);
    },
    rowAt: (place) => front.rowAt(place < first ? place : bearers[place - first]!),
    mould: (mould) => moulds.push(mould) - 1,
    cast: put,
    keep: (bonus, on) => put(-kept.push(bonus), on),
  };
}

const bonusOn = ({ line: { row }, stake, paid }: AccruedLine, mould: Mould): AccruedLine =>
  castLine(mould, paid, null, { row, stake });
