// Months of somebody who led before being assessed -> the quarter asks only for what its assessed months could reach.
import { expect, test } from 'vitest';
import { bookOf, zhichengWith } from '../../../support/inline-book.ts';
import { figures, personIn, settleBook } from '../../../support/settle-book.ts';

/** Supervisor in the unassessed month of hire, specialist from the first of the next on. */
const book = (hired: string) =>
  bookOf({
    people: `person_id,name,grade,hired_on,effective_from
      S1,吴主管,supervisor,${hired},
      S1,吴主管,specialist,${hired},2026-02-01`,
    sales: `order_no,signed_on,person_id,amount,executed_on
      A0,2026-01-25,S1,1000,2026-01-25
      A1,2026-02-05,S1,30000,2026-02-05
      A2,2026-03-05,S1,30000,2026-03-05`,
    collections: `receipt_no,received_on,order_no,amount
      R0,2026-01-26,A0,1000
      R1,2026-02-06,A1,30000
      R2,2026-03-06,A2,30000`,
    targets: `period,person_id,target,team_target
      2026-Q1,S1,,500000`,
  });

test('a team target of the targets ledger has no effect where none of the assessed months led a team', async () => {
  const run = settleBook(await book('2026-01-20'), zhichengWith(), '2026-Q1');
  const person = personIn(run, 'S1');
  expect(person.assessment).toMatchObject({ performance: 6_000_000, target: 5_333_333, teamTarget: null, met: true });
  expect(figures(person, 'trueUp', 'quarterBonus')).toEqual({ trueUp: '0.00', quarterBonus: '1200.00' });
});

test('it counts where one of them did', async () => {
  const run = settleBook(await book('2026-01-05'), zhichengWith(), '2026-Q1');
  const { assessment } = personIn(run, 'S1');
  expect(assessment).toMatchObject({ teamPerformance: 100_000, teamTarget: 50_000_000, met: false });
});
