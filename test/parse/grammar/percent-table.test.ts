// Percents: every tenth of a percent in several forms, against decimals that the table writes by moving digits.
import { expect, test } from 'vitest';
import { formatRatio, parseRatio } from '../../../src/model/money.ts';
import { percent } from '../../../src/parse/grammar/percent.ts';
import { type Expected, each, holds, wide } from './tables.ts';

/** `12.5` percent is the fraction `0.125`: the same digits with the point two places to the left. */
function fraction(percentage: string): string {
  const [whole = '', places = ''] = percentage.split('.');
  const digits = `00${whole}`;
  const moved = `${digits.slice(0, -2)}.${digits.slice(-2)}${places}`;
  return moved.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '') || '0';
}

const PERCENTAGES = [
  '0',
  '0.01',
  '0.5',
  '1',
  '1.5',
  '2',
  '3.25',
  '5',
  '5.0',
  '05',
  '6',
  '7.5',
  '8',
  '10',
  '12.5',
  '15',
  '20',
  '25',
  '33.33',
  '33.333333',
  '50',
  '66.67',
  '75',
  '80.00',
  '99',
  '99.99',
  '99.999999',
  '100',
  '100.0',
];

const writings = PERCENTAGES.flatMap((text): readonly Expected[] =>
  each(
    [`${text}%`, `${text} %`, ` ${text}% `, `${text}％`, `${wide(text)}％`, `'${text}%`, `${text}%\u200b`],
    fraction(text),
  ),
);

const FRACTIONS: readonly Expected[] = Array.from({ length: 20 }, (_, index) => {
  const text = `0.${`${index * 49 + 7}`.padStart(3, '0')}`;
  return [text, text.replace(/0+$/, '')] as const;
});

/** A bare number from 1 on could be meant as percent or as a whole: it is asked about. */
const BARE = ['1', '1.0', '1.5', '2', '5', '8', '10', '33.33', '50', '100', '100.5', '1000', '05', wide('5')];

const OUTSIDE = ['100.01%', '101%', '150%', '1000%', '-0.01%', '-1%', '-5 %', '-100%', '999999%', '-0.5', '-0.001'];

const NO_PERCENT = [
  '%',
  '％',
  '-',
  '-%',
  'five',
  '百分之五',
  '五%',
  '5percent',
  '5 percent',
  '5pct',
  '5%%',
  '%5',
  '5%5',
  '5‰',
  '5 ‰',
  '5,5%',
  '5,000%',
  '1.2.3%',
  '5..5%',
  '.5%',
  '5.%',
  '.05',
  '5/100',
  '1/20',
  '1:20',
  '5e-2',
  '5E-2%',
  '1e2%',
  '0,05',
  '0.05.1',
  '+5%',
  '+0.05',
  '--5%',
  '(5%)',
  '5%-',
  '5-%',
  '5%~8%',
  '5%-8%',
  '5% 8%',
  '5%,8%',
  '>5%',
  '≤5%',
  '约5%',
  '5%左右',
  '5折',
  '九五折',
  '=5%',
  "''5%",
  '#5%',
  'N/A',
  '无',
  'NaN',
  'Infinity',
  'null',
  'true',
  '0x5',
  '5 0%',
  '5²%',
  '٥٪',
  '5٪',
  '2026-03-05',
  '12345678%',
  '5.123456789%',
];

holds(
  'percents',
  percent,
  [
    ...writings,
    ...FRACTIONS,
    ...each(BARE, 'CELL-PERCENT'),
    ...each(OUTSIDE, 'CELL-RANGE'),
    ...each(NO_PERCENT, 'CELL-PERCENT'),
  ],
  (value) => formatRatio(value),
);

const STYLE = { dates: null, fen: 100 } as const;

test('a fraction and a percentage of the same digits are the same share, also as cells of a workbook', () => {
  for (let thousandths = 0; thousandths < 1000; thousandths += 1) {
    const text = `0.${`${thousandths}`.padStart(3, '0')}`;
    const share = parseRatio(text);
    const cell = { kind: 'number', digits: text, percent: true } as const;
    expect(percent(text, STYLE)).toEqual(share);
    expect(percent(cell, STYLE)).toEqual(share);
    expect(percent({ ...cell, percent: false }, STYLE)).toEqual(share);
    expect(percent(`${Math.floor(thousandths / 10)}.${thousandths % 10}%`, STYLE)).toEqual(share);
  }
});
