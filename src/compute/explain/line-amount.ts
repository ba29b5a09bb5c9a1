// A line at a factor and a share of its order -> what it is worth, and how much of that is released.
import type { Reason } from '../../model/explanation.ts';
import type { FactorReason, Line } from '../../model/line.ts';
import { compareRatios, type Fen, ONE, type Ratio } from '../../model/money.ts';
import type { Stood } from '../settlement/payments/pay-line.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { arithmetic, factor, given, money, ofChild, rate, reason } from './reason.ts';

/** A line as it stands, or stood before this run. */
export interface Standing {
  readonly factor: Ratio;
  readonly factorReason: FactorReason;
  readonly amount: Fen;
  readonly ratio: Ratio;
}

export const asItStands = ({ factor, factorReason, amount, ratio }: PaidLine): Standing => ({
  factor,
  factorReason,
  amount,
  ratio,
});

export const asItStood = ({ factor, reason: factorReason, amount }: Stood, ratio: Ratio): Standing => ({
  factor,
  factorReason,
  amount,
  ratio,
});

/** `round(base × rate × factor)` (rulebook 5). */
export function amountReason(line: Line, at: Standing, code: 'amount' | 'amount_before' = 'amount'): Reason {
  const base = line.exactBase === null ? money(line.base) : ({ unit: 'exact', value: line.exactBase } as const);
  const { factorReason } = at;
  return reason(
    code,
    { factor: at.factor, factorReason },
    {
      figure: at.amount,
      arithmetic: arithmetic(
        'product',
        given('base', base),
        given('rate', line.rated?.measure === 'quantity' ? { unit: 'each', value: line.rate } : rate(line.rate)),
        given('factor', factor(at.factor)),
      ),
    },
  );
}

/** `round(amount × ratio)` (rulebook 9); of a wholly released order just the amount. */
export function releasedReason(line: Line, at: Standing, released: Fen, when: 'now' | 'before' = 'now'): Reason {
  const amount = amountReason(line, at, when === 'now' ? 'amount' : 'amount_before');
  if (compareRatios(at.ratio, ONE) === 0) return amount;
  const children = [amount];
  return reason(
    when === 'now' ? 'released' : 'released_before',
    { ratio: at.ratio },
    {
      figure: released,
      arithmetic: arithmetic('product', ofChild(children, 0), given('ratio', factor(at.ratio))),
      children,
    },
  );
}
