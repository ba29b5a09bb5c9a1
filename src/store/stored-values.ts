// How single values stand in stored files: money and rates as exact text, days and runs as everybody writes them.
import { type Day, formatDay, formatMonth, type Month, parseDay } from '../model/calendar.ts';
import { checkedFen, type Fen, formatFen, formatRatio, parseRatio, type Ratio, ratio } from '../model/money.ts';
import { formatRun, parseRun, type Run } from '../model/run.ts';
import { MISFIT, type Stored, textual, unexpected } from './stored.ts';

export const text: Stored<string> = textual(
  'text',
  (value) => value,
  (value) => value,
);

/** Text that is not blank. */
export const words: Stored<string> = textual(
  'text that is not blank',
  (value) => value,
  (value) => (value.trim() === '' ? null : value),
);

export const digest: Stored<string> = textual(
  'a SHA-256 in hexadecimal',
  (value) => value,
  (value) => (/^[0-9a-f]{64}$/.test(value) ? value : null),
);

export const instant: Stored<string> = textual(
  'an instant such as 2026-04-02T08:30:00.000Z',
  (value) => value,
  (value) => (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? value : null),
);

/** A whole number from 0; it stands as a number. */
export const count: Stored<number> = {
  write: (value) => value,
  read: (json, misfit) =>
    typeof json === 'number' && Number.isSafeInteger(json) && json >= 0
      ? json
      : unexpected(misfit, 'a whole number from 0'),
};

export const oneOf = <T extends string>(...choices: readonly T[]): Stored<T> => ({
  write: (value) => value,
  read: (json, misfit) => choices.find((choice) => choice === json) ?? unexpected(misfit, choices.join(' | ')),
});

export const day: Stored<Day> = textual('a day such as 2026-03-31', formatDay, parseDay);

export const month: Stored<Month> = textual('a month such as 2026-03', formatMonth, (value) => {
  const run = parseRun(value);
  return run?.kind === 'month' ? run.month : null;
});

export const run: Stored<Run> = textual('a run such as 2026-03, 2026-Q1 or 2026', formatRun, parseRun);

export const fen: Stored<Fen> = textual(
  'an amount such as -1234.50',
  (value) => formatFen(checkedFen(value)),
  (value) => {
    const match = /^(-?)(\d{1,14})\.(\d\d)$/.exec(value);
    if (match === null) return null;
    const size = +`${match[2]}${match[3]}`;
    return Number.isSafeInteger(size) ? (match[1] === '' || size === 0 ? size : -size) : null;
  },
);

const PLACES = 12;

/** Exact: a decimal where it ends within twelve places, else `1/3`. */
export const rate: Stored<Ratio> = remembering(
  textual(
    'a rate such as 0.06 or 1/3',
    (value) => {
      const reduced = ratio(value.num, value.den);
      const endsWithin = 10n ** BigInt(PLACES) % BigInt(reduced.den) === 0n;
      const decimal = endsWithin ? formatRatio(reduced, PLACES) : '';
      return decimal !== '' && parseRatio(decimal) !== null ? decimal : `${reduced.num}/${reduced.den}`;
    },
    (value) => {
      const match = /^(-?\d{1,16})\/([1-9]\d{0,15})$/.exec(value);
      if (match === null) return parseRatio(value);
      const [num, den] = [+match[1]!, +match[2]!];
      return Number.isSafeInteger(num) && Number.isSafeInteger(den) ? { num, den } : null;
    },
  ),
);

/** A policy has few rates, and closings have many lines. */
function remembering(part: Stored<Ratio>): Stored<Ratio> {
  const known = new Map<unknown, Ratio>();
  return {
    write: part.write,
    read: (json, misfit) => {
      const value = known.get(json) ?? part.read(json, misfit);
      if (value !== MISFIT && known.size < 1000) known.set(json, value);
      return value;
    },
  };
}
