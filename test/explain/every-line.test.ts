// Every person of every run: each line of the settlement stands in the explanation with row and article, and the printed arithmetic holds.
import { expect, test } from 'vitest';
import { figureReason, runReasons } from '../../src/compute/explain/explain.ts';
import { orderReasons } from '../../src/compute/explain/order-reasons.ts';
import { makeView, type Subject, subjectOf, type View } from '../../src/compute/explain/view.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import { EXPLAINED_FIGURES, type Reason } from '../../src/model/explanation.ts';
import type { SettledLine } from '../../src/model/line.ts';
import { formatFen } from '../../src/model/money.ts';
import { formatPlace } from '../../src/model/place.ts';
import { parseRun } from '../../src/model/run.ts';
import { renderJson } from '../../src/render/json.ts';
import { explanationDocument } from '../../src/report/explanation/explanation-document.ts';
import { type Fixture, readFixture } from './read-fixture.ts';
import { faultsIn, type Node, nodesIn } from './replay.ts';

const runsOf = (year: number): readonly string[] => [
  ...Array.from({ length: 12 }, (_, place) => `${year}-${`${place + 1}`.padStart(2, '0')}`),
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  `${year}`,
];

function viewOf({ book, editions }: Fixture, run: string): View {
  const decisions = workOut({ book, editions, run: parseRun(run)!, asOf: null });
  return makeView(decisions, settle(book, decisions));
}

/** The nodes as `--format json` prints them. */
function printed({ view }: Subject, reasons: readonly Reason[]): readonly Node[] {
  const { run, asOf, policy, people } = view.settlement;
  const about = { run, asOf, policy, personId: null, orderNo: null, figure: null, people, reasons };
  const grades = view.ground.editions.flatMap((edition) => edition.grades);
  return JSON.parse([...renderJson(explanationDocument(about, 'zh-CN', grades))].join('')).reasons;
}

const listed = ({ view, person }: Subject): readonly SettledLine[] =>
  view.settlement.lines.filter(({ line }) => line.personId === person.personId);

/** Lines of the settlement that no node names with its row, article, base and rate. */
function unexplained(subject: Subject, nodes: readonly Node[]): readonly string[] {
  const named = new Set(
    nodes
      .filter(({ code }) => code === 'line')
      .map(({ source, article, facts }) =>
        [source, article, facts.kind, facts.band, facts.month, facts.seller].join(' '),
      ),
  );
  return listed(subject)
    .map(({ line }) => {
      const month = `${Math.floor(line.month / 100)}-${`${line.month % 100}`.padStart(2, '0')}`;
      const seller = line.sellerId === line.personId ? null : line.sellerId;
      return [formatPlace(line.row), line.article, line.kind, line.band, month, seller].join(' ');
    })
    .filter((line) => !named.has(line));
}

const rootFigure = (nodes: readonly Node[], code: string): string | null | undefined =>
  nodes.find((node) => node.code === code)?.figure;

test.each([
  ['zhicheng', 2026],
  ['cases/hand-2', 2025],
])('%s: a year of runs, every line and every fen', async (name, year) => {
  const fixture = await readFixture(name);
  let lines = 0;
  let formulas = 0;
  for (const run of runsOf(year)) {
    const view = viewOf(fixture, run);
    for (const person of view.settlement.people) {
      const subject = subjectOf(view, person, true);
      const roots = printed(subject, runReasons(subject));
      const nodes = nodesIn(roots);
      const who = `${run} ${person.personId}`;
      expect(unexplained(subject, nodes), who).toEqual([]);
      expect(
        roots.flatMap((root) => faultsIn(root)),
        who,
      ).toEqual([]);
      expect(rootFigure(roots, 'payout'), who).toBe(formatFen(person.payout));
      expect(rootFigure(roots, 'held') ?? '0.00', who).toBe(formatFen(person.held));
      expect(rootFigure(roots, 'owed') ?? '0.00', who).toBe(formatFen(person.owed));
      lines += listed(subject).length;
      formulas += nodes.filter(({ formula }) => formula !== null).length;
    }
  }
  expect(lines).toBeGreaterThan(100);
  expect(formulas).toBeGreaterThan(lines);
});

test('every single figure of every person in a month, a quarter and a year holds too', async () => {
  const fixture = await readFixture('zhicheng');
  for (const run of ['2026-05', '2026-Q3', '2026']) {
    const view = viewOf(fixture, run);
    for (const person of view.settlement.people) {
      const subject = subjectOf(view, person);
      for (const figure of EXPLAINED_FIGURES) {
        if (figure === 'outlook') continue;
        const [root] = printed(subject, [figureReason(subject, figure)!]);
        expect(faultsIn(root!), `${run} ${person.personId} ${figure}`).toEqual([]);
      }
      const [own, team, earned] = (['performance', 'team_performance', 'earned'] as const).map(
        (figure) => printed(subject, [figureReason(subject, figure)!])[0]!.figure,
      );
      const { assessment } = person;
      expect([own, team]).toEqual([formatFen(assessment.performance), formatFen(assessment.teamPerformance ?? 0)]);
      if (person.earned !== null) {
        expect(earned).toBe(formatFen(Object.values(person.earned).reduce((sum, amount) => sum + amount, 0)));
      }
    }
  }
});

test('every order of every person in a year: earned = paid before + paid now + held', async () => {
  const fixture = await readFixture('cases/hand-2');
  const view = viewOf(fixture, '2025-Q3');
  let orders = 0;
  for (const person of view.settlement.people) {
    const subject = subjectOf(view, person);
    for (const orderNo of new Set(subject.lines.map(({ line }) => line.row.orderNo))) {
      const roots = printed(subject, orderReasons(subject, orderNo));
      expect(
        roots.flatMap((root) => faultsIn(root)),
        orderNo,
      ).toEqual([]);
      expect(rootFigure(roots, 'order')).toBe(rootFigure(roots, 'order_earned'));
      orders += 1;
    }
  }
  expect(orders).toBeGreaterThan(10);
});
