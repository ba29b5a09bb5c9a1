// Runs: the months, quarters and years that are settled, and their one order 01 02 03 Q1 04 … Q4 year.
import { addMonths, type Day, firstDay, formatMonth, lastDay, type Month, yearOf } from './calendar.ts';

/** A month, a quarter (1-4) or a year of the fiscal calendar; a fiscal year is named for the year it starts in. */
export type Run =
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'year'; readonly year: number };

/** The fiscal calendar: only the month (1-12) in which its year starts. */
export interface Fiscal {
  readonly starts: number;
}

/** `2026-03`, `2026-Q1`, `2026` */
export function formatRun(run: Run): string {
  switch (run.kind) {
    case 'month':
      return formatMonth(run.month);
    case 'quarter':
      return `${run.year}-Q${run.quarter}`;
    case 'year':
      return `${run.year}`;
  }
}

/** The run that a text such as `2026-03`, `2026-Q1` or `2026` names, or null. */
export function parseRun(text: string): Run | null {
  const match = /^((?:19|20|21)\d{2})(?:-(?:(0[1-9]|1[0-2])|[Qq]([1-4])))?$/.exec(text);
  if (match === null) return null;
  const year = +match[1]!;
  if (match[2] !== undefined) return { kind: 'month', month: year * 100 + +match[2] };
  if (match[3] !== undefined) return { kind: 'quarter', year, quarter: +match[3] };
  return { kind: 'year', year };
}

export const sameRun = (a: Run, b: Run): boolean => formatRun(a) === formatRun(b);

/** Below, at or above zero as `a` comes before, is or comes after `b` in the one order of runs. */
export const compareRuns = (a: Run, b: Run, fiscal: Fiscal): number =>
  lastMonthOf(a, fiscal) - lastMonthOf(b, fiscal) || LENGTH[a.kind] - LENGTH[b.kind];

const LENGTH: Readonly<Record<Run['kind'], number>> = { month: 1, quarter: 3, year: 12 };

/** The fiscal year that a month belongs to. */
export const fiscalYearOf = (month: Month, fiscal: Fiscal): number =>
  month % 100 >= fiscal.starts ? yearOf(month) : yearOf(month) - 1;

const firstMonthOfYear = (year: number, fiscal: Fiscal): Month => year * 100 + fiscal.starts;

/** The quarter that a month belongs to. */
export function quarterOf(month: Month, fiscal: Fiscal): Run & { kind: 'quarter' } {
  const place = ((month % 100) - fiscal.starts + 12) % 12;
  return { kind: 'quarter', year: fiscalYearOf(month, fiscal), quarter: Math.floor(place / 3) + 1 };
}

/** The months of a run, in order: one, three or twelve. */
export function monthsOf(run: Run, fiscal: Fiscal): readonly Month[] {
  switch (run.kind) {
    case 'month':
      return [run.month];
    case 'quarter':
      return stretch(addMonths(firstMonthOfYear(run.year, fiscal), (run.quarter - 1) * 3), 3);
    case 'year':
      return stretch(firstMonthOfYear(run.year, fiscal), 12);
  }
}

const stretch = (first: Month, count: number): Month[] => Array.from({ length: count }, (_, i) => addMonths(first, i));

export const firstMonthOf = (run: Run, fiscal: Fiscal): Month => monthsOf(run, fiscal)[0]!;

export const lastMonthOf = (run: Run, fiscal: Fiscal): Month => monthsOf(run, fiscal).at(-1)!;

export const firstDayOf = (run: Run, fiscal: Fiscal): Day => firstDay(firstMonthOf(run, fiscal));

/** The as-of date: the last day of the run's period. */
export const asOfDay = (run: Run, fiscal: Fiscal): Day => lastDay(lastMonthOf(run, fiscal));

/** The quarter's run is due after its third month, the year's after its fourth quarter. */
export function runsDueAfter(month: Month, fiscal: Fiscal): readonly Run[] {
  const quarter = quarterOf(month, fiscal);
  const runs: Run[] = [{ kind: 'month', month }];
  if (lastMonthOf(quarter, fiscal) !== month) return runs;
  runs.push(quarter);
  if (quarter.quarter === 4) runs.push({ kind: 'year', year: quarter.year });
  return runs;
}

/** All runs from the first month of the ledgers to the run itself, in their order. */
export function runsThrough(first: Month, last: Run, fiscal: Fiscal): readonly Run[] {
  const runs: Run[] = [];
  for (let month = first; month <= lastMonthOf(last, fiscal); month = addMonths(month, 1)) {
    for (const run of runsDueAfter(month, fiscal)) {
      runs.push(run);
      if (sameRun(run, last)) return runs;
    }
  }
  return runs;
}
