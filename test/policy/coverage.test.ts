// Articles as policies cite them, a regulation's text taken apart, and what no clause carries out.
import { describe, expect, test } from 'vitest';
import { articlesIn } from '../../src/policy/articles.ts';
import { policyCoverage } from '../../src/policy/coverage.ts';
import { loadPlacedPolicy } from '../../src/policy/placed-policy.ts';
import { regulationUnits } from '../../src/policy/regulation-units.ts';
import { zhichengText } from './zhicheng.ts';

test.each([
  ['第五条10、第七条 说明1', ['第五条/10', '第七条/说明1']],
  ['第八条 营销经理6', ['第八条/营销经理6']],
  ['第七条　月度结算；季度结算', ['第七条/月度结算', '第七条/季度结算']],
  ['Art. 7 note 2', ['art.7/note2']],
  ['4.10', ['4.10/']],
  ['三（一）客户分类', ['三/(一)客户分类']],
  ['制度未规定', ['/制度未规定']],
])('%s', (text, cited) => {
  expect(articlesIn(text).map(({ number, part }) => `${number}/${part}`)).toEqual(cited);
});

const REGULATION = `某公司管理办法

第一条 总则
为规范管理，特制定本办法。

第二条　提成
标准提成：
按销售额的 5% 计。
说明：
1、 未完成任务的，提成减半；
2． 每季度结算一次。
Ø 考核期
自上岗之月起考核。
（三）其他

第三章 附则 第十二条 本办法自发布之日起施行，参照第二条。
`;

const named = (text: string) =>
  regulationUnits(text).map(({ article, headings, item, line }) =>
    [line, article, ...headings, item].filter((part) => part !== '').join(' '),
  );

describe('a regulation', () => {
  test('is taken apart into articles, headed parts and items', () => {
    expect(named(REGULATION)).toEqual([
      '3 第一条',
      '6 第二条',
      '7 第二条 标准提成',
      '9 第二条 说明',
      '10 第二条 说明 1',
      '11 第二条 说明 2',
      '12 第二条 考核期',
      '14 第二条 考核期 3',
      '16 第十二条',
    ]);
    expect(regulationUnits(REGULATION)[2]!.text).toBe('标准提成 按销售额的 5% 计。');
  });

  test('without 第…条 goes by numbered headings', () => {
    expect(named('Rules\n\nArticle 1 Scope\ntext\nArticle 2 Pay\n1. a\n2) b\n')).toEqual([
      '3 Article1',
      '5 Article2',
      '6 Article2 1',
      '7 Article2 2',
    ]);
    expect(named('一、总则\n二、提成\n（一）标准\n（十二）其他\n')).toEqual(['1 一', '2 二', '3 二 1', '4 二 12']);
    expect(named('1.1 Scope\nx\n1.2 Pay\n')).toEqual(['1 1.1', '3 1.2']);
    expect(named('nothing of the kind')).toEqual([]);
  });
});

describe('coverage', () => {
  const placed = loadPlacedPolicy(zhichengText, 'policy.yaml', '').value!;

  test('every clause has its line, and the examples that show it', () => {
    const { clauses, regulation } = policyCoverage(placed, null);
    expect(regulation).toBeNull();
    const lines = zhichengText.split('\n');
    const shortfall = clauses.find(({ path }) => path === 'shortfall')!;
    expect(lines[shortfall.line - 1]).toContain('第七条 说明2');
    expect(shortfall.examples).toContain('当月未完成，减半预发');
    expect(clauses.find(({ path }) => path === 'dismissal')!.examples).toEqual([]);
  });

  test('clauses of a grade are shown only by examples that expect figures of somebody who holds it', () => {
    const shown = (path: string) => {
      const { clauses } = policyCoverage(placed, null);
      return clauses.find((clause) => clause.path === path)!.examples;
    };
    expect(shown('grades.assistant.month')).toEqual(['助理与精英当月超额', '主管带团队']);
    expect(shown('grades.supervisor.month')).toEqual(['主管带团队']);
    expect(shown('grades.marketing_manager.month')).toEqual([]);
    expect(shown('grades.assistant.year')).toEqual(['年终奖金']);
    expect(shown('grades.elite.year')).toEqual([]);
  });

  test('the grade may stand in any column, and be the one that a decision gives', () => {
    const text = zhichengText.slice(0, zhichengText.indexOf('\nexamples:'));
    const example = (given: string) => `${text}
examples:
  - example: a
    article: 第七条 月度结算
    run: 2026-03
    given: { ${given} }
    expect: { E1: { payable: 0 } }
`;
    const shown = (given: string) => {
      const { clauses } = policyCoverage(loadPlacedPolicy(example(given), 'policy.yaml', '').value!, null);
      return clauses.filter(({ path, examples }) => /^grades\..*month$/.test(path) && examples.length > 0);
    };
    expect(shown('people: [{ 工号: E1, 职级: 销售精英 }]').map(({ path }) => path)).toEqual(['grades.elite.month']);
    const decided =
      'people: [{ person_id: E1, grade: assistant }], decisions: [{ person_id: E1, to_grade: specialist }]';
    expect(shown(decided)).toHaveLength(2);
    expect(shown('people: [{ person_id: E2, grade: elite, leader_id: E1 }]')).toEqual([]);
  });

  test('what nothing carries out, and whether it has figures', () => {
    const text = `第一条 总则
目的。
第五条 规范
9、 承担 30% 的费用；
10、 享有 10% 的降价权利。
第七条 提成
说明：
2、 提成减半发放；
6、 另有规定的从其规定。
第九条 附则
满三个月可申请。
`;
    const { regulation } = policyCoverage(placed, text);
    const shown = regulation!.map(({ article, item, clauses, hasFigures }) => [
      `${article}${item}`,
      clauses.length > 0,
      hasFigures,
    ]);
    expect(shown).toEqual([
      ['第一条', false, false],
      ['第五条', true, false],
      ['第五条9', false, true],
      ['第五条10', true, true],
      ['第七条', true, false],
      ['第七条', true, false],
      ['第七条2', true, false],
      ['第七条6', false, false],
      ['第九条', false, true],
    ]);
  });
});
