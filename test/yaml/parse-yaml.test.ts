import { describe, expect, test } from 'vitest';
import { locate } from '../../src/yaml/locate.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { plainValue } from '../../src/yaml/tree.ts';

const plain = (text: string) => plainValue(parseYaml(text, 'a.yaml').value!);
const problems = (text: string) =>
  parseYaml(text, 'a.yaml').findings.map((found) => [found.code, found.facts, found.place?.row, found.value]);

describe('scalars stay text', () => {
  test.each(['4.10', '5%', '0x1F', '1e3', 'true', 'no', '2026-01-01', '007', '12:30', 'null', '~', '.inf'])(
    '%s',
    (text) => expect(plain(`a: ${text}`)).toEqual({ a: text }),
  );
  test('an empty value is left out, a quoted one is not', () => {
    expect(plain('a:\nb: ""\nc: [x, ]\n')).toEqual({ b: '', c: ['x'] });
  });
  test('keys stay text', () => expect(plain('{ 1: valid, 0: cancelled }')).toEqual({ 1: 'valid', 0: 'cancelled' }));
  test('an empty file is an empty mapping', () => {
    expect(plain('')).toEqual({});
    expect(plain('# only a comment\n')).toEqual({});
  });
  test('a byte order mark and Windows line ends change nothing', () => {
    expect(plain('\uFEFFa: 1\r\nb: 2\r\n')).toEqual({ a: '1', b: '2' });
  });
});

test('every value knows its line and column', () => {
  const root = parseYaml('a: 1\ngrades:\n  - grade: x\n    month: { rate: 5% }\n', 'a.yaml').value!;
  expect(locate(root, ['grades', 0, 'month', 'rate'])).toMatchObject({
    at: { line: 4, column: 20 },
    path: 'grades.x.month.rate',
  });
  expect(locate(root, ['grades', 0, 'quarter', 'target'])).toMatchObject({
    node: null,
    path: 'grades.x.quarter.target',
  });
});

describe('what is refused, with its line', () => {
  test.each([
    ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 3],
    ['a: &x 1\nb: *x\n', 'anchor', 1],
    ['a: !!int 5\n', 'tag', 1],
    ['a: !js/function x\n', 'tag', 1],
    ['a: 1\n--- \nb: 2\n', 'multiple-docs', 2],
    ['? [x, y]\n: 1\n', 'non-string-key', 1],
    ['a: [1, 2\nb: 3\n', 'bad-indent', 2],
  ])('%j', (text, reason, row) => {
    expect(problems(text)[0]?.slice(0, 3)).toEqual(['CONFIG-SYNTAX', { reason }, row]);
    expect(parseYaml(text, 'a.yaml').value).toBeNull();
  });
  test('a doubled key is named', () => expect(problems('a: 1\nb: 2\na: 3\n')[0]?.[3]).toBe('a'));
  test('a merge key is an ordinary key', () =>
    expect(plain('a: { <<: { b: 1 } }')).toEqual({ a: { '<<': { b: '1' } } }));
});

describe('hostile texts end in a finding', () => {
  test.each([
    ['brackets', '['.repeat(200_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['questions', '? '.repeat(100_000)],
    ['indentation', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('%s', (_, text) => expect(problems(text)[0]?.slice(0, 2)).toEqual(['CONFIG-SYNTAX', { reason: 'too-deep' }]));
  test('size', () => expect(problems('#'.repeat(1_000_001))[0]?.[1]).toEqual({ reason: 'too-large' }));
});
