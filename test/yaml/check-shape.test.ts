// Shapes of which several may stand in one place -> errors about the one that was meant, and keys that are wrong themselves.
import { expect, test } from 'vitest';
import { checkShape, wrongKey } from '../../src/yaml/check-shape.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { mapping, namedMapping, oneOf, oneShapeOf, scalar } from '../../src/yaml/shape.ts';
import { integer, percent } from '../../src/yaml/text-rule.ts';

const rate = oneShapeOf(
  [
    scalar(percent()),
    mapping({ kind: oneOf(['table']), rows: scalar(integer(1, 9)) }),
    namedMapping({ by: oneOf(['name']) }, scalar(percent())),
  ],
  (written) => (typeof written !== 'object' || written === null ? 0 : 'by' in written ? 2 : 1),
);
const shape = mapping({ rate });

const check = (text: string) => {
  const tree = parseYaml(text, 'f.yaml').value!;
  const { value, findings } = checkShape(tree, shape, 'f.yaml');
  return value ?? findings.map(({ code, place, value: written }) => [code, place?.column, written]);
};

test('what fits one of the shapes is read by it', () => {
  expect(check('rate: 5%')).toEqual({ rate: { num: 1, den: 20 } });
  expect(check('rate: { kind: table, rows: 2 }')).toEqual({ rate: { kind: 'table', rows: 2 } });
  expect(check('rate: { by: name, a: 1%, b: 2% }')).toMatchObject({ rate: { a: { num: 1, den: 100 } } });
});

test('an error is about the shape that was meant', () => {
  expect(check('rate: 5')).toEqual([['CONFIG-VALUE', 'rate', '5']]);
  expect(check('rate: { kind: table, rows: 12 }')).toEqual([['CONFIG-VALUE', 'rate.rows', '12']]);
  expect(check('rate: { kind: table, row: 2 }')).toEqual([
    ['CONFIG-MISSING-KEY', 'rate.rows', null],
    ['CONFIG-UNKNOWN-KEY', 'rate.row', 'row'],
  ]);
  expect(check('rate: { by: name, a: 1 }')).toEqual([['CONFIG-VALUE', 'rate.a', '1']]);
  expect(check('rate: [1]')).toMatchObject([['CONFIG-VALUE', 'rate', null]]);
});

test('a key that is wrong itself is named where it stands', () => {
  const tree = parseYaml('weights:\n  boss: 2\n', 'f.yaml').value!;
  expect(wrongKey(tree, ['weights', 'boss'], 'one of: seller', 'f.yaml')).toMatchObject({
    ...{ code: 'CONFIG-VALUE', value: 'boss', facts: { expected: 'one of: seller' } },
    place: { row: 2, column: 'weights.boss' },
  });
});
