// A rate in one line of words, in both languages.
import { expect, test } from 'vitest';
import { rateWords } from '../../../src/report/rate-words.ts';
import { policyOf } from '../../policy/small.ts';

const words = (rate: string, language: 'zh-CN' | 'en') => rateWords(policyOf({ rate }).grades[0]!.month.rate, language);
const table = (head: string, tiers: string) => `{ ${head}, tiers: [${tiers}] }`;

test.each([
  ['5%', '5%', '5%'],
  ['{ of: profit, rate: 12.5% }', '毛利的 12.5%', '12.5% of the profit'],
  ['{ of: quantity, each: 1.5 }', '每件 1.50 元', '1.50 a unit'],
  ['{ of: quantity, each: 0.005 }', '每件 0.005 元', '0.005 a unit'],
  [
    table('mode: marginal, on: amount, per: month', '{ from: 0, rate: 3% }, { above: 100000, rate: 5% }'),
    '不超过 100,000 3%；超过 100,000 5%（分段累进，按当月金额）',
    '3% to 100,000, 5% above 100,000 (every slice at its own rate; by amount of the month)',
  ],
  [
    table('mode: whole, on: attainment, per: month, of: profit', '{ from: 80%, rate: 3% }, { from: 100%, rate: 5% }'),
    '满 80%、不满 100% 3%；满 100% 5%（全额按所达档，按当月达成率，以毛利为基数）',
    '3% from 80% below 100%, 5% from 100% (everything at the rate reached; by attainment of the month; of the profit)',
  ],
  [
    table('mode: fixed, on: quantity, per: row', '{ from: 10, amount: 5 }, { from: 100.5, amount: fill-in }'),
    '满 10、不满 100.5 5.00；满 100.5 待填（定额，按单笔数量）',
    '5.00 from 10 below 100.5, open from 100.5 (an amount; by quantity of the row)',
  ],
  ['{ all: [{ of: quantity, each: 1 }, 5%] }', '每件 1.00 元，另加 5%', '1.00 a unit plus 5%'],
  [
    '{ by: category, 滤芯: 4%, else: { of: profit, rate: 6% } }',
    '滤芯 4%，其余 毛利的 6%',
    '滤芯 4%, others 6% of the profit',
  ],
  [
    '{ cases: [{ product: 桌, class: 甲, discount: 10%..20%, rate: 4% }, { discount: 20%.., rate: fill-in }] }',
    '桌 + 甲 + 10%..20% 4%，20%.. 待填',
    '桌 + 甲 + 10%..20% 4%, 20%.. open',
  ],
])('%s', (rate, chinese, english) => {
  expect(words(rate, 'zh-CN')).toBe(chinese);
  expect(words(rate, 'en')).toBe(english);
});

test('borders that belong to another tier read otherwise', () => {
  const at = (key: string) =>
    words(table('mode: whole, on: amount, per: row', `{ from: 0, rate: 1% }, { ${key}: 9, rate: 2% }`), 'en');
  expect(at('from')).not.toBe(at('above'));
});
