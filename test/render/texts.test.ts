// One small document -> CSV, JSON, NDJSON and Markdown, byte for byte where programs read it.
import { describe, expect, test } from 'vitest';
import type { Document, Value } from '../../src/model/document.ts';
import { Defect } from '../../src/model/money.ts';
import { renderCsv } from '../../src/render/csv.ts';
import { renderJson } from '../../src/render/json.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { renderNdjson } from '../../src/render/ndjson.ts';
import { sample } from './sample.ts';

const whole = (parts: Iterable<string>): string => [...parts].join('');

const ofText = (texts: readonly Value[]): Document => ({
  ...sample,
  tables: [
    {
      name: 't',
      title: 't',
      columns: [{ name: 'a', title: 'A', type: 'text' }],
      rows: texts.map((text) => ({ values: [text] })),
    },
  ],
});

describe('CSV', () => {
  test('has canonical names, plain values, no decoration', () => {
    expect(whole(renderCsv(sample))).toBe(
      [
        'person_id,name,met,performance,target,attainment,earned_personal,earned_team,deducted,payable',
        'E001,欧阳娜娜,true,40000.00,25000.00,1.6000,2500.00,333.33,0.00,2833.33',
        "E002,'=cmd|calc,false,24999.00,25000.00,1.0000,750.00,0.00,100.50,649.50",
        'E003,Müller 😀 | Co,false,-1234.56,3000.00,-0.4115,-74.07,0.00,0.00,-74.07',
        'E004,李,,0.00,,,,,0.00,0.00',
        '',
      ].join('\n'),
    );
  });

  test('prints another table: days, months, codes, fractions, quotes', () => {
    const rows = whole(renderCsv(sample, { table: 'lines' })).split('\n');
    expect(rows[3]).toBe('E001,A-3,2024-02-29,2024-02,team,1000.00,0.333333333333,1,333.33,1,"first line');
    expect(rows[2]).toContain('"季度内签订，""加急""，客户');
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@A', "'@A"],
    ['+86 10', "'+86 10"],
    ['-x', "'-x"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['-12.50', '-12.50'],
    ['a=b', 'a=b'],
  ])('%j is written %j', (text, written) => {
    expect(whole(renderCsv(ofText([text])))).toBe(`a\n${written}\n`);
  });

  test('stops where its reader stops', () => {
    let asked = 0;
    const rows = Array.from({ length: 1_000 }, () => ({
      get values() {
        asked += 1;
        return ['x'];
      },
    }));
    for (const line of renderCsv({ ...sample, tables: [{ ...ofText([]).tables[0]!, rows }] }))
      if (line === 'x\n') break;
    expect(asked).toBe(1);
  });

  test('a table that there is not is our own defect', () => {
    expect(() => whole(renderCsv(sample, { table: 'none' }))).toThrow(Defect);
  });
});

describe('JSON', () => {
  const json = JSON.parse(whole(renderJson(sample)));

  test('begins with schema and facts, names nested, nothing as null, absent groups empty', () => {
    expect(Object.keys(json)).toEqual([
      'schema',
      'run',
      'as_of',
      'policy',
      'empty',
      'people',
      'lines',
      'totals',
      'findings',
    ]);
    expect(json.policy).toEqual({ id: 'zhicheng', effective_from: null, sha256: '9f'.repeat(32) });
    expect(json.empty).toEqual({});
  });

  test('amounts and fractions are strings, counts numbers, flags booleans', () => {
    expect(json.people[2]).toEqual({
      person_id: 'E003',
      name: 'Müller 😀 | Co',
      met: false,
      performance: '-1234.56',
      target: '3000.00',
      attainment: '-0.4115',
      earned: { personal: '-74.07', team: '0.00' },
      deducted: '0.00',
      payable: '-74.07',
    });
    expect(json.people[3]).toMatchObject({ met: null, target: null, attainment: null, earned: {} });
    expect(json.lines[2]).toMatchObject({
      kind: 'team',
      rate: '0.333333333333',
      factor: '1',
      quantity: 1,
      signed_on: '2024-02-29',
    });
  });

  test('a single table is an object, an empty one a list, one for the workbook is left out', () => {
    expect(json.totals).toEqual({ performance: '63764.44', payable: '3408.76', closed_on: '2026-03-31' });
    expect(json.findings).toEqual([]);
    expect(json).not.toHaveProperty('approval');
  });

  test('NDJSON has the same rows, one a line', () => {
    const lines = whole(renderNdjson(sample, { table: 'lines' }))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(json.lines);
  });
});

describe('Markdown', () => {
  const lines = whole(renderMarkdown(sample)).split('\n');

  test('rows have as many cells as the head, whatever the text holds', () => {
    const counts = lines.filter((line) => line.startsWith('|')).map((line) => line.match(/(?<!\\)\|/g)!.length - 1);
    expect(new Set(counts)).toEqual(new Set([12, 11, 1]));
    expect(lines).toContain(
      '| 3. | E003 | Müller 😀 \\| Co | 否 | -1,234.56 | 3,000.00 | -41.2 % | ░░░░░░░░░░ | -74.07 | 0.00 | 0.00 | -74.07 |',
    );
  });

  test('what is only for the workbook, or a detail of the facts, is left out', () => {
    expect(lines).not.toContain('## 审批签字');
    expect(lines.join()).not.toContain('9f9f');
    expect(lines).toContain('- 应发合计: 3,408.76');
  });
});
