// The SARIF log: its shape as the standard has it, and where each finding is said to stand.
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { TableCount } from '../../src/model/book.ts';
import { type Finding, finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import { sarifLog } from '../../src/report/sarif.ts';

/** What SARIF 2.1.0 demands of the parts that are used; any other key is an error. */
const text = z.strictObject({ text: z.string().min(1), markdown: z.string().min(1).optional() });
const level = z.enum(['none', 'note', 'warning', 'error']);
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: z.string().regex(/^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/)?[\w.!~*'()%/-]+$/) }),
    region: z.strictObject({ startLine: z.int().min(1) }).optional(),
  }),
  logicalLocations: z
    .array(z.strictObject({ name: z.string(), fullyQualifiedName: z.string(), kind: z.string() }))
    .optional(),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: text.optional(),
                fullDescription: text.optional(),
                help: text.optional(),
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
        columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message: text,
            locations: z.array(location).optional(),
            properties: z.record(z.string(), z.string().nullable()),
          }),
        ),
      }),
    )
    .length(1),
});

const PAGE =
  '# CELL-MONEY\n\n**What is wrong.** `1.2.3` is no *money*.\n\n**Why it matters.** Pay.\n\n## Example 示例\n\nx\n';

const at = (file: string, sheet: string | null, row: number | null, column: string | null): Place => ({
  source: { file, sheet },
  row,
  column,
});

const TABLE: TableCount = {
  ledger: 'sales',
  source: { file: 'a.xlsx', sheet: '三月' },
  read: 1,
  kept: 1,
  header: { row: 2, texts: [null, '订单号', '金额 '], columns: new Map([['amount', 2]]) },
};

function logOf(findings: readonly Finding[], language: 'en' | 'zh-CN' = 'en') {
  const pageOf = (code: string) => (code === 'CELL-MONEY' ? PAGE : '');
  const made = sarifLog({ findings, tables: [TABLE], language, version: '1.2.3', pageOf });
  return log.parse(JSON.parse(made)).runs[0]!;
}

const money = (place: Place | null) => finding('CELL-MONEY', place, 'x', { expected: '1.00' });

test('a log without findings is one', () => {
  expect(logOf([])).toMatchObject({ results: [], tool: { driver: { rules: [] } } });
});

test('codes are rules, each once, with the words of their pages', () => {
  const run = logOf([money(null), finding('DUP-SALE', null, null, { other: 'x' }), money(null)], 'zh-CN');
  const { rules } = run.tool.driver;
  expect(rules.map(({ id, defaultConfiguration }) => [id, defaultConfiguration.level])).toEqual([
    ['CELL-MONEY', 'error'],
    ['DUP-SALE', 'warning'],
  ]);
  expect(rules[0]?.shortDescription?.text).toBe('1.2.3 is no *money*.');
  expect(rules[0]?.help?.markdown).not.toContain('示例');
  expect(run.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 1, 0]);
});

test('the level is that of the finding, which a policy may have changed', () => {
  const raised = { ...finding('READ-NEAR-HEADER', null, null, { column: 'x' }), severity: 'error' } as Finding;
  const noticed = finding('READ-NEAR-HEADER', null, null, { column: 'x' });
  expect(logOf([raised, noticed]).results.map((result) => result.level)).toEqual(['error', 'note']);
});

test('a finding in a text file has its line', () => {
  const [line, file, escaped, whole] = logOf([
    money(at('ledgers/sales.csv', null, 12, 'amount')),
    money(at('salesctl.yaml', null, null, null)),
    money(at('三月 #1?.csv', null, 1, null)),
    money(at('/tmp/a b.csv', null, 1, null)),
  ]).results.map(({ locations }) => locations?.[0]);
  expect(line?.physicalLocation).toEqual({ artifactLocation: { uri: 'ledgers/sales.csv' }, region: { startLine: 12 } });
  expect(file?.physicalLocation).toEqual({ artifactLocation: { uri: 'salesctl.yaml' } });
  expect(decodeURIComponent(escaped?.physicalLocation.artifactLocation.uri ?? '')).toBe('三月 #1?.csv');
  expect(whole?.physicalLocation.artifactLocation.uri).toBe('file:///tmp/a%20b.csv');
});

test.each<[number | null, string | null, string, string]>([
  [12, 'amount', '三月!C12', 'cell'],
  [12, '金额', '三月!C12', 'cell'],
  [12, '订单号', '三月!B12', 'cell'],
  [12, 'customer', '三月!12:12', 'row'],
  [12, null, '三月!12:12', 'row'],
  [null, null, '三月', 'sheet'],
])('row %s column %s of a workbook is %s', (row, column, fullyQualifiedName, kind) => {
  const [result] = logOf([money(at('a.xlsx', '三月', row, column))]).results;
  expect(result?.locations?.[0]?.logicalLocations).toMatchObject([{ fullyQualifiedName, kind }]);
  expect(result?.locations?.[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'a.xlsx' } });
});

test('what concerns no file has no location', () => {
  expect(logOf([money(null)]).results[0]).not.toHaveProperty('locations');
});
