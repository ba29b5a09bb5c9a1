// The number of a date cell (days since an epoch), or its ISO text -> a day with its minute.
import { makeDay } from '../../model/calendar.ts';
import type { Cell, DayCell } from '../../model/sheet.ts';

export type DateSystem = '1900' | '1904';

const SECONDS = 86_400;
/** Finer than any program writes times, coarser than what arithmetic does to a day that should be whole. */
const TENS_OF_MICROSECONDS = SECONDS * 100_000;
/** 31 December 9999, where spreadsheets end. */
const LAST_SERIAL = 2_958_465;
const EPOCH_DISTANCE = 1462;
const DAYS_TO_1970 = 25_569;

/**
 * Null for a number that no spreadsheet shows as a date. A time without a day is a text, `13:45`, and so is a day
 * that no ledger can mean, `9999-12-31`.
 */
export function serialDay(serial: number, system: DateSystem): Cell {
  const fine = Math.round(serial * TENS_OF_MICROSECONDS);
  const wholeDays = Math.floor(fine / TENS_OF_MICROSECONDS);
  // The last second of a day is rounded like any other, but not into the next day.
  const seconds = Math.min(SECONDS - 1, Math.round((fine - wholeDays * TENS_OF_MICROSECONDS) / 100_000));
  const minute = Math.floor(seconds / 60);
  const counted = wholeDays + (system === '1904' ? EPOCH_DISTANCE : 0);
  if (serial < 0 || counted > LAST_SERIAL) return null;
  if (system === '1900' ? counted === 0 : serial > 0 && serial < 1) return clock(minute);
  // The 1900 system has a 29 February 1900, which never was: days before it count one less.
  const { year, month, day } = dateOf(counted < 60 ? counted + 1 : counted);
  const known = makeDay(year, month, day);
  return known === null ? isoDate(year, month, day) : { kind: 'day', day: known, minute };
}

/** `2026-03-05`, `2026-03-05T13:45:00.000Z`; the zone is not looked at. Null for any other text. */
export function isoDay(text: string): DayCell | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  );
  if (match === null) return null;
  const [hour, minute] = [+(match[4] ?? 0), +(match[5] ?? 0)];
  const day = makeDay(+match[1]!, +match[2]!, +match[3]!);
  return day === null || hour > 23 || minute > 59 ? null : { kind: 'day', day, minute: 60 * hour + minute };
}

/** Days are counted from 30 December 1899; in UTC, so that no zone and no summer time moves them. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date((days - DAYS_TO_1970) * SECONDS * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (number: number): string => `${number}`.padStart(2, '0');

const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

const isoDate = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
