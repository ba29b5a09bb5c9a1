// Every policy that comes along loads, and with its open figures filled in settles a small book to figures worked out by hand.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { formatFen } from '../../src/model/money.ts';
import { judged } from '../../src/model/severity.ts';
import { readPolicy } from '../../src/pipeline.ts';
import { policyDocument } from '../../src/report/policy-document.ts';
import { linesOf, widest } from '../report/terminal-lines.ts';
import { bookOf, type LedgerTexts } from '../support/inline-book.ts';
import { figures, personIn, settleBook } from '../support/settle-book.ts';
import { filled, load, SHIPPED, TEMPLATES, textOf } from './shipped.ts';

test('seven policies come along', () =>
  expect(SHIPPED).toEqual(['branch', 'general', 'ka', 'montage', 'regional', 'shop', 'zhicheng']));

describe.each(SHIPPED)('%s', (name) => {
  const { value: policy, findings } = load(name);
  test('is found by its name', async () => {
    const read = await readPolicy(name, '/nowhere', TEMPLATES);
    expect([read.value?.id, read.value?.file, read.findings]).toEqual([name, name, []]);
  });
  test('loads, under its own name', () => {
    expect(findings).toEqual([]);
    expect(policy?.id).toBe(name);
  });
  test('says where every clause comes from, in both languages what it is called', () => {
    const clauses = [policy!.shortfall, policy!.excess, policy!.release, policy!.price];
    const ladder = policy!.grades.flatMap(({ month, quarter, year }) => [
      month,
      ...[quarter, year].flatMap((each) => each ?? []),
    ]);
    for (const { article } of [...clauses, ...ladder]) expect(article).not.toBe('');
    for (const { title } of policy!.grades) expect(title.en).toMatch(/\w/);
    expect(policy!.title.en).toMatch(/\w/);
  });
  test.each(['zh-CN', 'en'] as const)(
    'is shown in 80 columns of %s, with a table for every rate that needs one',
    (language) => {
      const document = policyDocument(policy!, language);
      expect(widest(linesOf(document))).toBeLessThanOrEqual(80);
      const cells = document.tables
        .flatMap((table) => (table.name.startsWith('ladder_') ? table.rows : []))
        .flatMap(({ values }) => values);
      const pointed = cells.filter((cell) => `${cell}`.startsWith('rates_'));
      const names = document.tables.map((table) => table.name);
      const shown = document.tables.filter((table) => table.name.startsWith('ladder_') && table.only === undefined);
      expect(shown.every(({ rows }) => rows.length > 0)).toBe(true);
      expect(new Set(pointed)).toEqual(new Set(names.filter((table) => table.startsWith('rates_'))));
    },
  );
  test('has comments in Chinese and English', () => {
    const comments = textOf(name)
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(comments.some((line) => /\p{Script=Han}/u.test(line))).toBe(true);
    expect(comments.some((line) => /[a-z]{4}.*[a-z]{4}/.test(line))).toBe(true);
  });
});

const PEOPLE = 'person_id,name,grade,hired_on,leader_id';

/** `E01: payable …` after a run of a book on a policy whose open figures are given. */
async function settled(name: string, figuresOf: Readonly<Record<string, string>>, ledgers: LedgerTexts, run: string) {
  const settlement = settleBook(await bookOf(ledgers), [filled(name, figuresOf)], run);
  return {
    payable: (id: string) => figures(personIn(settlement, id), 'payable').payable,
    grants: (id: string) =>
      settlement.grants
        .filter(({ personId }) => personId === id)
        .map(({ kind, amount }) => `${kind} ${formatFen(amount)}`)
        .sort(),
  };
}

test('shop: three pushes, each at its own rate', async () => {
  const rates = { 'tiers.1.rate': '1%', 'tiers.2.rate': '2%', 'tiers.3.rate': '3%', 'tiers.4.rate': '4%' };
  const ledgers = {
    people: `${PEOPLE}\nE01,王一,店员,2025-01-01,\nE02,李二,assistant,2025-01-01,`,
    sales: `order_no,signed_on,person_id,amount
      S1,2026-03-02,E01,20000
      S2,2026-03-12,E01,10000
      S3,2026-03-30,E02,70000`,
  };
  const { payable } = await settled('shop', rates, ledgers, '2026-03');
  // 25,000 × 1 % + 5,000 × 2 %
  expect(payable('E01')).toBe('350.00');
  // 25,000 × 1 % + 20,000 × 2 % + 17,500 × 3 % + 7,500 × 4 %
  expect(payable('E02')).toBe('1475.00');
});

