// Rows that whoever made a template left there as an example are no sales; where nobody can tell, somebody is asked.
import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../src/model/ledger-mapping.ts';
import { parseLedger } from '../../src/parse/parse-ledger.ts';
import { quickReader } from '../../src/read/csv/quick-reader.ts';
import { brief, lines, parsed } from './rows-of.ts';

const HEADER = '订单号,签约日期,工号,金额';
const ROW = 'A1,2026-03-05,E01,100';
const WITH_NUMBERS = `序号,${HEADER}`;
const rest = ',2026-03-01,E01,88888';

/** The same rows as bytes, which most files are read as. */
async function parsedBytes(...rows: readonly string[]) {
  const text = Buffer.from(`${rows.join('\n')}\n`);
  const { batch } = await quickReader(',', 1)({ bytes: text, offset: 0, last: true });
  const batches = (async function* () {
    yield batch;
  })();
  const { value, findings } = await parseLedger(
    'sales',
    { source: { file: 'a.csv', sheet: null }, batches },
    NO_MAPPING,
  );
  return { rows: [...value.rows], leftOut: value.leftOut, findings };
}

describe('an example', () => {
  it.each([
    '例',
    '例：HT001',
    '示例',
    '示例1',
    '示例：',
    '（样例）',
    '（示例）HT001',
    '【填写示例】HT001',
    '範例：HT001',
    '例如: HT001',
    'e.g. HT001',
    'E.g.HT001',
    'eg: HT001',
    'Example',
    'EXAMPLE: HT001',
    'Example row',
    '(example) HT001',
    'For example: HT001',
  ])('%s', async (number) => {
    const asCells = await parsed('sales', lines(HEADER, `${number}${rest}`, ROW));
    const asBytes = await parsedBytes(HEADER, `${number}${rest}`, ROW);
    for (const { rows, leftOut, findings } of [{ ...asCells.value, findings: asCells.findings }, asBytes]) {
      expect(rows.map(({ orderNo }) => orderNo)).toEqual(['A1']);
      expect(leftOut).toMatchObject([{ row: 2, reason: 'READ-EXAMPLE-ROW' }]);
      expect(findings.map(({ code, severity, value }) => [code, severity, value])).toEqual([
        ['READ-EXAMPLE-ROW', 'notice', number],
      ]);
    }
  });

  it('may say so in the first cell, whatever its column', async () => {
    const { value, findings } = await parsed(
      'sales',
      lines(WITH_NUMBERS, `示例,HT001${rest}`, `例,HT002${rest}`, `1,${ROW}`),
    );
    expect(value.rows.map(({ orderNo }) => orderNo)).toEqual(['A1']);
    expect(brief(findings)).toEqual(['READ-EXAMPLE-ROW 2:-=示例', 'READ-EXAMPLE-ROW 3:-=例']);
  });

  it('may say so in a cell that is merged over several rows', async () => {
    const under = [{ from: 0, to: 0, top: 2 }];
    const rows = lines(WITH_NUMBERS, `示例,HT001${rest}`, `,HT002${rest}`, `1,${ROW}`);
    const batches = (async function* () {
      yield {
        rows: rows.map((cells, index) => ({ row: index + 1, cells, ...(index === 2 ? { under } : {}) })),
        findings: [],
      };
    })();
    const { value, findings } = await parseLedger(
      'sales',
      { source: { file: 'a.xlsx', sheet: 'S' }, batches },
      NO_MAPPING,
    );
    expect([...value.rows].map(({ orderNo }) => orderNo)).toEqual(['A1']);
    expect(brief(findings)).toEqual(['READ-EXAMPLE-ROW 2:-=示例', 'READ-EXAMPLE-ROW 3:-']);
  });

  it('is asked about where the word is only a part of the number', async () => {
    for (const number of [
      '示例HT001',
      'HT001（示例）',
      'HT001(例)',
      '例HT001',
      'EXAMPLE-001',
      'Sample',
      'HT001 (sample)',
    ]) {
      const asCells = await parsed('sales', lines(HEADER, `${number}${rest}`, ROW));
      const asBytes = await parsedBytes(HEADER, `${number}${rest}`, ROW);
      for (const { rows, findings } of [{ ...asCells.value, findings: asCells.findings }, asBytes]) {
        expect(rows).toHaveLength(1);
        expect(brief(findings)).toEqual([`CELL-IDENTIFIER 2:订单号=${number}`]);
        expect(findings[0]).toMatchObject({ severity: 'error', facts: { why: 'example' } });
      }
    }
  });

  it('is none in numbers and names that only look like the words', async () => {
    for (const number of [
      '例行维护-01',
      '例会2',
      'SAMPLE-001',
      'EX-001',
      'COMP-7',
      'EG-2026-1',
      '案例01',
      'Examen 1',
    ]) {
      const asCells = await parsed('sales', lines(HEADER, `${number}${rest}`, ROW));
      const asBytes = await parsedBytes(HEADER, `${number}${rest}`, ROW);
      for (const { rows, findings } of [{ ...asCells.value, findings: asCells.findings }, asBytes]) {
        expect(findings).toEqual([]);
        expect(rows).toHaveLength(2);
      }
    }
    const asNote = await parsed('sales', lines(`${HEADER},备注`, `A1${rest},示例`));
    expect(asNote.value.rows).toHaveLength(1);
  });

  it('is none where the book says what the number means', async () => {
    const mapping = { values: { order_no: { 示例HT001: 'SL-1' } } };
    const { value } = await parsed('sales', lines(HEADER, `示例HT001${rest}`), mapping);
    expect(value.rows.map(({ orderNo }) => orderNo)).toEqual(['SL-1']);
  });

  it('is no title that stands alone: what is below it may all be examples', async () => {
    const { findings } = await parsed('sales', lines(HEADER, '示例：,,,', ROW));
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['CELL-MISSING']));
  });
});
