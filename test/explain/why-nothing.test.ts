// Why nothing, or less: each case by its codes and facts, and what is answered where there is nothing to explain.
import { expect, test } from 'vitest';
import { explain, type Question } from '../../src/compute/explain/explain.ts';
import { workOut } from '../../src/compute/settlement/settle.ts';
import type { Explanation, Reason, ReasonCode, ReasonOf, Unexplained } from '../../src/model/explanation.ts';
import { formatFen } from '../../src/model/money.ts';
import { formatRun, parseRun } from '../../src/model/run.ts';
import { bookOf, type LedgerTexts, zhichengPolicy, zhichengWith } from '../support/inline-book.ts';

const PEOPLE = `person_id,name,grade,leader_id,hired_on,left_on,kind
  S1,吴主管,supervisor,,2020-01-01,,sales
  E1,郑专员,specialist,,2020-01-01,,sales
  E2,王助理,assistant,,2026-01-15,,sales
  E3,李助理,assistant,,2020-01-01,2026-01-20,sales
  E4,张助理,assistant,,2026-03-01,,sales
  E5,张助理,assistant,,2020-01-01,,sales
  N1,冯行政,,,2020-01-01,,non_sales`;

const HEAD =
  'order_no,line_no,signed_on,person_id,customer,amount,unit_price,floor_price,list_price,executed_on,status,special_rate';

const LEDGERS: LedgerTexts = {
  people: PEOPLE,
  sales: `${HEAD}
    A1,1,2026-01-05,E1,甲,20000,,,,2026-01-06,valid,
    A2,1,2026-01-08,E1,乙,1000,,,,,valid,
    A3,1,2026-01-09,E1,丙,800,80,90,100,2026-01-09,valid,
    A4,1,2026-01-10,E1,丁,700,,,,2026-01-10,cancelled,
    A5,1,2026-01-12,E1,戊,900,80,70,100,2026-01-12,valid,
    B1,1,2026-01-16,E2,己,500,,,,2026-01-16,valid,
    C1,1,2026-01-17,E3,庚,600,,,,2026-01-17,valid,`,
  collections: `receipt_no,received_on,order_no,amount
    R1,2026-01-20,A1,15000
    R2,2026-01-20,A3,800
    R5,2026-01-20,A5,900`,
};

async function ask(question: Partial<Question>, run = '2026-01', texts = LEDGERS): Promise<Explanation | Unexplained> {
  const book = await bookOf(texts);
  const decisions = workOut({ book, editions: zhichengWith(), run: parseRun(run)!, asOf: null });
  return explain(book, decisions, { person: null, orderNo: null, figure: null, ...question });
}

const within = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((reason) => [reason, ...within(reason.children)]);

async function reasonsOf<Code extends ReasonCode>(person: string, code: Code): Promise<readonly ReasonOf<Code>[]> {
  const found = (await ask({ person })) as Explanation;
  return within(found.reasons).filter((reason): reason is ReasonOf<Code> & Reason => reason.code === code);
}

test('a missed target: by how much, from which source', async () => {
  const [target] = await reasonsOf('E1', 'own_target');
  expect(target).toMatchObject({ facts: { met: false, source: 'ladder', grade: 'specialist' } });
  expect(formatFen(target!.figure!)).toBe('-2300.00');
  const [bonus] = await reasonsOf('E1', 'no_bonus');
  expect(bonus!.facts).toMatchObject({ bonus: 'month_bonus', why: 'missed' });
});

test('money not in, rows not executed, a discount not approved', async () => {
  const money = await reasonsOf('E1', 'waits_collection');
  expect(money.map(({ figure, facts }) => [figure, facts.due, facts.collected])).toEqual([
    [500_000, 2_000_000, 1_500_000],
    [100_000, 100_000, 0],
  ]);
  const [executed] = await reasonsOf('E1', 'waits_execution');
  expect(executed!.children.map(({ place }) => place!.row)).toEqual([3]);
  const [approval] = await reasonsOf('E1', 'unapproved_row');
  expect(approval).toMatchObject({
    facts: { lineNo: 1, unitPrice: 8_000, listPrice: 10_000, approvedOn: null },
    place: { row: 6 },
  });
});

test('parts that come later: how much, and from which run; an order not executed has no such run yet', async () => {
  const part = (share: number, until: 'released' | 'quarter-end' | 'months') =>
    ({ share: { num: share, den: 10 }, until, months: 3, since: 'executed' }) as const;
  const instalments = { parts: [part(5, 'released'), part(3, 'quarter-end'), part(2, 'months')], article: '第九条' };
  const book = await bookOf(LEDGERS);
  const decisions = workOut({
    book,
    editions: [{ ...zhichengPolicy(), instalments }],
    run: parseRun('2026-01')!,
    asOf: null,
  });
  const found = explain(book, decisions, { person: 'E1', orderNo: null, figure: null }) as Explanation;
  const orders = within(found.reasons).filter(({ code }) => code === 'held_order') as readonly ReasonOf<'held_order'>[];
  const partsOf = (orderNo: string) =>
    within(orders.filter(({ facts }) => facts.orderNo === orderNo) as readonly Reason[])
      .filter((one): one is ReasonOf<'later_part'> & Reason => one.code === 'later_part')
      .map(({ facts: { share, period } }) => [share.num / share.den, period === null ? null : formatRun(period)]);
  expect(partsOf('A1')).toEqual([
    [0.3, '2026-Q1'],
    [0.2, '2026-04'],
  ]);
  expect(partsOf('A2')).toEqual([
    [0.3, '2026-Q1'],
    [0.2, null],
  ]);
});

