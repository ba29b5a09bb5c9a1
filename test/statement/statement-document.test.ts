// Statements of the sample company and of small books -> the settlement's own figures, and nothing of anybody else's pay.
import { describe, expect, test } from 'vitest';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { Language } from '../../src/model/document.ts';
import { asOfDay, parseRun } from '../../src/model/run.ts';
import { renderXlsx } from '../../src/render/workbook/workbook.ts';
import { capitalNumerals } from '../../src/report/settlement/capital-numerals.ts';
import { statementDocuments } from '../../src/report/statement/statement-document.ts';
import { evaluateFormulas } from '../report/settlement/evaluate.ts';
import { closedAfter, column, companyOf, documentOf, reportOn, sum, tableIn, zhicheng } from './sample.ts';

const company = await zhicheng();
const RUNS = ['2026-03', '2026-Q1', '2026-08', '2026-Q3', '2026-12', '2026'];
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

describe.each(RUNS)('%s', (name) => {
  const report = reportOn(company, name);
  const { people, lines } = report.settlement;

  test.each(LANGUAGES)('every figure of every person is that of the settlement (%s)', (language) => {
    const documents = statementDocuments(report, language);
    for (const person of people) {
      const document = documents(person.personId);
      const steps = new Map(
        column(document, 'outcome', 'item').map((item, place) => [item, column(document, 'outcome', 'amount')[place]]),
      );
      expect(steps.get('payable')).toBe(person.payable);
      expect(steps.get('payout')).toBe(person.payout);
      const parts = [...steps].filter(([item]) => !['payable', 'payout', 'set_off', 'to_debt'].includes(`${item}`));
      expect(sum(parts.map(([, amount]) => amount))).toBe(person.payable);
      expect(person.payable + sum([steps.get('set_off'), steps.get('to_debt')])).toBe(person.payout);
      expect(column(document, 'payout', 'payout')).toEqual([person.payout]);
      const capitals = language === 'zh-CN' ? [capitalNumerals(person.payout)] : [];
      expect(column(document, 'payout', 'payout_capitals')).toEqual(capitals);
      expect(sum(column(document, 'held', 'held'))).toBe(person.held);
      const listed = ['lines', 'team_lines', 'bonuses'].map((table) => sum(column(document, table, 'pay')));
      expect(sum(listed)).toBe(person.payable);
      const count = lines.filter(({ line }) => line.personId === person.personId).length;
      const grants = report.settlement.grants.filter(({ personId }) => personId === person.personId).length;
      const rows = ['lines', 'team_lines', 'bonuses'].map((table) => tableIn(document, table)?.rows.length ?? 0);
      expect(sum(rows)).toBe(count + grants);
    }
  });

  test('nobody else is named but where a leader earns on an order', () => {
    const documents = statementDocuments(report, 'zh-CN');
    for (const person of people) {
      const document = documents(person.personId);
      const text = JSON.stringify(
        document.tables.map(({ columns, rows }) => {
          const open = columns.map(({ name: column }) => column !== 'seller');
          return rows.map(({ values }) => values.filter((_, place) => open[place]));
        }),
      );
      const named = people.filter(({ name: other }) => other !== person.name && text.includes(other));
      expect(named.map(({ personId }) => personId)).toEqual([]);
      const leads = people.some(({ leaderId }) => leaderId === person.personId);
      const columns = document.tables.flatMap((table) => table.columns.map(({ name: column }) => column));
      if (!leads) expect(columns).not.toContain('seller');
    }
  });

  test('formulas come to the stored figures', () => {
    const documents = statementDocuments(report, 'en');
    const computed = people.flatMap(({ personId }) => evaluateFormulas(documents(personId)));
    expect(computed.length).toBeGreaterThan(20);
    expect(computed.filter(({ stored, computed: found }) => JSON.stringify(stored) !== JSON.stringify(found))).toEqual(
      [],
    );
  });
});

test('the year holds what each earlier run pays when it is settled itself', () => {
  const report = reportOn(company, '2026-Q2');
  const { book, editions } = company;
  const runs = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04', '2026-05', '2026-06', '2026-Q2'];
  for (const id of ['E01', 'E03', 'M01', 'N01']) {
    const document = documentOf(report, id);
    const settled = runs.map((run) => {
      const settlement = settle(book, workOut({ book, editions, run: parseRun(run)!, asOf: null }));
      return settlement.people.find(({ personId }) => personId === id)!;
    });
    expect(column(document, 'year', 'payable')).toEqual(settled.map(({ payable }) => payable));
    expect(column(document, 'year', 'payout')).toEqual(settled.map(({ payout }) => payout));
    expect(sum(column(document, 'year', 'payable'))).toBe(settled.at(-1)!.paidSoFar);
  }
});

test('who joined later has a year that begins then, and an as-of date is kept in earlier runs', () => {
  const report = reportOn(company, '2026-06', { asOf: 20260610 });
  expect(column(documentOf(report, 'E12'), 'year', 'run')).toEqual(['May 2026', 'June 2026']);
  expect(report.settlement.asOf).toBe(20260610);
});

