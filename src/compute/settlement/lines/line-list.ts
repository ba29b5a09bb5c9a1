// Lines one after the other, each of a step -> a list of them in columns: a plain one is its mould, where it begins, and an amount.
import { grown } from '../../../model/grown.ts';
import type { Fen } from '../../../model/money.ts';
import type { Steps } from '../credits/steps.ts';
import type { AccruedLine } from './accrued-line.ts';
import { castLine } from './cast-line.ts';
import type { Lines, Mould } from './lines.ts';

/** Lines, and more to come. */
export interface LineList extends Lines {
  /** The number by which lines name the mould. */
  readonly mould: (mould: Mould) => number;
  /** A plain line of a plain step: its base, where in the running sum it begins, and the place of the step. */
  readonly cast: (mould: number, base: Fen, from: Fen, step: number) => void;
  /** A line that is kept in full. */
  readonly keep: (line: AccruedLine, step: number) => void;
}

/** There is room for `expected` lines from the start. */
export function lineList(steps: Steps, expected: number): LineList {
  const moulds: Mould[] = [];
  const kept: AccruedLine[] = [];
  let length = 0;
  let room = Math.max(16, expected);
  /** Of a line that is kept: -1 - its place among those. */
  let numbers = new Int32Array(room);
  let stepPlaces = new Int32Array(room);
  let bases = new Float64Array(room);
  let starts = new Float64Array(room);

  const makeRoom = (): void => {
    room *= 2;
    numbers = grown(numbers, new Int32Array(room));
    stepPlaces = grown(stepPlaces, new Int32Array(room));
    bases = grown(bases, new Float64Array(room));
    starts = grown(starts, new Float64Array(room));
  };
  const put = (number: number, base: Fen, from: Fen, step: number): void => {
    if (length === room) makeRoom();
    numbers[length] = number;
    stepPlaces[length] = step;
    bases[length] = base;
    starts[length] = from;
    length += 1;
  };
  const at = (place: number): AccruedLine => {
    const number = numbers[place]!;
    if (number < 0) return kept[-1 - number]!;
    return castLine(moulds[number]!, bases[place]!, starts[place]!, steps.at(stepPlaces[place]!));
  };
  return {
    get length() {
      return length;
    },
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < length; place += 1) yield at(place);
    },
    mouldAt: (place) => (numbers[place]! < 0 ? null : moulds[numbers[place]!]!),
    baseAt: (place) => bases[place]!,
    rowAt: (place) => steps.rowAt(stepPlaces[place]!),
    mould: (mould) => moulds.push(mould) - 1,
    cast: put,
    keep: (line, step) => put(-kept.push(line), line.line.base, 0, step),
  };
}
