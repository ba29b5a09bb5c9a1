// Money: every way of writing an amount with every amount, against digits that the table itself puts together.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFen, LARGEST_AMOUNT } from '../../../src/model/money.ts';
import { money } from '../../../src/parse/grammar/money.ts';
import { type Expected, each, holds, read, wide } from './tables.ts';

/** Digits before and after the point, the groups of three, and what that is with two places. */
const AMOUNTS = [
  ['0', '', '0', '0.00'],
  ['0', '01', '0', '0.01'],
  ['7', '', '7', '7.00'],
  ['80', '5', '80', '80.50'],
  ['999', '99', '999', '999.99'],
  ['1234', '50', '1,234', '1234.50'],
  ['56789', '', '56,789', '56789.00'],
  ['1000000', '1', '1,000,000', '1000000.10'],
  ['9999999999', '99', '9,999,999,999', '9999999999.99'],
] as const;

const negative = (fen: string): string => (fen === '0.00' ? fen : `-${fen}`);

function writings([whole, fraction, groups, fen]: (typeof AMOUNTS)[number]): readonly Expected[] {
  const point = fraction === '' ? '' : `.${fraction}`;
  const plain = `${whole}${point}`;
  const grouped = `${groups}${point}`;
  const positive = [
    plain,
    ` ${plain} `,
    `¥${plain}`,
    `￥${plain}`,
    `${plain}元`,
    `CNY ${plain}`,
    `RMB${plain}`,
    wide(plain),
    `${plain} 元`,
    `${plain} CNY`,
    `'${plain}`,
    `="${plain}"`,
    `\u202a${plain}\u202c`,
  ];
  const minus = [
    `-${plain}`,
    `${plain}-`,
    `(${plain})`,
    `−${plain}`,
    `-¥${plain}`,
    `¥-${plain}`,
    `(¥${plain})`,
    wide(`-${plain}`),
    wide(`(${plain})`),
  ];
  const inGroups =
    groups === whole
      ? []
      : [
          grouped,
          `¥${grouped}`,
          `${grouped}元`,
          groups.replaceAll(',', ' ') + point,
          groups.replaceAll(',', '\u00a0') + point,
          wide(grouped),
        ];
  const minusGroups = groups === whole ? [] : [`-${grouped}`, `(${grouped})`];
  return [...each([...positive, ...inGroups], fen), ...each([...minus, ...minusGroups], negative(fen))];
}

/** 万 moves the point four places. */
const UNITS: readonly Expected[] = [
  ['1万', '10000.00'],
  ['1.5万', '15000.00'],
  ['1.5萬', '15000.00'],
  ['1.5万元', '15000.00'],
  ['0.000001万', '0.01'],
  ['12.345678万', '123456.78'],
  ['-3万', '-30000.00'],
  ['(3万元)', '-30000.00'],
  ['¥3万', '30000.00'],
  ['1,234万', '12340000.00'],
  [`${wide('1.5')}万`, '15000.00'],
  ['1.2345678万', 'CELL-MONEY'],
  ['1000000万', '10000000000.00'],
  ['1000001万', 'CELL-RANGE'],
];

const NO_MONEY = [
  '1.234',
  '1.000',
  '12.345',
  '0.001',
  '10.500',
  '1234.5678元',
  '1E5',
  '1e5',
  '1.2E+5',
  '1.2e-3',
  '1E+05',
  '1.2.3',
  '1..2',
  '.',
  '-.',
  '.505',
  '5.',
  '.',
  ',',
  '-',
  '()',
  '¥',
  '元',
  '万',
  '-元',
  '1,23',
  '12,34',
  '1,2345',
  '12,34,567',
  '1,234,56',
  '1,,234',
  ',123',
  '1234,567',
  '1 23',
  '12 34',
  '1,234 567',
  '1.234,56',
  '1.234.567,89',
  "1'234.50",
  '1 234,50',
  '1_000',
  '--5',
  '-5-',
  '(-5)',
  '((5))',
  '(5',
  '5)',
  '-(5)',
  '++5',
  '+5-',
  '+-5',
  '5+',
  '(+5)',
  '+',
  '+-5',
  '5+',
  '5 -5',
  '$5',
  'US$5',
  'USD 5',
  '5 USD',
  '€5',
  '5€',
  '£5',
  'HKD 5',
  'NT$5',
  '5 dollars',
  '5美元',
  '5港币',
  '5千',
  '5亿',
  '5百万',
  '5k',
  '5K',
  '5M',
  '5元5角',
  '五元',
  '一百',
  '壹佰元整',
  '5%',
  '5％',
  '1/2',
  '5*2',
  '=5',
  '=1+1',
  "''5",
  '0,500',
  '0 500',
  '5²',
  '①',
  '"5"',
  '5 元/月',
  '约5',
  '5左右',
  '>5',
  '5?',
  '#5',
  'abc',
  'N/A',
  '-',
  '无',
  '待定',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '0x10',
  '0b1',
  '1n',
  '٥',
  '१२',
  '５a',
  '5\u0301',
  '2026-03-05',
  '12:30',
  '1:2',
  '5;',
  '5|6',
  '5\n6',
].filter((cell, index, all) => all.indexOf(cell) === index);

const TOO_LARGE: readonly Expected[] = each(
  ['10000000000.01', '10000000001', '99999999999', '-10000000000.01', '1234567890123', '9999999999999.99'],
  'CELL-RANGE',
);

holds(
  'money',
  money,
  [...AMOUNTS.flatMap(writings), ...UNITS, ...each(NO_MONEY, 'CELL-MONEY'), ...TOO_LARGE],
  formatFen,
);

/** Under `金额(万元)` and `金额(千元)` a plain number counts so many yuan; its own unit goes before that. */
const inUnit = (places: number): readonly Expected[] =>
  Array.from({ length: 200 }, (_, index) => {
    const digits = `${index * 37 + 1}`.padStart(places + 1, '0');
    return [`${digits.slice(0, -places)}.${digits.slice(-places)}`, `${index * 37 + 1}.00`] as const;
  });

holds('money under 万元', money, inUnit(4), formatFen, { fen: 1_000_000 });
holds('money under 千元', money, inUnit(3), formatFen, { fen: 100_000 });

test('a unit in the cell goes before the unit of the header', () => {
  expect(read(money, '5元', formatFen, { dates: null, fen: 1_000_000 })).toBe('5.00');
  expect(read(money, '5万', formatFen, { dates: null, fen: 100_000 })).toBe('50000.00');
});

test('what is written is read back, as text and as the number of a workbook', () => {
  fc.assert(
    fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), (fen) => {
      const text = formatFen(fen);
      const digits = text.replace(/\.?0+$/, '');
      expect(money(text, { dates: null, fen: 100 })).toBe(fen);
      const cell = { kind: 'number', digits: digits === '-0' || digits === '' ? '0' : digits, percent: false } as const;
      expect(money(/\./.test(text) ? cell : { ...cell, digits: text }, { dates: null, fen: 100 })).toBe(fen);
    }),
  );
});
