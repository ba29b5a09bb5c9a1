// The regulation beside the policy file and beside `policy show`: the same tables, in the same order, with the same words.
import { expect, test } from 'vitest';
import { policyDocument } from '../../src/report/policy-document.ts';
import { linesOf } from '../report/terminal-lines.ts';
import { loadZhicheng, zhichengText } from './zhicheng.ts';

const lines = linesOf(policyDocument(loadZhicheng().value!, 'zh-CN')).map((line) => line.trim().split(/ {2,}/));

/** The rows of a table under its title: names and figures. */
function rowsUnder(title: string): readonly (readonly string[])[] {
  const start = lines.findIndex(([first, ...more]) => first === title && more.length === 0);
  const rule = lines.findIndex(([first], index) => index > start && first!.startsWith('──'));
  const end = lines.findIndex(([first], index) => index > rule && first === '');
  return lines.slice(rule + 1, end);
}

test('the month, by grade: tasks, rates and bonus', () =>
  expect(rowsUnder('月度结算').slice(0, 5)).toEqual([
    ['销售助理', '15,000.00', '5 %', '8 %', '300.00'],
    ['销售专员', '25,000.00', '6 %', '10 %', '500.00'],
    ['销售精英', '50,000.00', '7 %', '12 %', '800.00'],
    ['销售主管', '20,000.00', '300,000.00', '5 %', '5 %', '1 %', '1,500.00'],
    ['销售经理', '800,000.00', '5 %', '5 %', '2 %', '2,000.00'],
  ]));

test('the quarter and the year', () => {
  expect(
    rowsUnder('季度结算')
      .slice(0, 5)
      .map(([name, target, rate]) => [name, target, rate]),
  ).toEqual([
    ['销售助理', '50,000.00', '1 %'],
    ['销售专员', '80,000.00', '2 %'],
    ['销售精英', '180,000.00', '3 %'],
    ['销售主管', '1,000,000.00', '1 %'],
    ['销售经理', '2,500,000.00', '2 %'],
  ]);
  expect(
    rowsUnder('年终结算')
      .slice(0, 5)
      .map(([name, target, rate]) => [name, target, rate]),
  ).toEqual([
    ['销售助理', '200,000.00', '2 %'],
    ['销售专员', '320,000.00', '3 %'],
    ['销售精英', '720,000.00', '4 %'],
    ['销售主管', '4,000,000.00', '1 %'],
    ['销售经理', '10,000,000.00', '2 %'],
  ]);
});

test('the file has the articles in the order of the regulation', () => {
  const keys = [...zhichengText.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key);
  expect(keys.slice(keys.indexOf('price'), keys.indexOf('budget') + 1)).toEqual([
    ...[
      'price',
      'pay',
      'performance',
      'grades',
      'promotion',
      'demotion',
      'shortfall',
      'excess',
      'release',
      'bonus',
      'team',
    ],
    ...['assessment', 'candidacies', 'non-sales', 'projects', 'dismissal', 'incidents', 'refund', 'recover', 'budget'],
  ]);
  const sections = [...zhichengText.matchAll(/^# ── 第(.)条/gm)].map(([, number]) => number);
  expect(sections).toEqual(['五', '六', '七', '八']);
});
