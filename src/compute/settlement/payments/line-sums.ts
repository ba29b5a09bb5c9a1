// Lines, or groups of them, with what is paid of them -> what they come to, by person and in all.
import type { Line, LineKind } from '../../../model/line.ts';
import { checkedFen, Defect, type Fen } from '../../../model/money.ts';
import type { Run } from '../../../model/run.ts';
import type { Earned } from '../../../model/settlement.ts';
import type { LineWorth } from './line-marks.ts';

/** What all lines of a person come to. */
export interface PersonSums {
  amount: Fen;
  released: Fen;
  /** What the lines of a month's run itself earn, by kind; nothing in quarter and year runs. */
  readonly earned: { -readonly [Kind in keyof Earned]: Fen };
}

export interface LineSums {
  readonly byPerson: ReadonlyMap<string, PersonSums>;
  /** What the run pays. */
  readonly pay: Fen;
  /** Lines of earlier runs that are paid in full, and that the run does not pay. */
  readonly settledLines: number;
  readonly settledAmount: Fen;
}

export interface LineCount {
  /** `isOwn`: they are lines of the run itself. */
  readonly add: (line: Pick<Line, 'personId' | 'kind'>, isOwn: boolean, worth: LineWorth) => void;
  /** A line that the run does not list. */
  readonly settle: (amount: Fen) => void;
  readonly sums: () => LineSums;
}

export function countLines(run: Run): LineCount {
  const byPerson = new Map<string, PersonSums>();
  let [sum, settledLines, settledAmount] = [0, 0, 0];
  const sumsOf = (personId: string): PersonSums => {
    const known = byPerson.get(personId) ?? noLines();
    byPerson.set(personId, known);
    return known;
  };
  return {
    add: ({ personId, kind }, isOwn, { now, paid, pay }) => {
      const amount = checkedFen(now.amount);
      const person = sumsOf(personId);
      person.amount += amount;
      person.released += paid;
      if (isOwn && run.kind === 'month') person.earned[monthKind(kind)] += amount;
      sum += pay;
    },
    settle: (amount) => {
      settledLines += 1;
      settledAmount += amount;
    },
    sums: () => ({ byPerson, pay: sum, settledLines, settledAmount }),
  };
}

export const noLines = (): PersonSums => ({
  amount: 0,
  released: 0,
  earned: { personal: 0, team: 0, special: 0, project: 0, non_sales: 0 },
});

function monthKind(kind: LineKind): keyof Earned {
  if (kind === 'quarter_bonus' || kind === 'year_bonus') throw new Defect('a bonus line in a month');
  return kind;
}
