// Findings and reviews -> their documents, and the lines that a terminal prints of a finding.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { finding } from '../../src/model/finding.ts';
import type { Review } from '../../src/model/review.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderTerminal } from '../../src/render/terminal/terminal.ts';
import { checkDocument } from '../../src/report/check-document.ts';
import { findingLines } from '../../src/report/finding-text.ts';
import { reviewDocument } from '../../src/report/review-document.ts';
import { zhichengPolicy } from '../support/inline-book.ts';

const json = (document: Document) => JSON.parse([...renderJson(document)].join(''));

const CSV = { file: 'ledgers/sales.csv', sheet: null };
const XLSX = { file: 'people.xlsx', sheet: '人员' };
const money = finding('CELL-MONEY', { source: CSV, row: 12, column: 'amount' }, '12,3', { expected: '' });
const missing = finding('CELL-MISSING', { source: XLSX, row: 3, column: '姓名' }, null, {});
const midMonth = finding('DATE-MID-MONTH', { source: XLSX, row: 4, column: null }, null, {
  person: 'E1',
  dated: '2026-03-05',
  counts: '2026-04',
});

describe('findingLines', () => {
  it('opens with file, row, column and value', () => {
    const [first, hint] = findingLines(money, 'en');
    expect(first).toMatch(/^ledgers\/sales\.csv:12 column amount "12,3" — \S/);
    expect(hint).toMatch(/^ {2}\S/);
    expect(findingLines(money, 'zh-CN')[0]).toMatch(/^ledgers\/sales\.csv:12 列“amount” "12,3" — \S/);
  });

  it('leaves out what there is not', () => {
    expect(findingLines(missing, 'en')[0]).toMatch(/^people\.xlsx!人员:3 column 姓名 — /);
    expect(findingLines(midMonth, 'en')[0]).toMatch(/^people\.xlsx!人员:4 — /);
    expect(findingLines({ ...midMonth, place: null }, 'en')[0]).not.toContain(' — ');
  });

  it('keeps a value of many lines to one short line', () => {
    const [first] = findingLines({ ...money, value: `a\n\u001b[31mb\t${'字'.repeat(100)}` }, 'en');
    expect(first).toContain('"a [31mb 字');
    expect(first).toContain('字…"');
    expect(first!.length).toBeLessThan(300);
  });
});

describe('checkDocument', () => {
  const findings = [money, missing, midMonth, money];

  it('counts by severity and code', () => {
    const { schema, counts, codes } = json(checkDocument(findings, 'en'));
    expect(schema).toBe('salesctl/check@1');
    expect(counts).toEqual({ error: 3, warning: 0, notice: 1 });
    expect(codes).toEqual([
      { code: 'CELL-MONEY', severity: 'error', count: 2 },
      { code: 'CELL-MISSING', severity: 'error', count: 1 },
      { code: 'DATE-MID-MONTH', severity: 'notice', count: 1 },
    ]);
  });

  it('counts those that are not listed, and says that there are more', () => {
    const {
      counts,
      codes,
      findings: listed,
    } = json(checkDocument([money, { ...money, place: null, value: null, more: 41 }], 'en'));
    expect(counts).toEqual({ error: 42, warning: 0, notice: 0 });
    expect(codes).toEqual([{ code: 'CELL-MONEY', severity: 'error', count: 42 }]);
    expect(listed).toMatchObject([{ row: 12 }, { row: null, message: expect.stringContaining('41') }]);
  });

  it('lists every finding with canonical columns', () => {
    const [head, first, second] = [...renderCsv(checkDocument(findings, 'zh-CN'))];
    expect(head).toBe('severity,code,file,sheet,row,column,value,message,hint\n');
    expect(first).toMatch(/^error,CELL-MONEY,ledgers\/sales\.csv,,12,amount,"12,3",/);
    expect(second).toMatch(/^error,CELL-MISSING,people\.xlsx,人员,3,姓名,,/);
    expect(json(checkDocument([], 'en'))).toMatchObject({ counts: { error: 0 }, findings: [], codes: [] });
  });
});

describe('reviewDocument', () => {
  const promote: Review = {
    personId: 'E05',
    name: '沈磊',
    change: 'promote',
    fromGrade: 'specialist',
    toGrade: 'elite',
    effectiveFrom: 20251101,
    streak: 3,
    composite: { num: 238, den: 3 },
    status: 'not-recommended',
    article: '第七条 晋升机制',
  };
  const candidate: Review = {
    ...promote,
    change: 'manager_candidate',
    toGrade: 'manager',
    streak: null,
    composite: null,
    status: 'needs-review',
  };
  const run = { kind: 'month', month: 202510 } as const;

  it('is the JSON of the contract', () => {
    expect(json(reviewDocument(run, [promote, candidate], 'zh-CN'))).toEqual({
      schema: 'salesctl/review@1',
      run: '2025-10',
      reviews: [
        {
          person_id: 'E05',
          change: 'promote',
          from_grade: 'specialist',
          to_grade: 'elite',
          effective_from: '2025-11-01',
          streak: 3,
          composite: '79.33',
          status: 'not-recommended',
        },
        {
          person_id: 'E05',
          change: 'manager_candidate',
          from_grade: 'specialist',
          to_grade: 'manager',
          effective_from: '2025-11-01',
          streak: null,
          composite: null,
          status: 'needs-review',
        },
      ],
    });
  });

  it('names grades and candidacies in the words of the policy', () => {
    const document = reviewDocument(run, [candidate], 'zh-CN', zhichengPolicy().grades);
    const text = renderTerminal(document, { width: 120, colour: false });
    expect(text).toContain('销售经理候选');
    expect(text).toContain('销售专员');
  });
});
