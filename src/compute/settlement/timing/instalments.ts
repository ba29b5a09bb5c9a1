// A line's policy and a run -> the share of the line whose time has come (instalments, holding back).
import { addMonths, type Day, type Month, monthOf } from '../../../model/calendar.ts';
import type { Instalment, InstalmentTerms } from '../../../model/mechanisms.ts';
import { ONE, type Ratio, ratio, ZERO } from '../../../model/money.ts';
import { compareRuns, type Fiscal, fiscalYearOf, quarterOf, type Run } from '../../../model/run.ts';

/** What the parts of a line are dated from. */
export interface Schedule {
  /** The month of the line; of one that takes back, of the line taken back, so that both come at once. */
  readonly month: Month;
  readonly signedOn: Day;
  /** Null while it is not carried out. */
  readonly executedOn: Day | null;
}

/** The sum of the shares that are due in a run, from 0 to 1; `run` null: before any run. */
export function dueShare({ parts }: InstalmentTerms, schedule: Schedule, run: Run | null, fiscal: Fiscal): Ratio {
  const isDue = (part: Instalment): boolean => {
    const due = dueRun(part, schedule, fiscal);
    if (due === 'at once') return true;
    return due !== null && run !== null && compareRuns(run, due, fiscal) >= 0;
  };
  const due = parts.filter(isDue);
  return due.length === parts.length ? ONE : due.reduce((sum, { share }) => plus(sum, share), ZERO);
}

/** A part that a run does not pay yet. */
export interface LaterPart {
  readonly share: Ratio;
  /** The run that pays it; null while the day from which it counts is not known. */
  readonly period: Run | null;
}

/** The parts that are not due in a run, in the policy's order. */
export const laterParts = (
  { parts }: InstalmentTerms,
  schedule: Schedule,
  run: Run,
  fiscal: Fiscal,
): readonly LaterPart[] =>
  parts.flatMap((part) => {
    const due = dueRun(part, schedule, fiscal);
    return due === 'at once' || (due !== null && compareRuns(run, due, fiscal) >= 0)
      ? []
      : [{ share: part.share, period: due }];
  });

/** The run that pays a part; null while its day is not known. */
function dueRun(part: Instalment, { month, signedOn, executedOn }: Schedule, fiscal: Fiscal): Run | 'at once' | null {
  switch (part.until) {
    case 'released':
      return 'at once';
    case 'quarter-end':
      return quarterOf(month, fiscal);
    case 'year-end':
      return { kind: 'year', year: fiscalYearOf(month, fiscal) };
    case 'months': {
      const since = part.since === 'signed' ? signedOn : executedOn;
      return since === null ? null : { kind: 'month', month: addMonths(monthOf(since), part.months) };
    }
  }
}

const plus = (a: Ratio, b: Ratio): Ratio =>
  ratio(BigInt(a.num) * BigInt(b.den) + BigInt(b.num) * BigInt(a.den), BigInt(a.den) * BigInt(b.den));
