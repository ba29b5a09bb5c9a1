// A cell of a period column -> the month, quarter or year that it names.
import { dayOfMonth, type Month, monthOf } from '../../model/calendar.ts';
import { parseRun, type Run } from '../../model/run.ts';
import { type CellProblem, type FilledCell, plainText, problem } from './grammar.ts';

const MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月(?:份)?|(\d{2}))$/;
const QUARTER = /^(\d{4})(?:[-/. ]?[Qq]([1-4])|年第?([1-4一二三四])季度?)$/;
/** A spreadsheet makes this of `2026.10`, too. */
const OCTOBER_OR_JANUARY = /^\d{4}\.1$/;
/** As a spreadsheet shows a month that it took for a day. */
const FIRST_OF_MONTH = /^(\d{4})([-/.])(\d{1,2})\2(?:0?1)(?: 0?0:00(?::00)?)?$/;
const YEAR = /^(\d{4})(?:年度?)?$/;

/** Any period: `2026-03`, `2026年3月`, `2026-Q1`, `2026`; a day that is the first of a month is that month. */
export function period(cell: FilledCell): Run | CellProblem {
  const name = periodName(cell);
  return (name === null ? null : parseRun(name)) ?? problem('CELL-PERIOD', {});
}

/** A year or a month. */
export function budgetPeriod(cell: FilledCell): Run | CellProblem {
  const run = period(cell);
  return 'kind' in run && run.kind === 'quarter' ? problem('CELL-PERIOD', {}) : run;
}

export function quarter(cell: FilledCell): Run | CellProblem {
  const run = period(cell);
  return 'kind' in run && run.kind !== 'quarter' ? problem('CELL-PERIOD', {}) : run;
}

export function month(cell: FilledCell): Month | CellProblem {
  const run = period(cell);
  if ('problem' in run) return run;
  return run.kind === 'month' ? run.month : problem('CELL-PERIOD', {});
}

function periodName(cell: FilledCell): string | null {
  if (typeof cell === 'string') return textPeriod(plainText(cell));
  switch (cell.kind) {
    case 'number':
      return textPeriod(cell.digits);
    case 'day':
      return dayOfMonth(cell.day) === 1 ? textPeriod(`${monthOf(cell.day)}`) : null;
    case 'boolean':
    case 'error':
      return null;
  }
}

function textPeriod(text: string): string | null {
  const year = YEAR.exec(text);
  if (year !== null) return year[1]!;
  const inYear = QUARTER.exec(text);
  if (inYear !== null) return `${inYear[1]}-Q${inYear[2] ?? numeral(inYear[3]!)}`;
  const first = FIRST_OF_MONTH.exec(text);
  if (first !== null) return `${first[1]}-${first[3]!.padStart(2, '0')}`;
  const inMonth = OCTOBER_OR_JANUARY.test(text) ? null : MONTH.exec(text);
  return inMonth === null ? null : `${inMonth[1]}-${(inMonth[2] ?? inMonth[3] ?? inMonth[4])!.padStart(2, '0')}`;
}

const numeral = (sign: string): string => `${'一二三四'.indexOf(sign) + 1 || sign}`;
