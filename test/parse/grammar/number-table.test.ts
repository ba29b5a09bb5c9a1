// Numbers and whole numbers: signs, groups, places, and what is no number.
import { formatRatio } from '../../../src/model/money.ts';
import { number, whole } from '../../../src/parse/grammar/number.ts';
import { type Expected, each, holds, wide } from './tables.ts';

/** As written, and without zeros that say nothing. */
const DECIMALS = [
  ['0', '0'],
  ['1', '1'],
  ['7', '7'],
  ['12', '12'],
  ['007', '7'],
  ['100', '100'],
  ['0.5', '0.5'],
  ['0.50', '0.5'],
  ['12.5', '12.5'],
  ['1.25', '1.25'],
  ['3.000', '3'],
  ['0.001', '0.001'],
  ['999999', '999999'],
  ['123456.789', '123456.789'],
  ['00.10', '0.1'],
] as const;

const decimals = DECIMALS.flatMap(([text, value]): readonly Expected[] => [
  ...each([text, ` ${text} `, `\u00a0${text}`, `\u3000${text}`, wide(text), `'${text}`, `${text}\u200b`], value),
  ...each([`-${text}`, ` -${text}`, wide(`-${text}`)], value === '0' ? '0' : `-${value}`),
]);

const GROUPED: readonly Expected[] = [
  ['1,200', '1200'],
  ['12,345', '12345'],
  ['123,456', '123456'],
  ['1,234,567', '1234567'],
  ['1,234.5', '1234.5'],
  ['-1,200', '-1200'],
  [wide('1,200'), '1200'],
];

const NO_NUMBER = [
  '.',
  '-',
  '+',
  ',',
  '--1',
  '1-',
  '(1)',
  '1.',
  '.5',
  '-.5',
  '1..2',
  '1.2.3',
  '+1',
  '1,2',
  '1,23',
  '12,34',
  '1,2345',
  '1,,000',
  ',100',
  '1,000,00',
  '1.000,5',
  "1'000",
  '1 000',
  '1_000',
  '1e5',
  '1E5',
  '1.5e3',
  '1E+05',
  '0x10',
  '0b11',
  '0o7',
  '1n',
  'NaN',
  'Infinity',
  '-Infinity',
  'null',
  'true',
  'TRUE',
  '5台',
  '5个',
  '5件',
  '5 pcs',
  '约5',
  '五',
  '十二',
  '〇',
  'Ⅴ',
  '½',
  '1/2',
  '5%',
  '¥5',
  '$5',
  '5元',
  '5万',
  '5k',
  '=5',
  "''5",
  '0,001',
  '-0,5',
  '3²',
  '②',
  '#5',
  '>5',
  '5?',
  '5;6',
  '5|6',
  '5~6',
  '5-6',
  '2026-03-05',
  '12:30',
  'N/A',
  '无',
  '待定',
  '٥',
  '१',
  '1\n2',
];

/** Some signs are a digit or a fraction in another dress: ½ would be two numbers, Ⅴ a letter. */
holds('numbers', number, [...decimals, ...GROUPED, ...each(NO_NUMBER, 'CELL-NUMBER')], (value) => formatRatio(value));

const WHOLES = Array.from({ length: 12 }, (_, index) => `${7 ** index % 1_000_000_000 || 1}`);

const wholes = [...new Set(WHOLES)].flatMap((text): readonly Expected[] =>
  each([text, `00${text}`, ` ${text} `, wide(text), `\u00a0${text}`], text),
);

const BELOW = [
  '0',
  '00',
  '-0',
  '-1',
  '-7',
  '-100',
  '1000000000',
  '9999999999',
  '12345678901234567890',
  '-1000000000',
  wide('-1'),
  wide('0'),
];

const NO_WHOLE = [
  ...NO_NUMBER,
  '1.0',
  '1.5',
  '0.5',
  '-0.5',
  '12.00',
  '1,200.5',
  wide('1.5'),
  '7.',
  '1.00',
  '2.50',
  '100.01',
  '3.14',
  '-3.0',
  '0.0',
  '999999999.9',
];

const PARTLY: readonly Expected[] = [
  ['1,200', '1200'],
  ['12,345', '12345'],
  ['1,234,567', '1234567'],
  ['999,999,999', '999999999'],
  ['1,000,000,000', 'CELL-RANGE'],
  ['-1,200', 'CELL-RANGE'],
];

const MORE = Array.from({ length: 60 }, (_, index): Expected => [`${index + 2000}`, `${index + 2000}`]);

holds(
  'whole numbers',
  whole,
  [...wholes, ...PARTLY, ...MORE, ...each(BELOW, 'CELL-RANGE'), ...each(NO_WHOLE, 'CELL-NUMBER')],
  String,
);
