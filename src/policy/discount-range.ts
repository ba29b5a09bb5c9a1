// The text `10%..20%` -> the discounts off the list price that it means: above the first, up to the second border.
import { compareRatios, type Ratio } from '../model/money.ts';
import type { Match } from '../model/rate-rule.ts';
import { percent, type TextRule } from '../yaml/text-rule.ts';

export type DiscountRange = NonNullable<Match['discount']>;

const EXPECTED = 'discount 10%..20%';

/** `..10%` and `20%..` are open at one end. */
export const discountRange: TextRule<DiscountRange> = {
  expected: EXPECTED,
  json: { type: 'string', pattern: '^[\\d.]*\\s*[%％]?\\s*\\.\\.\\s*[\\d.]*\\s*[%％]?$' },
  read: (text) => {
    const match = /^(.*?)\.\.(.*)$/.exec(text.normalize('NFKC').trim());
    if (match === null || (match[1] === '' && match[2] === '')) return { expected: EXPECTED };
    const [above, upTo] = [borderOf(match[1]!), borderOf(match[2]!)];
    if (above === undefined || upTo === undefined) return { expected: EXPECTED };
    const rising = above === null || upTo === null || compareRatios(above, upTo) < 0;
    return rising ? { value: { above, upTo } } : { expected: EXPECTED };
  },
};

/** Null where the range is open, undefined where the text is no percentage. */
function borderOf(text: string): Ratio | null | undefined {
  if (text.trim() === '') return null;
  const read = percent().read(text);
  return 'value' in read ? read.value : undefined;
}
