// A plain decimal of a policy file -> the exact fraction it stands for.
import { Decimal } from 'decimal.js';
import { type Ratio, ratio } from '../model/money.ts';

/** At most 15 digits before and 12 after the point, so that every fraction of a policy stays exact. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,12})?$/;

/** `33.33` -> 3333/100; null where the text is no plain decimal or has more digits than stay exact. */
export function decimalRatio(text: string): Ratio | null {
  if (!PLAIN.test(text)) return null;
  const value = new Decimal(text);
  if (value.precision() > 15) return null;
  const den = new Decimal(10).pow(value.decimalPlaces());
  return ratio(BigInt(value.times(den).toFixed()), BigInt(den.toFixed()));
}

/** `0.05` -> `5`: the number of percent that a fraction is. */
export const inPercent = (text: string): string => new Decimal(text).times(100).toString();
