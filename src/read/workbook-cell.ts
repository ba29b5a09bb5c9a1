// A value as the workbook library gives it -> a cell.
import { makeDay } from '../model/calendar.ts';
import type { Cell, DayCell } from '../model/sheet.ts';
import { decimalDigits } from './decimal-digits.ts';

/** What else the workbook says about a cell: its kind, formula and number format. */
export interface CellDetails {
  readonly type: string;
  readonly formula?: string;
  readonly style?: { readonly numFmt?: string };
}

export function workbookCell(value: string | number | boolean | Date | null, details: CellDetails | undefined): Cell {
  if (details?.type === 'error') return { kind: 'error', text: `${value}` };
  if (value === null) return details?.formula === undefined ? null : { kind: 'error', text: `=${details.formula}` };
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value !== 'number') return dayCell(value);
  if (!Number.isFinite(value)) return { kind: 'error', text: '#NUM!' };
  return { kind: 'number', digits: decimalDigits(value), percent: isPercent(details?.style?.numFmt) };
}

/** A percent sign that is part of the format, not of a text in it. */
const isPercent = (format: string | undefined): boolean => format?.replace(/"[^"]*"|\\./g, '').includes('%') ?? false;

/** The library gives dates in UTC, so neither zone nor summer time of the machine moves them. */
function dayCell(date: Date): DayCell | string | { readonly kind: 'error'; readonly text: string } {
  if (Number.isNaN(date.getTime())) return { kind: 'error', text: '#NUM!' };
  const minute = date.getUTCHours() * 60 + date.getUTCMinutes();
  const day = makeDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  // A time of day without a day is a serial number below 1, which counts from the end of 1899.
  return day === null ? date.toISOString().slice(11, 16) : { kind: 'day', day, minute };
}
