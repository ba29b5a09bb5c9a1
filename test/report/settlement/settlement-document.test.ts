// A settlement -> what its JSON, CSV, terminal and workbook hold.
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/model/document.ts';
import { renderCsv } from '../../../src/render/csv.ts';
import { renderJson } from '../../../src/render/json.ts';
import { renderTerminal } from '../../../src/render/terminal/terminal.ts';
import { cellsOf } from '../../../src/render/text-width.ts';
import { settlementDocument } from '../../../src/report/settlement/settlement-document.ts';
import { cell, evaluateFormulas } from './evaluate.ts';
import { handDocument, handReport } from './hand-report.ts';

const json = (document: Document) => JSON.parse([...renderJson(document)].join(''));

const tableIn = (document: Document, name: string): Table => document.tables.find((table) => table.name === name)!;

const column = (document: Document, table: string, name: string) =>
  tableIn(document, table).rows.map((row) => cell(tableIn(document, table), row, name));

const PERSON_KEYS = [
  'person_id',
  'name',
  'grade',
  'leader_id',
  'assessed',
  'performance',
  'target',
  'attainment',
  'team_performance',
  'team_target',
  'met',
  'carry_in',
  'carry_out',
  'earned',
  'current',
  'release',
  'true_up',
  'correction',
  'month_bonus',
  'quarter_bonus',
  'year_bonus',
  'bonus_true_up',
  'payable',
  'payout',
  'owed',
  'held',
];

const LINE_KEYS = [
  'person_id',
  'order_no',
  'line_no',
  'month',
  'kind',
  'band',
  'base',
  'rate',
  'factor',
  'amount',
  'ratio',
  'released',
  'paid_before',
  'pay',
  'part',
  'article',
];

describe('settle --format json', () => {
  it('has the keys of the contract in their order, in every language', async () => {
    const [en, zh] = [json(await handDocument('2026-03')), json(await handDocument('2026-03', 'zh-CN'))];
    const keys = ['schema', 'run', 'as_of', 'policy', 'people', 'lines', 'findings', 'totals'];
    expect(Object.keys(en)).toEqual(keys);
    expect(Object.keys(en.policy)).toEqual(['id', 'effective_from', 'sha256']);
    expect(Object.keys(en.people[0])).toEqual(PERSON_KEYS);
    expect(Object.keys(en.people[0].earned)).toEqual(['personal', 'team', 'special', 'project', 'non_sales']);
    expect(Object.keys(en.lines[0])).toEqual(LINE_KEYS);
    expect(Object.keys(en.totals)).toEqual(['payable', 'held']);
    expect({ ...zh, findings: [] }).toEqual({ ...en, findings: [] });
  });

  it('has amounts, ratios, days, counts and flags as the contract writes them', async () => {
    const { run, as_of, people, lines, findings } = json(await handDocument('2026-03'));
    expect({ run, as_of }).toEqual({ run: '2026-03', as_of: '2026-03-31' });
    expect(people[1]).toMatchObject({
      person_id: 'E1',
      grade: 'specialist',
      leader_id: 'S1',
      assessed: true,
      performance: '40000.00',
      target: '25000.00',
      attainment: '1.6000',
      team_performance: null,
      met: true,
      earned: { personal: '3000.00' },
      held: '3000.00',
    });
    const task = lines.find((line: Record<string, unknown>) => line.order_no === 'A5' && line.band === 'task');
    expect(task).toMatchObject({ line_no: 1, rate: '0.01', factor: '0.5', ratio: '0', part: 'current', pay: '0.00' });
    expect(findings).toMatchObject([
      { severity: 'error', code: 'CELL-MONEY', file: 'ledgers/sales.csv', sheet: null, row: 12, column: 'amount' },
    ]);
  });

  it('has an empty object for what quarters earn, and null for people without a grade', async () => {
    const { people } = json(await handDocument('2026-Q1'));
    expect(people.map(({ earned }: { earned: unknown }) => earned)).toEqual([{}, {}, {}, {}]);
    expect(people[3]).toMatchObject({ person_id: 'N1', grade: null, met: null, target: null, attainment: null });
  });
});