describe('regional', () => {
  const open = {
    'month.rate.vip用户': '5%',
    'month.rate.一级用户': '4%',
    'month.rate.二级用户': '3%',
    'month.rate.else': '2%',
    'tiers.1.rate': '1%',
    'tiers.2.rate': '2%',
    'scorecards.collections.indicators.1.goal': '100万',
    'scorecards.collections.indicators.2.goal': '1',
    'bonus.seller': '3000',
  };
  const ledgers = {
    people: `${PEOPLE}\nE01,王一,区域销售,2025-01-01,\nE02,李二,区域销售,2025-01-01,`,
    customers: 'customer,class,first_order_on\n甲厂,vip用户,2025-01-01\n乙店,二级用户,2025-01-01\n丙店,,2026-03-08',
    sales: `order_no,signed_on,person_id,customer,amount
      S1,2026-03-05,E01,甲厂,5000000
      S2,2026-03-06,E01,乙店,900000
      S3,2026-03-08,E01,丙店,100000
      S4,2026-03-09,E02,甲厂,7000000`,
    collections: `receipt_no,received_on,order_no,amount
      R1,2026-03-20,S1,5000000
      R2,2026-03-20,S3,100000`,
  };
  test('rates by class of customer, paid when the money is there', async () => {
    const { payable } = await settled('regional', open, ledgers, '2026-03');
    // 5,000,000 × 5 % + 100,000 × 2 %; 乙店 has not paid
    expect([payable('E01'), payable('E02')]).toEqual(['252000.00', '0.00']);
  });
  test('collections of the quarter', async () => {
    const { grants } = await settled('regional', open, ledgers, '2026-Q1');
    expect(grants('E01')).toContain('scorecard_bonus 3000.00');
    expect(grants('E02')).toEqual([]);
  });
  test('task and stretch target decide the bonus of the year', async () => {
    const { payable } = await settled('regional', open, ledgers, '2026');
    expect([payable('E01'), payable('E02')]).toEqual(['60000.00', '140000.00']);
  });
});

test('branch: money counts a week after it came in, as it comes in', async () => {
  const ledgers = {
    people: `${PEOPLE}\nE01,王一,销售人员,2025-01-01,`,
    sales: 'order_no,signed_on,person_id,amount\nS1,2026-03-02,E01,20000',
    collections: 'receipt_no,received_on,order_no,amount\nR1,2026-03-20,S1,12000\nR2,2026-03-28,S1,8000',
  };
  const open = { 'month.target': '10000', 'month.rate': '5%' };
  expect((await settled('branch', open, ledgers, '2026-03')).payable('E01')).toBe('600.00');
  expect((await settled('branch', open, ledgers, '2026-04')).payable('E01')).toBe('400.00');
});