test('below the floor price without a special rate, and cancelled rows', async () => {
  const [special] = await reasonsOf('E1', 'special');
  expect(special!.facts).toMatchObject({ why: 'below-floor', unitPrice: 8_000, floorPrice: 9_000, specialRate: null });
  const [worthless] = await reasonsOf('E1', 'earns_nothing');
  expect(worthless!.figure).toBe(0);
  const [cancelled] = await reasonsOf('E1', 'cancelled_row');
  expect(cancelled).toMatchObject({ facts: { orderNo: 'A4' }, figure: 70_000, place: { row: 5 } });
});

test.each([
  ['E2', 'hired_late'],
  ['E3', 'left_early'],
  ['N1', 'non_sales'],
])('%s is not assessed: %s', async (person, why) => {
  const [unassessed] = await reasonsOf(person, 'unassessed');
  expect(unassessed!.facts.why).toBe(why);
  expect(unassessed!.place!.source.file).toBe('people.csv');
});

test('a leader whom nobody reports to, and somebody who sold nothing', async () => {
  const [nobody] = await reasonsOf('S1', 'leads_nobody');
  expect(nobody!.facts.grade).toBe('supervisor');
  const [nothing] = await reasonsOf('E5', 'nothing_paid');
  expect(nothing!.facts.why).toBe('no_lines');
});

test('a target of the targets ledger is named with its row', async () => {
  const texts = { ...LEDGERS, targets: 'period,person_id,target\n2026-01,E1,15000' };
  const found = (await ask({ person: 'E1' }, '2026-01', texts)) as Explanation;
  const target = within(found.reasons).find(({ code }) => code === 'own_target');
  expect(target).toMatchObject({ facts: { source: 'ledger', met: true, target: 1_500_000 } });
  expect(target!.place).toMatchObject({ source: { file: 'targets.csv' }, row: 2 });
});

test('a person by a name that only one has; else the nearest, or those who share it', async () => {
  expect(await ask({ person: '郑专员' })).toMatchObject({ personId: 'E1' });
  expect(await ask({ person: '郑专' })).toMatchObject({ why: 'unknown_person', nearest: ['E1 郑专员'] });
  expect(await ask({ person: '张助理' })).toEqual({ why: 'ambiguous_person', asked: '张助理', ids: ['E4', 'E5'] });
});

test('a person outside the run, an unknown order, an order of others, a run before the ledgers', async () => {
  expect(await ask({ person: 'E4' })).toMatchObject({ why: 'not_in_run', personId: 'E4', hiredOn: 20260301 });
  expect(await ask({ person: 'E1', orderNo: 'A11' })).toEqual({ why: 'unknown_order', asked: 'A11', nearest: 'A1' });
  expect(await ask({ person: 'E1', orderNo: 'B1' })).toEqual({
    why: 'not_in_order',
    orderNo: 'B1',
    personId: 'E1',
    sellers: ['E2'],
  });
  expect(await ask({ person: 'E1' }, '2025-12')).toEqual({ why: 'before_ledgers', firstMonth: 202601 });
});

test('an order without a person is explained for everybody who earned on it', async () => {
  const texts = { ...LEDGERS, splits: 'order_no,person_id,share\nA1,E1,60%\nA1,E5,40%' };
  const found = (await ask({ orderNo: 'A1' }, '2026-01', texts)) as Explanation;
  const orders = found.reasons.filter((reason) => reason.code === 'order');
  expect(orders.map(({ facts, figure }) => [facts.person, formatFen(figure!)])).toEqual([
    ['E1', '360.00'],
    ['E5', '200.00'],
  ]);
  expect(found.reasons.at(-1)).toMatchObject({ code: 'collected', figure: 1_500_000 });
});

test('nothing is said to lie below a target where the month has none', async () => {
  const lines = await reasonsOf('E2', 'line');
  expect(lines.map(({ facts }) => [facts.orderNo, facts.band, facts.hasTarget])).toEqual([['B1', 'task', false]]);
  expect((await reasonsOf('E2', 'rates')).map(({ facts }) => facts.excessRate)).toEqual([null]);
  const own = await reasonsOf('E1', 'line');
  expect(new Set(own.filter(({ facts }) => facts.kind === 'personal').map(({ facts }) => facts.hasTarget))).toEqual(
    new Set([true]),
  );
});
