// Closing files and log entries as text: one text a value, and nothing else is accepted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClosedRun, LogEntry } from '../../src/model/closing-record.ts';
import { ratio } from '../../src/model/money.ts';
import { parseRun } from '../../src/model/run.ts';
import { formatClosing, parseClosing } from '../../src/store/closing-file.ts';
import { formatEntry, parseEntry } from '../../src/store/log-entry.ts';
import { AT, BY, grant, line, person } from './made-closing.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const CLOSED: ClosedRun = {
  run: parseRun('2026-03')!,
  previous: null,
  program: '0.1.0',
  asOf: 20260331,
  firstMonth: 202601,
  inputs: [{ file: 'ledgers/sales.csv', bytes: 99, sha256: 'a'.repeat(64), encoding: 'gb18030' }],
  policies: [{ file: 'policy.yaml', sha256: 'b'.repeat(64) }],
  totals: { payable: 1, payout: 0, owed: -5, held: 100 },
  people: [person()],
  lines: [line('a'), line('b', { rate: ratio(3333, 10_000), factor: ratio(2, 3) })],
  goneLines: ['c'],
  grants: [grant()],
  goneGrants: [],
  artefacts: [{ path: 'settlement.xlsx', bytes: 4, sha256: 'c'.repeat(64) }],
};

const ENTRY: LogEntry = {
  action: 'close',
  number: 1,
  previous: null,
  run: parseRun('2026-03')!,
  closing: 'd'.repeat(64),
  at: AT,
  by: BY,
  directory: '0001-2026-03-0123456789ab',
};

test('a closing file has money and rates as exact text, one record a line', () => {
  const text = formatClosing(CLOSED);
  expect(text.split('\n').slice(0, 4)).toEqual(['{', '"format": 2,', '"run": "2026-03",', '"previous": null,']);
  expect(text).toContain(
    '["b","E1","E1","personal","task","HT-1",1,"华东\\n电子",null,"2026-01","2026-01","25000.00","0.3333","2/3","500.00","-0.01","第七条"]',
  );
  expect(text).toContain('"totals": {"payable":"0.01","payout":"0.00","owed":"-0.05","held":"1.00"}');
});

const anyText = fc.string({ unit: 'binary', maxLength: 12 });
const anyName = anyText.filter((text) => text.trim() !== '');
const anyFen = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
const anyRate = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }))
  .map(([num, den]) => ratio(num, den));
const anyLine = fc.record({
  key: anyName,
  personId: anyName,
  orderNo: anyText,
  customer: fc.option(anyText),
  base: anyFen,
  paid: anyFen,
  rate: anyRate,
  factor: anyRate,
  band: fc.constantFrom('task' as const, 'excess' as const, null),
});

test('every closing comes back as it was stored', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 5 }), anyText, (lines, file) => {
      const closed: ClosedRun = {
        ...CLOSED,
        lines: lines.map(({ key, ...others }) => line(key, others)),
        policies: [{ file, sha256: 'e'.repeat(64) }],
      };
      const text = formatClosing(closed);
      const read = parseClosing(bytes(text), 'closing.json') as ClosedRun;
      expect(formatClosing(read)).toBe(text);
      // A lone surrogate is no text: it is stored as its escape, and so it comes back.
      expect(read).toEqual(closed);
    }),
    { numRuns: 300 },
  );
});

test('a grant has the run and the reference that tell it from others', () => {
  const run = parseRun('2026-Q1')!;
  const grants = [grant(), grant({ kind: 'pool_share', month: 202603, run, ref: 'branch', paid: 7 })];
  const text = formatClosing({ ...CLOSED, grants });
  expect(text).toContain('["E1","pool_share","2026-03","2026-Q1","branch","0.07"]');
  expect((parseClosing(bytes(text), 'f') as ClosedRun).grants).toEqual(grants);
});