describe('general', () => {
  const open = {
    'month.target': '10000',
    'month.team-target': '30000',
    'month.rate': '5%',
    'month.excess-rate': '8%',
    'grades.supervisor.month.team-rate': '1%',
    'grades.manager.month.team-rate': '1.5%',
    'month.team-rate': '2%',
    'quarter.target': '30000',
    'quarter.team-target': '90000',
    'bonus-rate': '1%',
    'team-bonus-rate': '1%',
    'year.target': '100000',
    'year.team-target': '300000',
    goal: '1',
    'bonus.representative': '1000',
    bonus: '0',
    'bonus.supervisor': '0',
    'bonus.manager': '0',
    'bonus.director': '0',
  };
  const ledgers = {
    people: `${PEOPLE}
      E01,王一,销售代表,2025-01-01,S01
      S01,李二,销售主管,2025-01-01,M01
      M01,张三,区域销售经理,2025-01-01,`,
    sales: 'order_no,signed_on,person_id,customer,amount\nS1,2026-03-02,E01,甲厂,20000',
    collections: 'receipt_no,received_on,order_no,amount\nR1,2026-03-20,S1,12000',
  };
  test('collections are the performance; leaders above leaders earn the difference', async () => {
    const { payable, grants } = await settled('general', open, ledgers, '2026-03');
    // Own: 10,000 × 5 % + 2,000 × 8 %. Score of sales 100, new customers 100; nothing was due yet: A, 1,000 × 1.2.
    expect(grants('E01')).toEqual(['scorecard_bonus 1200.00']);
    expect(payable('E01')).toBe('1860.00');
    // 12,000 × 1 %, and 12,000 × (1.5 % − 1 %)
    expect([payable('S01'), payable('M01')]).toEqual(['120.00', '60.00']);
  });
  test('a discount without an approval stops the settlement', async () => {
    const policy = filled('general', open);
    const book = await bookOf({
      people: ledgers.people,
      sales: `order_no,signed_on,person_id,quantity,list_price,unit_price,amount,approval_no
        S1,2026-03-02,E01,10,100,99,990,
        S2,2026-03-03,E01,10,100,99,990,A-7`,
    });
    const found = judged(check(book, [policy]), policy.severities);
    expect(found.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.row])).toEqual([
      ['POLICY-DISCOUNT-UNAPPROVED', 2],
    ]);
  });
});

describe('ka', () => {
  const open = {
    'month.target': '30000',
    'month.team-target': '60000',
    重点KA客户: '3%',
    次重点KA客户: '2%',
    一般KA客户: '1%',
    else: '0.5%',
    'month.rate': '1%',
    'month.team-rate': '1%',
    'scorecards.representatives.indicators.2.goal': '20000',
    'scorecards.representatives.indicators.3.goal': '10%',
    'scorecards.representatives.indicators.4.goal': '1',
    'bonus.representative': '2000',
    'bonus.senior': '2500',
    'bonus.supervisor': '3000',
    'bonus.manager': '4000',
  };
  const ledgers = {
    people: `${PEOPLE}\nE01,王一,KA销售代表,2025-01-01,`,
    customers: 'customer,class\n甲厂,重点KA客户\n乙店,一般KA客户',
    sales: `order_no,signed_on,person_id,customer,amount,cost
      S0,2026-02-10,E01,甲厂,50000,40000
      S1,2026-03-05,E01,甲厂,50000,25000
      S2,2026-03-06,E01,乙店,10000,5000`,
  };
  const reviews = `person_id,month,kind,score
    E01,2026-03,客户满意度,90
    E01,2026-03,自评,80
    E01,2026-03,上级评价,85`;
  test('rates by class; the bonus has no cap', async () => {
    const { payable, grants } = await settled('ka', open, { ...ledgers, reviews }, '2026-03');
    // 200 × 30 % + 150 × 10 % + 200 × 10 % + 100 × 10 % + 90 × 10 % + 80 × 10 % + 85 × 20 % = 139: A, 2,000 × 1.39
    expect(grants('E01')).toEqual(['scorecard_bonus 2780.00']);
    // 50,000 × 3 % + 10,000 × 1 % + 2,780
    expect(payable('E01')).toBe('4380.00');
  });
  test('five times the sales is more of the bonus, which no letter caps', async () => {
    const sales = ledgers.sales.replaceAll('50000', '250000');
    const { grants } = await settled('ka', open, { ...ledgers, sales, reviews }, '2026-03');
    // 866.67 × 30 % + 1000 (at most) × 10 % + 40 × 10 % + 100 × 10 % + 34 = 408
    expect(grants('E01')).toEqual(['scorecard_bonus 8160.00']);
  });
  test('without the reviews the score waits', async () => {
    const { payable } = await settled('ka', open, ledgers, '2026-03');
    expect(payable('E01')).toBe('1600.00');
  });
});

