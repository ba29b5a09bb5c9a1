// Facts from the test suites and manuals of other systems, replayed as runs and closings of ours: docs/peers.md.
import { describe, expect, test } from 'vitest';
import { budgetReport } from '../../src/compute/budget/budget-report.ts';
import { closedStateOf } from '../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { BudgetActual } from '../../src/model/budget.ts';
import { addMonths, formatMonth } from '../../src/model/calendar.ts';
import type { ClosedState, Correction } from '../../src/model/closing.ts';
import type { SettledLine } from '../../src/model/line.ts';
import { type Fen, formatFen, formatRatio, type Ratio } from '../../src/model/money.ts';
import { firstMonthOf, formatRun, lastMonthOf, parseRun, type Run, runsThrough, sameRun } from '../../src/model/run.ts';
import type { PersonSettlement, Settlement } from '../../src/model/settlement.ts';
import { PEER_CASES, type PeerBook, type PeerStep, readPeerBook, refusalsOf, stepsOf } from '../support/peer-case.ts';
import { personIn } from '../support/settle-book.ts';

describe.each(PEER_CASES)('%s', (id) => {
  test('settles and closes with the figures of the case, and pays nothing twice', async () => {
    const steps = stepsOf(id);
    expect(steps.length).toBeGreaterThan(0);
    let closed: ClosedState | null = null;
    for (const step of steps) {
      if (step.refused !== undefined) {
        expect(await refusalsOf(id, step)).toEqual(step.refused);
        continue;
      }
      const peer = await readPeerBook(id, step);
      expect(peer.errors).toEqual(step.findings ?? []);
      expect(step.findings ?? step.people ?? step.rows).toBeDefined();
      if (step.budgets !== undefined) expect(budgetRows(peer, step.budgets)).toEqual(step.rows);
      if (step.run === undefined) continue;
      const after = settleStep(peer, step, step.unwound ? null : closed);
      if (step.closes !== false && step.unwound !== true) closed = after;
    }
  });
});

/** What the run leaves behind when it is closed. */
function settleStep({ book, editions }: PeerBook, step: PeerStep, before: ClosedState | null): ClosedState {
  const run = parseRun(step.run!)!;
  const decisions = workOut({ book, editions, run, asOf: null, closed: before });
  const settlement = settle(book, decisions);
  assertStep(settlement, step);
  const closed = closedStateOf(decisions, settlement);
  const again = settle(book, workOut({ book, editions, run: runAfter(run), asOf: null, closed }));
  expect(again.corrections).toEqual([]);
  return closed;
}

/** The run that would be closed next. */
function runAfter(run: Run): Run {
  const fiscal = { starts: 1 };
  const next: Run = { kind: 'month', month: addMonths(lastMonthOf(run, fiscal), 1) };
  const runs = runsThrough(firstMonthOf(run, fiscal), next, fiscal);
  return runs[runs.findIndex((one) => sameRun(one, run)) + 1]!;
}

function assertStep(settlement: Settlement, step: PeerStep): void {
  const at = step.run;
  for (const [personId, wanted] of Object.entries(step.people ?? {})) {
    const figures = figuresOf(personIn(settlement, personId));
    expect({ at, personId, ...wanted }).toEqual({ at, personId, ...only(figures, Object.keys(wanted)) });
  }
  for (const personId of step.absent ?? [])
    expect(settlement.people.map((one) => one.personId)).not.toContain(personId);
  if (step.totals !== undefined)
    expect(only(textOf({ ...settlement.totals }), Object.keys(step.totals))).toEqual(step.totals);
  if (step.lines !== undefined) expect(settlement.lines.map(lineText)).toEqual(step.lines);
  if (step.corrections !== undefined) expect(settlement.corrections.map(correctionText)).toEqual(step.corrections);
}

type Figure = Fen | Ratio | boolean | string | null | object;

const figuresOf = (person: PersonSettlement): Record<string, unknown> =>
  textOf({ ...person, ...person.assessment, attainment: ratioText(person.assessment.attainment) });

/** Money as text, the rest as it is. */
const textOf = (values: Readonly<Record<string, Figure>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? formatFen(value) : value]),
  );

const ratioText = (value: Ratio | null): string | null => (value === null ? null : formatRatio(value));

const only = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

function lineText({ line, amount, pay }: SettledLine): string {
  const { personId, row, kind, band, base, rate } = line;
  const what = [personId, `${row.orderNo}/${row.lineNo}`, kind, ...(band === null ? [] : [band])].join(' ');
  return `${what} ${formatFen(base)} × ${formatRatio(rate)} = ${formatFen(amount)} pays ${formatFen(pay)}`;
}

const correctionText = ({ personId, orderNo, lineNo, of, was, now, reason }: Correction): string =>
  `${personId} ${orderNo}/${lineNo} of ${formatRun(of)}: ${formatFen(was)} -> ${formatFen(now)} ${reason}`;

const budgetRows = ({ book, editions }: PeerBook, run: string): readonly string[] =>
  budgetReport({ ledgers: book.ledgers, editions, run: parseRun(run)!, asOf: null }).rows.map(budgetText);

function budgetText({ period, budget, actual, status, toDate, relief, forecast }: BudgetActual): string {
  const spent = `${formatRun(period)} budget ${formatFen(budget)} spent ${formatFen(actual)} ${status}`;
  const over = status === 'over' ? ` by ${formatFen(relief!.excess)}` : '';
  const ahead = status === 'ahead' ? ` by ${formatFen(toDate!.ahead)}` : '';
  const due = toDate === null ? '' : `, to date ${formatFen(toDate.budget)}`;
  const rate = forecast === null ? '' : `, at this rate ${formatFen(forecast.runRate)} a year`;
  const end = forecast?.runsOutIn == null ? '' : `, used up in ${formatMonth(forecast.runsOutIn)}`;
  return `${spent}${over}${ahead}${due}${rate}${end}`;
}
