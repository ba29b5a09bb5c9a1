// Edits of a YAML text: only what is meant changes, and the result says what was asked for.
import { describe, expect, test } from 'vitest';
import { appendItem, setValue, withoutItems, writeScalar } from '../../src/yaml/edit-text.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { leafPaths, stepsOf } from '../../src/yaml/steps-of.ts';
import { plainValue } from '../../src/yaml/tree.ts';

const readBack = (text: string | null): unknown => plainValue(parseYaml(text ?? '', 'x.yaml').value!);

const TEXT = `# head
policy: old   # a name
from:         # empty
title: { zh: 旧, en: "Old: one" }
grades:
  - grade: a
    month: { target: 100, rate: 5% }   # first
  # between
  - grade: b.c
    month:
      target: 200
when: [x, y]
`;

describe('setValue', () => {
  test.each<[path: (string | number)[], value: string, from: string, to: string]>([
    [['policy'], 'new', 'policy: old   # a name', 'policy: new   # a name'],
    [['from'], '2026-01-01', 'from:         # empty', 'from: 2026-01-01         # empty'],
    [['title', 'en'], 'New, two', '"Old: one"', '"New, two"'],
    [['title'], '{ zh: 新 }', '{ zh: 旧, en: "Old: one" }', '{ zh: 新 }'],
    [['grades', 0, 'month', 'target'], '1.5万', 'target: 100', 'target: 1.5万'],
    [['grades', 0, 'month', 'bonus'], '30', 'rate: 5% }', 'rate: 5%, bonus: 30 }'],
    [['grades', 1, 'month', 'bonus'], '30', 'target: 200\n', 'target: 200\n      bonus: 30\n'],
    [['when'], '[x]', '[x, y]', '[x]'],
    [['last'], 'a # b', 'when: [x, y]\n', 'when: [x, y]\nlast: "a # b"\n'],
  ])('%j', (path, value, from, to) => {
    expect(TEXT.includes(from)).toBe(true);
    expect(setValue(TEXT, path, value)).toBe(TEXT.replace(from, to));
  });

  test('nothing where not even the mapping above is there', () => {
    expect(setValue(TEXT, ['no', 'where'], '1')).toBeNull();
    expect(setValue(TEXT, ['grades', 7, 'month'], '1')).toBeNull();
  });
});

describe('appendItem', () => {
  const item = ['example: n', 'run: 2026-03'];

  test('at the end of a list, before the comments of what follows', () => {
    const text = 'examples:\n  - example: a\n    run: 1   # why\n\n# next\nb: 1\n';
    expect(appendItem(text, 'examples', item)).toBe(
      'examples:\n  - example: a\n    run: 1   # why\n  - example: n\n    run: 2026-03\n\n# next\nb: 1\n',
    );
  });

  test.each([
    ['a: 1', 'a: 1\n\nexamples:\n  - example: n\n    run: 2026-03\n'],
    ['a: 1\n', 'a: 1\n\nexamples:\n  - example: n\n    run: 2026-03\n'],
    ['examples: []\nb: 1\n', 'examples:\n  - example: n\n    run: 2026-03\nb: 1\n'],
    ['examples:\nb: 1\n', 'examples:\n  - example: n\n    run: 2026-03\nb: 1\n'],
    ['examples:\n- example: a', 'examples:\n- example: a\n- example: n\n  run: 2026-03\n'],
    ['examples:\r\n  - example: a\r\n', 'examples:\r\n  - example: a\r\n  - example: n\r\n    run: 2026-03\r\n'],
  ])('%j', (text, expected) => {
    expect(appendItem(text, 'examples', item)).toBe(expected);
  });

  test('a list in brackets is left alone', () => {
    expect(appendItem('examples: [{ example: a }]\n', 'examples', item)).toBeNull();
  });
});

describe('withoutItems', () => {
  const text = 'a: 1\n\nlist:\n  - x: 1\n    y: 2\n  # of two\n  - x: 2\n  - x: 3\nb: 1\n';

  test('some items, or the whole entry', () => {
    expect(readBack(withoutItems(text, 'list', (index) => index === 1))).toMatchObject({
      list: [{ x: '1' }, { x: '3' }],
      b: '1',
    });
    expect(readBack(withoutItems(text, 'list', (index) => index === 2))).toMatchObject({
      list: [{ y: '2' }, { x: '2' }],
      b: '1',
    });
    expect(withoutItems(text, 'list', () => true)).toBe('a: 1\n\nb: 1\n');
    expect(withoutItems('a: 1\nlist:\n  - x: 1\n', 'list', () => true)).toBe('a: 1\n');
    expect(withoutItems(text, 'none', () => true)).toBe(text);
  });
});

test('a scalar is read back as the same text', () => {
  const odd = [
    '5%',
    '- a',
    'a: b',
    'x #y',
    "it's",
    '"',
    '',
    ' a',
    'null',
    '[x',
    '{',
    'a,b',
    '销售、经理（二）',
    'a\nb',
    '2026-03',
  ];
  for (const value of odd) {
    expect(readBack(`k: { v: ${writeScalar(value)} }`)).toEqual({ k: value === '' ? { v: '' } : { v: value } });
    expect(readBack(`k: ${writeScalar(value, false)}`)).toEqual({ k: value });
  }
});

test('paths in words lead to steps, items by name', () => {
  const root = parseYaml(TEXT, 'x.yaml').value!;
  expect(stepsOf(root, 'grades.a.month.rate')).toEqual(['grades', 0, 'month', 'rate']);
  expect(stepsOf(root, 'when.2')).toEqual(['when', 1]);
  expect(stepsOf(root, 'grades.x.month')).toBeNull();
  expect(stepsOf(root, 'policy.deeper')).toBeNull();
  expect(stepsOf(root, 'fresh')).toEqual(['fresh']);
  expect(leafPaths(root)).toContain('grades.a.month.rate');
});