test('a closing of the first format is read as it would be written today', () => {
  const text = formatClosing(CLOSED);
  const first = text
    .replace('"format": 2', '"format": 1')
    .replace('["person_id","kind","month","run","ref","paid"]', '["person_id","kind","month","paid"]')
    .replace('["E1","month_bonus","2026-01",null,null,"500.00"]', '["E1","month_bonus","2026-01","500.00"]');
  expect(first).not.toContain('ref');
  expect(parseClosing(bytes(first), 'f')).toEqual(CLOSED);
  const mixed = first.replace('"format": 1', '"format": 2');
  expect(parseClosing(bytes(mixed), 'f')).toMatchObject({ kind: 'key', key: 'grants.columns' });
});

const problemOf = (change: (text: string) => string) => {
  const text = formatClosing(CLOSED);
  const changed = change(text);
  expect(changed).not.toBe(text);
  return parseClosing(bytes(changed), 'f');
};

test.each([
  ['"-0.01"', '"-0.010"', 'lines.rows[0].paid'],
  ['"-0.01"', '-0.01', 'lines.rows[0].paid'],
  ['"0.3333"', '"0.33330"', 'lines.rows[1].rate'],
  ['"2/3"', '"4/6"', 'lines.rows[1].factor'],
  ['"2026-03-31"', '"2026-02-31"', 'as_of'],
  ['"bytes":99', '"bytes":99.5', 'inputs[0].bytes'],
  ['"bytes":99', '"bytes":99,"more":1', 'inputs[0].more'],
  ['"program": "0.1.0"', '"program": " "', 'program'],
  ['"previous": null,\n', '', 'previous'],
  ['"payable":"0.01",', '', 'totals.payable'],
  ['"month_bonus"', '"moon_bonus"', 'grants.rows[0].kind'],
  ['["person_id","name"', '["name","person_id"', 'people.columns'],
  ['"第七条"]', '"第七条",1]', 'lines.rows[0]'],
])('%s as %s is a problem of %s', (from, to, key) => {
  expect(problemOf((text) => text.replace(from, to))).toMatchObject({ kind: 'key', file: 'f', key });
});

test('another format, and what is no JSON at all', () => {
  expect(problemOf((text) => text.replace('"format": 2', '"format": 3'))).toEqual({
    kind: 'format',
    file: 'f',
    found: '3',
    known: 2,
  });
  expect(problemOf((text) => text.slice(1))).toEqual({ kind: 'syntax', file: 'f' });
  expect(problemOf(() => '')).toEqual({ kind: 'syntax', file: 'f' });
  expect(problemOf(() => '[]')).toEqual({ kind: 'syntax', file: 'f' });
});

test('what could not be read back is never written', () => {
  expect(() => formatClosing({ ...CLOSED, program: '' })).toThrow('program');
  expect(() => formatClosing({ ...CLOSED, lines: [line('a', { paid: 0.5 })] })).toThrow('fen');
});

test('any changed, missing or added byte of an entry is a problem', () => {
  const reopened: LogEntry = {
    ...ENTRY,
    action: 'reopen',
    reason: '漏了一张退货单',
    token: '0123456789ab',
  } as LogEntry;
  const { directory: _, ...reopen } = reopened as LogEntry & { directory: string };
  for (const entry of [ENTRY, reopen as LogEntry]) {
    const content = bytes(formatEntry(entry));
    expect(parseEntry(content, 'f')).toEqual({ entry });
    for (let place = 0; place < content.length; place += 1) {
      const others = [content[place]! ^ 1, content[place]! ^ 0x20, 0x20, 0x31];
      const changed = others.filter((byte) => byte !== content[place]).map((byte) => content.with(place, byte));
      const cut = new Uint8Array([...content.subarray(0, place), ...content.subarray(place + 1)]);
      const longer = new Uint8Array([...content.subarray(0, place), 0x20, ...content.subarray(place)]);
      for (const bad of [...changed, cut, longer]) expect(parseEntry(bad, 'f')).toHaveProperty('kind');
    }
  }
});
