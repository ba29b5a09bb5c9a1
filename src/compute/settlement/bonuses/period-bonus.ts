// A person's quarter or year -> what it gives on every line: the terms of the grade, the factor, and the totals of tables.
import { firstDay, type Month } from '../../../model/calendar.ts';
import type { Line } from '../../../model/line.ts';
import { ONE } from '../../../model/money.ts';
import { editionOn, type PeriodTerms, type Policy } from '../../../model/policy.ts';
import type { TierTable } from '../../../model/rate-rule.ts';
import { firstMonthOf } from '../../../model/run.ts';
import type { Accrual } from '../accrue.ts';
import { ofPeriod, type PersonPeriod } from '../assessment/periods.ts';
import type { Judgement } from '../lines/accrued-line.ts';
import type { Whose } from '../rates/band-rates.ts';
import { movedOn, performedIn } from '../rates/span-sums.ts';
import { bordersOf, scaleOf, type TierBorders } from '../rates/tiers.ts';

/** What a quarter or year gives a person on every line. */
export interface PeriodBonus {
  readonly found: PersonPeriod;
  readonly months: ReadonlySet<Month>;
  readonly edition: Policy;
  readonly terms: PeriodTerms | null;
  readonly judged: Judgement | null;
  readonly bordersOf: (table: TierTable, whose: Whose) => TierBorders;
}

export function periodBonus({ ground, queues }: Accrual, found: PersonPeriod): PeriodBonus {
  const { period, months, grade, assessment } = found;
  const edition = editionOn(ground.editions, firstDay(firstMonthOf(period, ground.fiscal)));
  const tables = new Map<TierTable, TierBorders>();
  const { performanceOf } = ground;
  return {
    found,
    months: new Set(months.map(({ month }) => month)),
    edition,
    terms: ofPeriod(grade, period),
    judged: judge(found, edition),
    bordersOf: (table, whose) => {
      const known = tables.get(table);
      if (known !== undefined) return known;
      const scale = scaleOf(table.on, performanceOf);
      const total = months.reduce(
        (sum, month) =>
          sum +
          performedIn(month, queues, whose, scale, performanceOf) -
          movedOn(month, queues, whose, scale, performanceOf),
        0,
      );
      const target = whose === 'own' ? assessment.target : assessment.teamTarget;
      const made = bordersOf(table, { total, before: 0, target });
      tables.set(table, made);
      return made;
    },
  };
}

/** Personal lines at the own bonus rate, team lines at the team's; special ones only by option `bonus.counts_special`. */
export function whoseBonus(line: Pick<Line, 'kind'>, edition: Policy): Whose | null {
  switch (line.kind) {
    case 'personal':
      return 'own';
    case 'team':
      return 'team';
    case 'special':
      return edition.bonus.countsSpecial ? 'own' : null;
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