test('progress is that of the month, of the quarter and of the year so far, own and team', () => {
  const { book, editions } = company;
  const march = reportOn(company, '2026-03');
  const quarter = settle(book, workOut({ book, editions, run: parseRun('2026-Q1')!, asOf: null }));
  for (const id of ['E01', 'S01', 'M01']) {
    const [month, inQuarter] = [march.settlement, quarter].map(
      ({ people }) => people.find(({ personId }) => personId === id)!.assessment,
    );
    const document = documentOf(march, id);
    const goals = [month!, inQuarter!].flatMap((one) => [
      ...(one.target === null ? [] : [one.performance, one.target]),
      ...(one.teamTarget === null ? [] : [one.teamPerformance, one.teamTarget]),
    ]);
    const shown = column(document, 'progress', 'performance').flatMap((performance, place) => [
      performance,
      column(document, 'progress', 'target')[place],
    ]);
    expect(shown.slice(0, goals.length)).toEqual(goals);
    expect(shown.length).toBeGreaterThan(goals.length);
  }
  const own = documentOf(march, 'E06');
  expect(column(own, 'progress', 'short')[0]).toBe(14_000);
  expect(column(own, 'progress', 'standing')).toEqual(['missed', 'missed', 'behind']);
  expect(column(own, 'progress', 'period')).toEqual(['March 2026', 'Q1 2026', 'Year 2026 so far']);
});

test('a bar is never longer than full nor shorter than nothing', () => {
  const report = reportOn(company, '2026-08');
  const bars = report.settlement.people.flatMap(({ personId }) =>
    column(documentOf(report, personId), 'progress', 'bar'),
  ) as { num: number; den: number }[];
  expect(bars.length).toBeGreaterThan(20);
  expect(bars.filter(({ num, den }) => num < 0 || num > den)).toEqual([]);
  expect(bars.some(({ num, den }) => num === den)).toBe(true);
});

test('staff without targets and without lines get a statement all the same', () => {
  const document = documentOf(reportOn(company, '2026-03'), 'N02');
  expect(tableIn(document, 'progress')).toMatchObject({ rows: [] });
  expect(tableIn(document, 'team_lines')).toBeUndefined();
  expect(column(document, 'payout', 'payout')).toEqual([0]);
});

describe('after a closing', () => {
  const people = `
    person_id,name,grade,leader_id,hired_on,kind
    E1,郑专员,specialist,,2020-01-01,sales
    E2,王助理,assistant,,2020-01-01,sales`;
  const collections = `
    receipt_no,received_on,order_no,amount
    R1,2026-01-10,A1,30000
    R2,2026-01-11,A2,16000`;
  const head = 'order_no,line_no,signed_on,person_id,customer,amount,executed_on';

  async function february() {
    const sales = `${head}
      A1,1,2026-01-05,E1,甲,30000,2026-01-06
      A2,1,2026-01-08,E2,乙,16000,2026-01-09`;
    const { settlement, closed, closedRuns } = closedAfter(await companyOf({ people, sales, collections }), '2026-01');
    const changed = `${head}
      A1,1,2026-01-05,E1,甲,28000,2026-01-06`;
    const now = await companyOf({ people, sales: changed, collections });
    return { january: settlement, report: reportOn(now, '2026-02', { closed, closedRuns, isClosed: false }) };
  }

  test('corrections show the old and the new figure and why, and only the own ones', async () => {
    const { report } = await february();
    const document = documentOf(report, 'E1');
    expect(column(document, 'corrections', 'reason')).toEqual(['base']);
    expect(column(document, 'corrections', 'was')).toEqual([50_000]);
    expect(column(document, 'corrections', 'now')).toEqual([30_000]);
    expect(column(document, 'corrections', 'before')).toEqual(['5,000.00 → 3,000.00']);
    const other = documentOf(report, 'E2');
    expect(column(other, 'corrections', 'order_no')).toEqual(['A2', 'A2', null]);
    expect(JSON.stringify(other.tables)).not.toContain('A1');
  });

  test('the year holds what the closing paid, not what its ledgers say today', async () => {
    const { january, report } = await february();
    const was = january.people.find(({ personId }) => personId === 'E1')!;
    const document = documentOf(report, 'E1');
    expect(column(document, 'year', 'payout')).toEqual([was.payout, 0]);
    expect(column(document, 'year', 'state')).toEqual(['closed', 'open']);
    expect(document.facts.find(({ name }) => name === 'state')).toMatchObject({ value: 'open' });
  });

  test('a payable below zero becomes a debt, and the payout is nought', async () => {
    const { report } = await february();
    const document = documentOf(report, 'E2');
    expect(column(document, 'outcome', 'item')).toEqual(['correction', 'payable', 'to_debt', 'payout']);
    expect(column(document, 'outcome', 'amount')).toEqual([-113_000, -113_000, 113_000, 0]);
    expect(column(document, 'payout', 'owed')).toEqual([113_000]);
    expect(column(document, 'year', 'owed')).toEqual([0, 113_000]);
  });
});

test('the workbook has two sheets and the same bytes every time', async () => {
  const make = async () => renderXlsx(documentOf(reportOn(company, '2026-03'), 'S01', 'zh-CN'));
  const [one, other] = [await make(), await make()];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(one) as never);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['提成与奖金单', '明细']);
  expect(workbook.worksheets.map(({ pageSetup }) => pageSetup.paperSize)).toEqual([9, 9]);
});

test('the head names company, person, grade, team, run, day and edition', () => {
  const document = documentOf(reportOn(company, '2026-03'), 'E01', 'zh-CN');
  const facts = new Map(document.facts.map(({ name, value }) => [name, value]));
  expect(document.title).toMatch(/^甲公司 · 陈予安 /);
  expect([...facts.values()].slice(0, 6)).toEqual([
    '陈予安',
    'E01',
    'elite',
    '江岸组',
    '2026-03',
    asOfDay(parseRun('2026-03')!, { starts: 1 }),
  ]);
  expect(facts.get('policy.sha256')).toBe(company.editions[0].sha256);
});
