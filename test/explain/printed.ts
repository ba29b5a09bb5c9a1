// A person's reasons -> the nodes as JSON prints them, and which lines of the settlement they do not name.

import { expect } from 'vitest';
import { runReasons } from '../../src/compute/explain/explain.ts';
import { makeView, type Subject, subjectOf, type View } from '../../src/compute/explain/view.ts';
import { type SettleRequest, workOut } from '../../src/compute/settlement/settle.ts';
import type { Reason } from '../../src/model/explanation.ts';
import type { SettledLine } from '../../src/model/line.ts';
import { formatFen } from '../../src/model/money.ts';
import { formatPlace } from '../../src/model/place.ts';
import { formatRun, parseRun } from '../../src/model/run.ts';
import { renderJson } from '../../src/render/json.ts';
import { explanationDocument } from '../../src/report/explanation/explanation-document.ts';
import { faultsIn, type Node, nodesIn } from './replay.ts';

export const runsOf = (year: number): readonly string[] => [
  ...Array.from({ length: 12 }, (_, place) => `${year}-${`${place + 1}`.padStart(2, '0')}`),
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  `${year}`,
];

export function viewOf(request: Omit<SettleRequest, 'run' | 'asOf'>, run: string): View {
  const decisions = workOut({ ...request, run: parseRun(run)!, asOf: null });
  return makeView(request.book, decisions);
}

/** The nodes as `--format json` prints them. */
export function printed({ view }: Subject, reasons: readonly Reason[]): readonly Node[] {
  const { run, asOf, policy, people } = view.settlement;
  const about = { run, asOf, policy, personId: null, orderNo: null, figure: null, people, reasons };
  const grades = view.ground.editions.flatMap((edition) => edition.grades);
  return JSON.parse([...renderJson(explanationDocument(about, 'zh-CN', grades))].join('')).reasons;
}

const listed = ({ view, person }: Subject): readonly SettledLine[] =>
  view.settlement.lines.filter(({ line }) => line.personId === person.personId);

/** What tells one line from another, with its source and article. */
function keyOf(source: unknown, facts: Readonly<Record<string, unknown>>, article: unknown): string {
  const { order_no, line_no, kind, band, month, seller } = facts;
  return [source, article, order_no, line_no, kind, band, month, seller].join(' ');
}

/** Lines of the settlement that no node names by row and article. */
function unexplained(subject: Subject, nodes: readonly Node[]): readonly string[] {
  const told = nodes.filter(({ code }) => code === 'line');
  const named = new Set(told.map(({ source, article, facts }) => keyOf(source, facts, article)));
  return listed(subject)
    .map(({ line: { row, article, kind, band, month, sellerId, personId } }) => {
      const facts = {
        order_no: row.orderNo,
        line_no: row.lineNo,
        kind,
        band,
        month: formatRun({ kind: 'month', month }),
        seller: sellerId === personId ? null : sellerId,
      };
      return keyOf(row.row === 0 ? null : formatPlace(row), facts, article);
    })
    .filter((line) => !named.has(line));
}

const figureOf = (nodes: readonly Node[], code: string): string | null | undefined =>
  nodes.find((node) => node.code === code)?.figure;

/** Everybody of a run: all lines named, all arithmetic right, the figures those of the settlement. */
export function expectExplained(view: View): { readonly lines: number; readonly nodes: readonly Node[] } {
  const all: Node[] = [];
  let lines = 0;
  for (const person of view.settlement.people) {
    const subject = subjectOf(view, person, true);
    const roots = printed(subject, runReasons(subject));
    const nodes = nodesIn(roots);
    const who = `${formatRun(view.ground.run)} ${person.personId}`;
    expect(unexplained(subject, nodes), who).toEqual([]);
    const faults = roots.flatMap((root) => faultsIn(root));
    expect(faults, who).toEqual([]);
    const figures = [figureOf(roots, 'payout'), figureOf(roots, 'held') ?? '0.00', figureOf(roots, 'owed') ?? '0.00'];
    expect(figures, who).toEqual([person.payout, person.held, person.owed].map(formatFen));
    lines += listed(subject).length;
    all.push(...nodes);
  }
  return { lines, nodes: all };
}
