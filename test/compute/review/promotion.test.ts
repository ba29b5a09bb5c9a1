// Attainments of odd targets -> the composite of a promotion and what it recommends.
import { expect, test } from 'vitest';
import { formatRatio } from '../../../src/model/money.ts';
import { bookOf, zhichengWith } from '../../support/inline-book.ts';
import { reviewBook } from '../../support/settle-book.ts';

const TARGETS = [
  ['2026-01', '25317.53'],
  ['2026-02', '26111.91'],
  ['2026-03', '27003.77'],
] as const;

/** Met in each month by the same share of an odd target; `score` is the attitude. */
const book = (score: number) =>
  bookOf({
    people: `person_id,name,grade,hired_on
      E1,郑专员,specialist,2025-01-01`,
    sales: `order_no,signed_on,person_id,amount
      ${TARGETS.map(([month], place) => `A${place},${month}-05,E1,28001.0${place}`).join('\n')}`,
    targets: `period,person_id,target
      ${TARGETS.map(([month, target]) => `${month},E1,${target}`).join('\n')}`,
    reviews: `person_id,period,kind,score
      E1,2026-03,attitude,${score}`,
  });

test('the mean of attainments whose targets share no divisor is worked out exactly', async () => {
  const [review] = reviewBook(await book(90), zhichengWith(), '2026-03');
  expect(review).toMatchObject({ change: 'promote', streak: 3, status: 'recommended' });
  expect(formatRatio(review!.composite!, 2, true)).toBe('96.00');
  const [failed] = reviewBook(await book(49.99), zhichengWith(), '2026-03');
  expect(failed).toMatchObject({ change: 'promote', status: 'not-recommended' });
});
