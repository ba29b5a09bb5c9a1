// What a policy may say about the severity of findings, and what comes of it.
import { describe, expect, test } from 'vitest';
import { type FindingCode, finding } from '../../src/model/finding.ts';
import { SEVERITIES } from '../../src/model/severities.ts';
import { isFixed, judged } from '../../src/model/severity.ts';
import { loadZhicheng } from './zhicheng.ts';

/** The built-in policy with a clause `findings` of these lines. */
function withFindings(...lines: readonly string[]) {
  const clause = ['findings:', ...lines.map((line) => `  ${line}`)].join('\n');
  return loadZhicheng(['\npolicy: zhicheng', `\n${clause}\npolicy: zhicheng`]);
}

describe('the clause', () => {
  test('may be left out, or name any code of the rules', () => {
    expect(loadZhicheng().value?.severities).toEqual({});
    const { value, findings } = withFindings('POLICY-BELOW-FLOOR: error', 'KEY-UNKNOWN-ORDER: notice', 'DUP-SALE: off');
    expect(findings).toEqual([]);
    expect(value?.severities).toEqual({
      'POLICY-BELOW-FLOOR': 'error',
      'KEY-UNKNOWN-ORDER': 'notice',
      'DUP-SALE': 'off',
    });
  });

  test('may not name a code that does not exist', () => {
    const { value, findings } = withFindings('DUP-SALES: off');
    expect(value).toBeNull();
    expect(findings).toMatchObject([
      {
        code: 'CONFIG-UNKNOWN-KEY',
        value: 'DUP-SALES',
        place: { row: expect.any(Number) },
        facts: { nearest: 'DUP-SALE' },
      },
    ]);
  });

  test.each(['CELL-MONEY', 'READ-RAGGED-ROW', 'CONFIG-VALUE', 'KEY-DUPLICATE', 'KEY-UNKNOWN-PERSON', 'POLICY-FILL-IN'])(
    '%s stays an error',
    (code) => {
      expect(withFindings(`${code}: error`).findings).toEqual([]);
      for (const lower of ['warning', 'notice', 'off']) {
        const { value, findings } = withFindings(`${code}: ${lower}`);
        expect(value).toBeNull();
        expect(findings).toMatchObject([
          {
            code: 'CONFIG-VALUE',
            value: lower,
            place: { column: `findings.${code}` },
            facts: { expected: 'fixed error' },
          },
        ]);
      }
    },
  );

  test('knows no other words', () => {
    expect(withFindings('DUP-SALE: ignore').findings).toMatchObject([
      { code: 'CONFIG-VALUE', facts: { expected: 'one of: error, warning, notice, off' } },
    ]);
  });
});

test('every error of a file, a cell or a configuration is fixed', () => {
  const codes = (Object.keys(SEVERITIES) as FindingCode[]).filter((code) => SEVERITIES[code] === 'error');
  const inFiles = codes.filter((code) => /^(?:READ|CELL|CONFIG)-/.test(code));
  expect(inFiles.length).toBeGreaterThan(20);
  expect(inFiles.filter((code) => !isFixed(code))).toEqual([]);
  expect(codes.filter((code) => !isFixed(code)).sort()).toEqual([
    'DATE-AFTER-LEAVING',
    'DATE-BEFORE-HIRE',
    'KEY-REFUND-OTHER-PERSON',
    'KEY-UNKNOWN-LEADER',
  ]);
});

test('findings are raised, lowered and left out, in their order', () => {
  const found = [
    finding('DUP-SALE', null, null, { other: 'x' }),
    finding('POLICY-BELOW-FLOOR', null, '1', { floor: '2', rate: '1%' }),
    finding('CELL-MONEY', null, 'x', { expected: '1' }),
  ];
  expect(judged(found, {})).toBe(found);
  const heard = judged(found, { 'DUP-SALE': 'off', 'POLICY-BELOW-FLOOR': 'error' });
  expect(heard.map(({ code, severity }) => [code, severity])).toEqual([
    ['POLICY-BELOW-FLOOR', 'error'],
    ['CELL-MONEY', 'error'],
  ]);
  expect(heard[0]).toMatchObject({ value: '1', facts: { floor: '2' } });
});
