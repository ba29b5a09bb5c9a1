// Lines as they pass, with what is paid of them -> what they come to, by person and in all.
import type { Line, LineKind } from '../../../model/line.ts';
import { checkedFen, Defect, type Fen } from '../../../model/money.ts';
import type { Run } from '../../../model/run.ts';
import type { Earned } from '../../../model/settlement.ts';
import type { LinePayment } from './pay-line.ts';
import { numberOf } from './pay-runs.ts';

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

/** What a line adds. */
export type LineWorth = Pick<LinePayment, 'paid' | 'pay' | 'parts'> & {
  readonly now: Pick<LinePayment['now'], 'amount'>;
};

export interface LineCount {
  /** True where the run lists the line: its own ones, and earlier ones that it pays or that are still held. */
  readonly add: (line: Line, worth: LineWorth) => boolean;
  readonly sums: () => LineSums;
}

export function countLines(run: Run): LineCount {
  const own = numberOf(run);
  const byPerson = new Map<string, PersonSums>();
  let [sum, settledLines, settledAmount] = [0, 0, 0];
  let latestId = '';
  let latest = noLines();
  const sumsOf = (personId: string): PersonSums => {
    // Lines come person by person.
    if (personId === latestId) return latest;
    latestId = personId;
    latest = byPerson.get(personId) ?? noLines();
    byPerson.set(personId, latest);
    return latest;
  };
  return {
    add: (line, { now, paid, pay, parts }) => {
      const amount = checkedFen(now.amount);
      const person = sumsOf(line.personId);
      const isOwn = numberOf(line.run) === own;
      person.amount += amount;
      person.released += paid;
      if (isOwn && run.kind === 'month') person.earned[monthKind(line.kind)] += amount;
      sum += pay;
      // What is released and taken back in one run pays nothing, and yet stands in two columns.
      const moves = pay !== 0 || parts.release !== 0 || parts.true_up !== 0 || parts.correction !== 0;
      if (isOwn || moves || amount !== paid) return true;
      settledLines += 1;
      settledAmount += amount;
      return false;
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
