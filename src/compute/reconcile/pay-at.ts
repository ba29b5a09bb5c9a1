// A settled line and another rate, factor or part of the base -> what the run would pay of it then.
import type { SettledLine } from '../../model/line.ts';
import { type Fen, ONE, type Ratio, ratio, timesRounded } from '../../model/money.ts';

/** What is put in place of the line's own; `scale` is how many times the base. */
export interface Otherwise {
  readonly rate?: Ratio;
  readonly factor?: Ratio;
  readonly scale?: Ratio;
}

/** A line that the run pays for the first time is worked out anew, of another the pay is changed in proportion. */
export function payAt(settled: SettledLine, { rate, factor, scale = ONE }: Otherwise): Fen {
  const { line, paidBefore, pay } = settled;
  if (paidBefore === 0 && pay === settled.released) {
    const exact = line.exactBase === null ? ([line.base] as const) : ([1, line.exactBase] as const);
    const [base, ...more] = exact;
    const amount = timesRounded(base, ...more, scale, rate ?? line.rate, factor ?? settled.factor);
    return timesRounded(amount, settled.ratio);
  }
  return timesRounded(pay, scale, quotient(rate, line.rate), quotient(factor, settled.factor));
}

/** 1 where nothing is replaced or the line's own is nought. */
function quotient(other: Ratio | undefined, own: Ratio): Ratio {
  if (other === undefined || own.num === 0) return ONE;
  const sign = own.num < 0 ? -1n : 1n;
  return ratio(sign * BigInt(other.num) * BigInt(own.den), sign * BigInt(other.den) * BigInt(own.num));
}
