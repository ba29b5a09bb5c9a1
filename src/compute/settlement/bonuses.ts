// Ordinary lines and decided quarters and years -> quarter and year bonus lines (rulebook 6).

import { firstDay } from '../../model/calendar.ts';
import type { Line } from '../../model/line.ts';
import { isZero, ONE, type Ratio } from '../../model/money.ts';
import { editionOn, type Policy } from '../../model/policy.ts';
import { flatRateOf } from '../../model/rate-rule.ts';
import { firstMonthOf, fiscalYearOf, quarterOf } from '../../model/run.ts';
import type { AccruedLine, Judgement } from './accrued-line.ts';
import type { Ground } from './ground.ts';
import { ofPeriod, type Period, type PersonPeriod } from './periods.ts';

/** Looks up a person's assessed quarter or year; null where the person has no month in it. */
export type PeriodOf = (personId: string, period: Period) => PersonPeriod | null;

/** The bonus lines of one quarter's or year's run, from all lines that stand in its months. */
export function bonusLines(
  ground: Ground,
  period: Period,
  lines: readonly AccruedLine[],
  periodOf: PeriodOf,
): readonly AccruedLine[] {
  return lines.map((accrued) => bonusLine(ground, period, accrued.line, periodOf)).filter((line) => line !== null);
}

/** A late refund's line has the rate and factor of the quarter or year of the line that it takes back. */
function bonusLine(ground: Ground, period: Period, line: Line, periodOf: PeriodOf): AccruedLine | null {
  const root = line.takesBack === null ? line : rootOf(line);
  const decisive = root === line ? period : periodLike(ground, period, root);
  const found = periodOf(line.personId, decisive);
  if (found === null || !found.months.some(({ month }) => month === root.month)) return null;
  const edition = editionOn(ground.editions, firstDay(firstMonthOf(decisive, ground.fiscal)));
  const terms = ofPeriod(found.grade, decisive);
  const rate = rateFor(line, edition, terms);
  const judged = judge(found, edition);
  if (terms === null || rate === null || isZero(rate) || judged === null) return null;
  const kind = period.kind === 'quarter' ? 'quarter_bonus' : 'year_bonus';
  return {
    line: { ...line, kind, run: period, rate, takesBack: null, article: terms.article },
    judgedBy: null,
    fixed: judged,
    from: null,
    period: found,
  };
}

function rootOf(line: Line): Line {
  let root = line;
  while (root.takesBack !== null) root = root.takesBack;
  return root;
}

const periodLike = (ground: Ground, period: Period, line: Line): Period =>
  period.kind === 'quarter'
    ? quarterOf(line.month, ground.fiscal)
    : { kind: 'year', year: fiscalYearOf(line.month, ground.fiscal) };

/** Personal lines at the own bonus rate, team lines at the team's; special ones only by option `bonus.counts_special`. */
function rateFor(line: Line, edition: Policy, terms: ReturnType<typeof ofPeriod>): Ratio | null {
  switch (line.kind) {
    case 'personal':
      return flatRateOf(terms?.bonusRate ?? null);
    case 'team':
      return flatRateOf(terms?.teamBonusRate ?? null);
    case 'special':
      return edition.bonus.countsSpecial ? flatRateOf(terms?.bonusRate ?? null) : null;
    case 'project':
    case 'non_sales':
    case 'quarter_bonus':
    case 'year_bonus':
      return null;
  }
}

/** A missed quarter pays a part, a missed year nothing. */
function judge({ period, assessment }: PersonPeriod, edition: Policy): Judgement | null {
  const isQuarter = period.kind === 'quarter';
  if (assessment.met !== false) return { factor: ONE, reason: isQuarter ? 'quarter_met' : 'year_met' };
  return isQuarter ? { factor: edition.shortfall.quarterBonusFactor, reason: 'quarter_missed' } : null;
}