describe('settle --format csv and table', () => {
  it('prints the people', async () => {
    const [head, first] = [...renderCsv(await handDocument('2026-03'))];
    expect(head).toContain('person_id,name,grade,leader_id,assessed,performance,target,attainment,');
    expect(head).toContain(',earned_personal,earned_team,earned_special,earned_project,earned_non_sales,current,');
    expect(first).toMatch(/^S1,吴主管,supervisor,,true,0\.00,20000\.00,0\.0000,/);
  });

  it.each(['en', 'zh-CN'] as const)('fits 80 columns with all that the people were paid, %s', async (language) => {
    const text = renderTerminal(await handDocument('2026-03', language), { width: 80, colour: false });
    expect(Math.max(...text.split('\n').map(cellsOf))).toBeLessThanOrEqual(80);
    const row = text.split('\n').find((line) => line.startsWith('郑专员'))!;
    expect(row.split(/\s{2,}/).slice(2)).toEqual([
      '40,000.00',
      '160.0 %',
      '✓',
      '3,000.00',
      '500.00',
      '500.00',
      '3,000.00',
    ]);
  });
});

describe('the workbook', () => {
  const RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1'];

  it.each(RUNS)('has no formula that differs from its stored value, %s', async (run) => {
    const evaluated = evaluateFormulas(await handDocument(run));
    expect(evaluated.length).toBeGreaterThan(60);
    expect(evaluated.map(({ at, computed }) => [at, computed])).toEqual(
      evaluated.map(({ at, stored }) => [at, stored]),
    );
  });

  it.each(RUNS)('ties out in rows and money, %s', async (run) => {
    const document = await handDocument(run);
    const differences = [
      ...column(document, 'tie_out', 'difference'),
      ...column(document, 'tie_out_rows', 'difference'),
    ];
    expect(differences.length).toBeGreaterThan(10);
    expect(new Set(differences)).toEqual(new Set([0]));
    expect(new Set([...column(document, 'tie_out', 'ties'), ...column(document, 'tie_out_rows', 'ties')])).toEqual(
      new Set([true]),
    );
  });

  it('says so where money does not agree', async () => {
    const report = await handReport('2026-03');
    const { settlement } = report;
    const wrong = { ...settlement, tieOut: { ...settlement.tieOut, salesCredited: settlement.tieOut.salesRead - 1 } };
    const document = settlementDocument({ ...report, settlement: wrong }, 'en');
    expect(column(document, 'tie_out', 'difference').filter((difference) => difference !== 0)).toEqual([-1]);
    expect(tableIn(document, 'tie_out').rows.filter(({ tone }) => tone === 'bad')).toHaveLength(1);
  });

  it('has its sheets in the order in which finance reads them', async () => {
    const { tables } = await handDocument('2026-03');
    const sheets = tables.filter(({ only }) => only?.includes('workbook') ?? true).map(({ sheet }) => sheet);
    expect([...new Set(sheets)]).toEqual([
      'Summary',
      'Performance',
      'Lines',
      'Bonuses',
      'Teams',
      'Held',
      'Held by person',
      'Reviews',
      'Budget',
      'Findings',
      'Policy',
      'Tie-out',
      'About',
      'Approval',
      'Receipts',
    ]);
  });

  it('computes no amount from a base that is shown rounded', async () => {
    const document = await handDocument('2026-03');
    const exact = (await handReport('2026-03')).settlement.lines.findIndex(({ line }) => line.exactBase !== null);
    expect(exact).toBeGreaterThan(-1);
    expect(tableIn(document, 'line_details').rows[exact]!.formulas).toEqual({ amount: null });
  });

  it('stores the parts of people with a line that is paid in two parts', async () => {
    const report = await handReport('2026-02');
    const lines = report.settlement.lines.map((settled) =>
      settled.line.personId === 'E1' ? { ...settled, parts: { ...settled.parts, release: 5, true_up: -5 } } : settled,
    );
    const document = settlementDocument({ ...report, settlement: { ...report.settlement, lines } }, 'en');
    const formulas = tableIn(document, 'pay').rows.map((row) => row.formulas?.current);
    expect(formulas).toEqual([undefined, null, undefined, undefined]);
  });

  it('says what each held order waits for, by person too', async () => {
    const document = await handDocument('2026-03', 'zh-CN');
    expect(column(document, 'held_orders', 'order_no')).toEqual(['A2', 'A5']);
    expect(column(document, 'held_orders', 'held_for')).toEqual([
      '待履约：1 行、待回款：尚缺 10,000.00 元',
      '待回款：尚缺 0.01 元',
    ]);
    expect(column(document, 'held_people', 'person_id')).toEqual(['S1', 'E2', 'S1', 'E1']);
  });

  it('writes the payout in capital numerals to be signed', async () => {
    const document = await handDocument('2026-02', 'zh-CN');
    expect(column(document, 'approval', 'payout')).toEqual([580000]);
    expect(column(document, 'approval', 'payout_capitals')).toEqual(['伍仟捌佰元整']);
    expect(column(document, 'signatures', 'role')).toEqual(['制表', '复核', '批准']);
    expect(column(document, 'receipts', 'person_id')).toEqual(['S1', 'E1']);
  });

  it('names whose settlement it is where the book says so', async () => {
    const report = await handReport('2026-02');
    expect(settlementDocument({ ...report, company: '甲公司' }, 'en').title).toMatch(/^甲公司 · /);
    expect(column(settlementDocument({ ...report, company: '甲公司' }, 'en'), 'approval', 'company')).toEqual([
      '甲公司',
    ]);
    expect(tableIn(settlementDocument(report, 'en'), 'approval').columns[0]!.name).toBe('policy');
  });

  it('lists corrections of closed runs, and adds them up by person', async () => {
    const report = await handReport('2026-02');
    const correction = {
      personId: 'E1',
      orderNo: 'A1',
      lineNo: 1,
      kind: 'personal',
      of: { kind: 'month', month: 202601 },
      was: 1000,
      now: 1500,
      reason: 'rate',
      measure: 'amount',
      before: { num: 1, den: 20 },
      after: { num: 3, den: 50 },
    } as const;
    const each = { ...correction, measure: 'quantity', after: { num: 3, den: 2 } } as const;
    const document = settlementDocument(
      { ...report, settlement: { ...report.settlement, corrections: [correction, each] } },
      'en',
    );
    expect(column(document, 'corrections', 'difference')).toEqual([500, 500]);
    expect(column(document, 'corrections', 'after')).toEqual(['6 %', '1.5']);
    expect(tableIn(document, 'pay').columns.find(({ name }) => name === 'correction')!.formula).toMatchObject({
      table: 'corrections',
    });
  });

  it('shows every input file, budget row and option', async () => {
    const document = await handDocument('2026-03');
    expect(column(document, 'files', 'sha256')).toEqual(['ab'.repeat(32)]);
    expect(column(document, 'about', 'version')).toEqual(['salesctl 1.2.3']);
    expect(column(document, 'budget', 'status')).toEqual(['over', null]);
    expect(column(document, 'budget', 'actual')).toEqual([110000, 500]);
    expect(column(document, 'ladder_month', 'task_rate')[0]).toEqual({ num: 1, den: 20 });
    expect(column(document, 'options', 'option')).toContain('shortfall.decided-by');
  });

  it('builds no rows of a table that nobody asks for', async () => {
    const report = await handReport('2026-03');
    let built = 0;
    const lines = report.settlement.lines.map((settled) => ({
      ...settled,
      get factorReason() {
        built += 1;
        return settled.factorReason;
      },
    }));
    const document = settlementDocument({ ...report, settlement: { ...report.settlement, lines } }, 'en');
    json(document);
    expect(built).toBe(0);
    expect(tableIn(document, 'line_details').rows).toBe(tableIn(document, 'line_details').rows);
    expect(built).toBe(lines.length);
  });
});