describe('montage', () => {
  const open = {
    'month.target': '50000',
    '产品类型一.tiers.1.rate': '3%',
    '产品类型一.tiers.2.rate': '5%',
    '产品类型二.tiers.1.rate': '4%',
    '产品类型二.tiers.2.rate': '6%',
    else: '1%',
    'month.rate': '1%',
    'indicators.2.goal': '20000',
    'indicators.3.goal': '10%',
    'indicators.4.goal': '1',
    'indicators.6.goal': '5%',
    'bonus.channel': '1000',
    'bonus.representative': '1000',
    'bonus.supervisor': '1500',
    'bonus.manager': '2000',
    'pools.year-end.rate': '10%',
  };
  const ledgers = {
    people: `${PEOPLE}\nE01,王一,销售代表,2025-01-01,\nE02,李二,销售代表,2025-01-01,`,
    sales: `order_no,signed_on,person_id,category,amount,cost
      S1,2026-03-05,E01,产品类型一,120000,80000
      S2,2026-03-06,E01,其他,10000,5000
      S3,2026-03-07,E02,产品类型二,40000,25000`,
  };
  test('rates by type and amount; who misses the task earns nothing', async () => {
    const { payable } = await settled('montage', open, ledgers, '2026-03');
    // E01, by the month's running sum: 100,000 × 3 % + 20,000 × 5 % + 10,000 × 1 %
    expect([payable('E01'), payable('E02')]).toEqual(['4100.00', '0.00']);
  });
  test('the score waits for its reviews', async () =>
    expect((await settled('montage', open, ledgers, '2026-03')).grants('E01')).toEqual([]));
  test('seven indicators make the score, its letter the bonus', async () => {
    const { grants } = await settled(
      'montage',
      open,
      {
        people: ledgers.people,
        sales: `order_no,signed_on,person_id,customer,category,amount,cost
          S0,2026-02-10,E01,甲厂,产品类型一,100000,90000
          S1,2026-03-05,E01,甲厂,产品类型一,120000,80000
          S2,2026-03-06,E01,乙店,其他,10000,5000`,
        expenses: 'expense_no,spent_on,person_id,category,amount\nX1,2026-03-09,E01,差旅费,6500',
        reviews: 'person_id,month,kind,score\nE01,2026-03,客户满意度,90\nE01,2026-03,上级评价,80',
      },
      '2026-03',
    );
    // 100 × 30 % + 100 × 15 % + 100 × 10 % (30 % of growth) + 100 × 15 % + 90 × 10 % + 100 × 10 % (5 %) + 80 × 10 % = 97
    expect(grants('E01')).toEqual(['scorecard_bonus 1200.00']);
  });
  test('growth is against the month before, not the same month a year ago', async () => {
    const { grants } = await settled(
      'montage',
      { ...open, 'indicators.3.goal': '10%' },
      {
        people: ledgers.people,
        sales: `order_no,signed_on,person_id,customer,category,amount,cost
          SA,2025-03-10,E01,甲厂,产品类型一,10000,9000
          S0,2026-02-10,E01,甲厂,产品类型一,130000,90000
          S1,2026-03-05,E01,甲厂,产品类型一,120000,80000
          S2,2026-03-06,E01,乙店,其他,10000,5000`,
        expenses: 'expense_no,spent_on,person_id,category,amount\nX1,2026-03-09,E01,差旅费,6500',
        reviews: 'person_id,month,kind,score\nE01,2026-03,客户满意度,90\nE01,2026-03,上级评价,80',
      },
      '2026-03',
    );
    // Nothing grown in a month: 97 − 10 = 87, the letter of 80; against a year ago it would be 97, that of 90.
    expect(grants('E01')).toEqual(['scorecard_bonus 1000.00']);
  });
  test('a tenth of the profit is shared by performance at the end of the year', async () => {
    const { grants } = await settled('montage', open, ledgers, '2026');
    // Profit 60,000; 6,000 × 130,000 ÷ 170,000 and × 40,000 ÷ 170,000
    expect(grants('E01')).toEqual(['pool_share 4588.24']);
    expect(grants('E02')).toEqual(['pool_share 1411.76']);
  });
});

test('a figure that is not filled in is missing here', () =>
  expect(() => filled('shop', { 'tiers.1.rate': '1%' })).toThrow('nothing for'));
