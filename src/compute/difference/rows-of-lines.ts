// The lines of a state -> what they tell of the sales rows behind them: what counted, for whom, in which months.
import type { Month } from '../../model/calendar.ts';
import type { ClosedLine } from '../../model/closing.ts';
import type { Fen } from '../../model/money.ts';

export interface RowFacts {
  readonly orderNo: string;
  readonly lineNo: number;
  /** What the lines of the row itself stand on, all together. */
  readonly base: Fen;
  /** The same by the seller whose share it is, in the order of their ids. */
  readonly shares: readonly (readonly [sellerId: string, base: Fen])[];
  readonly months: readonly Month[];
}

export const rowKey = ({ orderNo, lineNo }: { readonly orderNo: string; readonly lineNo: number }): string =>
  `${orderNo}/${lineNo}`;

/** Lines of leaders and bonuses stand on the same row once more; they count only where nothing else tells of it. */
export function rowsOfLines(lines: readonly ClosedLine[]): ReadonlyMap<string, RowFacts> {
  const rows = new Map<string, ClosedLine[]>();
  for (const line of lines) {
    const key = rowKey(line);
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [line]);
    else known.push(line);
  }
  return new Map([...rows].map(([key, found]) => [key, factsOf(found)]));
}

function factsOf(lines: readonly ClosedLine[]): RowFacts {
  const own = lines.filter(isOwn);
  const shares = new Map<string, Fen>();
  for (const { sellerId, base } of own) shares.set(sellerId, (shares.get(sellerId) ?? 0) + base);
  const { orderNo, lineNo } = lines[0]!;
  return {
    orderNo,
    lineNo,
    base: own.reduce((sum, line) => sum + line.base, 0),
    shares: [...shares].sort(([a], [b]) => (a < b ? -1 : 1)),
    months: [...new Set(own.map(({ month }) => month))].sort((a, b) => a - b),
  };
}

const isOwn = ({ kind }: ClosedLine): boolean => kind !== 'team' && kind !== 'quarter_bonus' && kind !== 'year_bonus';
