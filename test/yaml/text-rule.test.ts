import { describe, expect, test } from 'vitest';
import { day, decimal, factor, flag, id, integer, money, percent, type TextRule } from '../../src/yaml/text-rule.ts';

const value = <T>(rule: TextRule<T>, text: string) => {
  const read = rule.read(text);
  return 'value' in read ? read.value : read.expected;
};

describe('percent', () => {
  test.each([
    ['5%', { num: 1, den: 20 }],
    ['5％', { num: 1, den: 20 }],
    ['５ %', { num: 1, den: 20 }],
    ['33.33%', { num: 3333, den: 10000 }],
    ['0%', { num: 0, den: 1 }],
    ['100%', { num: 1, den: 1 }],
    ['5', 'percent 5%?'],
    ['0.05', 'percent 5%?'],
    ['0.5', 'percent 50%?'],
    ['0.125', 'percent 12.5%?'],
    ['100.1%', 'percent 0%..100%'],
    ['-5%', 'percent'],
    ['5%%', 'percent'],
    ['five', 'percent'],
    ['', 'percent'],
  ])('%j', (text, expected) => expect(value(percent(), text)).toEqual(expected));
  test('a larger limit', () => expect(value(percent(1000), '110%')).toEqual({ num: 11, den: 10 }));
});

describe('money', () => {
  test.each([
    ['15000', 1_500_000],
    ['1,234.50', 123_450],
    ['1.5万', 1_500_000],
    ['1.23456万', 1_234_560],
    ['800元', 80_000],
    ['￥800', 80_000],
    ['１５０', 15_000],
    ['0', 0],
    ['10000000000', 1_000_000_000_000],
    ['10000000000.01', 'money ..10000000000'],
    ['1.005', 'money 0.00'],
    ['1,23', 'money'],
    ['-1', 'money'],
    ['1e5', 'money'],
    ['5%', 'money'],
  ])('%j', (text, expected) => expect(value(money, text)).toEqual(expected));
});

test.each([
  [day, '2026-01-01', 20260101],
  [day, '2026-02-29', 'day'],
  [day, '2026/1/1', 'day'],
  [integer(1, 12), '12', 12],
  [integer(1, 12), '13', 'integer 1..12'],
  [integer(1, 12), '1.0', 'integer 1..12'],
  [decimal(100), '80', { num: 80, den: 1 }],
  [decimal(100), '100.5', 'decimal 0..100'],
  [factor, '0.5', { num: 1, den: 2 }],
  [factor, '50%', { num: 1, den: 2 }],
  [factor, '1.5', 'factor 0..1'],
  [flag, 'true', true],
  [flag, 'yes', 'one of: true, false'],
  [id, 'manager_candidate', 'manager_candidate'],
  [id, '销售助理', '销售助理'],
  [id, 'a b', 'id'],
] as [TextRule<unknown>, string, unknown][])('%o reads %j', (rule, text, expected) =>
  expect(value(rule, text)).toEqual(expected),
);
