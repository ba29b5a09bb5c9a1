// Lines of generated books -> paid in groups of those that go one way, or one by one: the same figures, lines and held orders.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payLines } from '../../../../src/compute/settlement/payments/pay-lines.ts';
import { payCourse } from '../../../../src/compute/settlement/payments/payments.ts';
import { workOut } from '../../../../src/compute/settlement/settle.ts';
import type { Course } from '../../../../src/compute/settlement/timing/order-courses.ts';
import { parseRun } from '../../../../src/model/run.ts';
import { fuzz } from '../../../support/fuzz.ts';
import { zhichengWith } from '../../../support/inline-book.ts';
import { bookOfStory, OPTIONS, type Order, RUNS, type Story, story } from '../story-book.ts';

const PAID_AT_ONCE: Order = {
  seller: 'E1',
  month: 0,
  day: 10,
  fen: 1_234_567,
  special: false,
  split: false,
  executedAfter: 0,
  paidAfter: 1,
  deposit: 0,
  refunds: [],
};
/** Few generated books have an order that releases a part of its lines: one that does is always among them. */
const PAID_IN_PARTS: Story = { orders: [PAID_AT_ONCE, { ...PAID_AT_ONCE, deposit: 30, paidAfter: 2 }], carries: [] };
const BY_PARTS = OPTIONS.find((options) => options['mode: full'] === 'mode: prorata')!;

test('groups of lines are paid what the lines are paid one by one', async () => {
  let [joined, apart] = [0, 0];
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom(...OPTIONS), async (told, options) => {
      const book = await bookOfStory(told);
      for (const run of RUNS) {
        const decisions = workOut({ book, editions: zhichengWith(options), run: parseRun(run)!, asOf: null });
        const pay = (joins: (course: Course) => boolean) => {
          const course = payCourse(decisions);
          const { sums, inFull, held } = payLines(course, joins);
          return { byPerson: course.byPerson, sums, all: inFull('all'), listed: inFull('listed'), held: held() };
        };
        const inGroups = pay(({ isWhole }) => {
          if (isWhole) joined += 1;
          else apart += 1;
          return isWhole;
        });
        expect(inGroups).toEqual(pay(() => false));
      }
    }),
    { ...fuzz(30), examples: [[PAID_IN_PARTS, BY_PARTS]] },
  );
  expect([joined > 0, apart > 0]).toEqual([true, true]);
}, 60_000);
