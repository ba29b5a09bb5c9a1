// Every person of every run: each line of the settlement stands in the explanation with row and article, and the printed arithmetic holds.
import { expect, test } from 'vitest';
import { figureReason } from '../../src/compute/explain/explain.ts';
import { orderReasons } from '../../src/compute/explain/order-reasons.ts';
import { subjectOf } from '../../src/compute/explain/view.ts';
import { EXPLAINED_FIGURES } from '../../src/model/explanation.ts';
import { formatFen } from '../../src/model/money.ts';
import { expectExplained, printed, runsOf, viewOf } from './printed.ts';
import { readFixture } from './read-fixture.ts';
import { faultsIn } from './replay.ts';

test.each([
  ['zhicheng', 2026],
  ['cases/hand-2', 2025],
])('%s: a year of runs, every line and every fen', async (name, year) => {
  const fixture = await readFixture(name);
  let lines = 0;
  let formulas = 0;
  for (const run of runsOf(year)) {
    const found = expectExplained(viewOf(fixture, run));
    lines += found.lines;
    formulas += found.nodes.filter(({ formula }) => formula !== null).length;
  }
  expect(lines).toBeGreaterThan(100);
  expect(formulas).toBeGreaterThan(lines);
});

test('every single figure of every person in a month and a quarter holds too', async () => {
  const fixture = await readFixture('zhicheng');
  for (const run of ['2026-05', '2026-Q3']) {
    const view = viewOf(fixture, run);
    for (const person of view.settlement.people) {
      const subject = subjectOf(view, person);
      const { assessment, earned } = person;
      const expected: Readonly<Record<string, number | null>> = {
        payable: person.payable,
        held: person.held,
        performance: assessment.performance,
        team_performance: assessment.teamPerformance ?? 0,
        earned: earned === null ? null : Object.values(earned).reduce((sum, amount) => sum + amount, 0),
      };
      for (const figure of EXPLAINED_FIGURES) {
        if (figure === 'outlook') continue;
        const [root] = printed(subject, [figureReason(subject, figure)!]);
        expect(faultsIn(root!), `${run} ${person.personId} ${figure}`).toEqual([]);
        const amount = expected[figure];
        if (amount != null) expect(root!.figure, `${run} ${person.personId} ${figure}`).toBe(formatFen(amount));
      }
    }
  }
});

test('every order of every person: earned = paid before + paid now + held', async () => {
  const view = viewOf(await readFixture('cases/hand-2'), '2025-Q3');
  let orders = 0;
  for (const person of view.settlement.people) {
    const subject = subjectOf(view, person);
    for (const orderNo of new Set(subject.lines.map(({ line }) => line.row.orderNo))) {
      const roots = printed(subject, orderReasons(subject, orderNo));
      const faults = roots.flatMap((root) => faultsIn(root));
      expect(faults, orderNo).toEqual([]);
      const earned = subject.lines.reduce(
        (sum, { line, amount }) => (line.row.orderNo === orderNo ? sum + amount : sum),
        0,
      );
      expect(roots.slice(0, 2).map(({ code, figure }) => [code, figure])).toEqual([
        ['order', formatFen(earned)],
        ['order_earned', formatFen(earned)],
      ]);
      orders += 1;
    }
  }
  expect(orders).toBeGreaterThan(10);
});
