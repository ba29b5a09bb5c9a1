// What a text must look like to be a percent, an amount, a day …: text in, value out, or what was expected.
import { type Day, parseDay } from '../model/calendar.ts';
import { compareRatios, type Fen, LARGEST_AMOUNT, ONE, type Ratio, ratio, ZERO } from '../model/money.ts';
import { decimalRatio, inPercent } from './decimal-ratio.ts';

/** What was expected instead, as a short form that is the same in every language: `percent 5%?`. */
interface Unread {
  readonly expected: string;
}

type ReadText<T> = { readonly value: T } | Unread;

/** How a text is read, and how an editor's JSON Schema describes it. */
export interface TextRule<T> {
  readonly expected: string;
  readonly read: (text: string) => ReadText<T>;
  readonly json: Readonly<Record<string, unknown>>;
}

const plainForm = (text: string): string => text.normalize('NFKC').replaceAll('，', ',').trim();

const rule = <T>(
  expected: string,
  read: (plain: string) => T | Unread | null,
  json: Readonly<Record<string, unknown>>,
): TextRule<T> => ({
  expected,
  json,
  read: (text) => {
    const value = read(plainForm(text));
    if (value === null) return { expected };
    return isUnread(value) ? value : { value };
  },
});

const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'expected' in value;

/** `5%`, `33.33%`, `5％` up to a greatest percentage; a bare number is asked back: `percent 5%?`. */
export const percent = (most = 100): TextRule<Ratio> =>
  rule<Ratio>(
    'percent',
    (plain) => {
      const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(plain);
      const number = match === null ? null : decimalRatio(match[1]!);
      if (match === null || number === null) return null;
      if (match[2] === '') return { expected: `percent ${suggestedPercent(match[1]!, number)}?` };
      if (compareRatios(number, ratio(most, 1)) > 0) return { expected: `percent 0%..${most}%` };
      return ratio(BigInt(number.num), 100n * BigInt(number.den));
    },
    { type: 'string', pattern: '^\\d+(\\.\\d+)?\\s*[%％]$' },
  );

/** `5` most likely means 5 %, `0.05` as well. */
const suggestedPercent = (digits: string, number: Ratio): string =>
  `${number.num === 0 || compareRatios(number, ONE) >= 0 ? digits : inPercent(digits)}%`;

/** `15000`, `1,234.50`, `1.5万`, `800元` as fen; never negative. */
export const money: TextRule<Fen> = rule<Fen>(
  'money',
  (plain) => {
    const match = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,6}))?\s*(万?)元?$/.exec(plain);
    if (match === null) return null;
    const places = match[3] === '' ? 2 : 6;
    const fraction = match[2] ?? '';
    if (fraction.length > places) return { expected: 'money 0.00' };
    const fen = BigInt(`${match[1]!.replaceAll(',', '')}${fraction.padEnd(places, '0')}`);
    return fen > BigInt(LARGEST_AMOUNT) ? { expected: 'money ..10000000000' } : +`${fen}`;
  },
  { type: ['number', 'string'], minimum: 0, pattern: '^[¥￥]?\\s*[\\d,]+(\\.\\d+)?\\s*万?元?$' },
);

/** A whole number within bounds. */
export const integer = (least: number, most: number): TextRule<number> =>
  rule(
    `integer ${least}..${most}`,
    (plain) => (/^\d{1,9}$/.test(plain) && +plain >= least && +plain <= most ? +plain : null),
    { type: 'integer', minimum: least, maximum: most },
  );

/** What a letter makes of a bonus: a number up to 10, or the score itself. */
export const coefficient: TextRule<Ratio | 'score'> = {
  expected: 'decimal 0..10',
  read: (text) => (text.trim() === 'score' ? { value: 'score' } : decimal(10).read(text)),
  json: { anyOf: [{ type: ['number', 'string'], minimum: 0, maximum: 10 }, { const: 'score' }] },
};

/** A plain decimal such as `80` or `82.5`, within 0 and a greatest value. */
export const decimal = (most: number): TextRule<Ratio> =>
  rule(
    `decimal 0..${most}`,
    (plain) => {
      const value = decimalRatio(plain);
      return value !== null && compareRatios(value, ZERO) >= 0 && compareRatios(value, ratio(most, 1)) <= 0
        ? value
        : null;
    },
    { type: 'number', minimum: 0, maximum: most },
  );

/** A multiplier from 0 to 1: `0.5` or `50%`. */
export const factor: TextRule<Ratio> = {
  expected: 'factor 0..1',
  json: { type: ['number', 'string'], minimum: 0, maximum: 1, pattern: '^\\d+(\\.\\d+)?\\s*[%％]$' },
  read: (text) => {
    const read = /[%％]\s*$/.test(text) ? percent().read(text) : decimal(1).read(text);
    return 'value' in read ? read : { expected: 'factor 0..1' };
  },
};

/** `2026-01-01` */
export const day: TextRule<Day> = rule('day', parseDay, { type: 'string', format: 'date' });

export const flag: TextRule<boolean> = rule(
  'one of: true, false',
  (plain) => (plain === 'true' ? true : plain === 'false' ? false : null),
  { type: 'boolean' },
);

/** A name that other places refer to: letters, digits, `_`, `-` and `.`, in any script. */
export const id: TextRule<string> = rule('id', (plain) => (/^[\p{L}\p{N}_.-]{1,64}$/u.test(plain) ? plain : null), {
  type: ['string', 'number'],
});

/** Any text that is not blank. */
export const words: TextRule<string> = {
  expected: 'text',
  json: { type: ['string', 'number'] },
  read: (text) => (text.trim() === '' ? { expected: 'text' } : { value: text.trim() }),
};
