// Ordinary lines and decided quarters and years -> quarter and year bonus lines, and bonuses of a fixed amount (rulebook 6).
import type { Line } from '../../../model/line.ts';
import { fiscalYearOf, quarterOf } from '../../../model/run.ts';
import type { Accrual } from '../accrue.ts';
import type { Period, PersonPeriod } from '../assessment/periods.ts';
import type { Ground } from '../ground.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import { type Priced, priceOf } from '../rates/bonus-rate.ts';
import { makeRateCases, type RateCases } from '../rates/walk-rates.ts';
import { fixedBonuses } from './fixed-bonuses.ts';
import type { AccruedGrant } from './grants.ts';
import { type PeriodBonus, periodBonus, whoseBonus } from './period-bonus.ts';

/** Looks up a person's assessed quarter or year; null where the person has no month in it. */
export type PeriodOf = (personId: string, period: Period) => PersonPeriod | null;

export interface Bonuses {
  /** The bonus lines of one quarter's or year's run, from all lines that stand in its months. */
  readonly lines: (period: Period, lines: readonly AccruedLine[]) => readonly AccruedLine[];
  /** Those of tables that give an amount for the whole period. */
  readonly grants: (period: Period) => readonly AccruedGrant[];
}

export function makeBonuses(accrual: Accrual, periodOf: PeriodOf): Bonuses {
  const { ground } = accrual;
  const cases = makeRateCases(ground);
  const known = new Map<PersonPeriod, PeriodBonus>();
  const bonusOf = (personId: string, period: Period): PeriodBonus | null => {
    const found = periodOf(personId, period);
    if (found === null) return null;
    let bonus = known.get(found);
    if (bonus === undefined) {
      bonus = periodBonus(accrual, found);
      known.set(found, bonus);
    }
    return bonus;
  };
  return {
    lines: (period, lines) => {
      const made: AccruedLine[] = [];
      for (const line of lines) {
        const bonus = bonusLine(ground, cases, period, line, bonusOf);
        if (bonus !== null) made.push(bonus);
      }
      return made;
    },
    grants: (period) =>
      ground.roster.people.flatMap(({ id }) => {
        const bonus = bonusOf(id, period);
        return bonus === null ? [] : fixedBonuses(accrual, cases, id, bonus);
      }),
  };
}

/**
 * A late refund's line has the rate and factor of the quarter or year of the line that it takes back. Of rates that all apply
 * only the first one's lines have a bonus, or a sale would have several.
 */
function bonusLine(
  ground: Ground,
  cases: RateCases,
  period: Period,
  accrued: AccruedLine,
  bonusOf: (personId: string, period: Period) => PeriodBonus | null,
): AccruedLine | null {
  const { line } = accrued;
  if (accrued.rating !== null && accrued.rating.place > 0) return null;
  const root = line.takesBack === null ? line : rootOf(line);
  const bonus = bonusOf(line.personId, root === line ? period : periodLike(ground, period, root));
  if (bonus === null || bonus.terms === null || bonus.judged === null || !bonus.months.has(root.month)) return null;
  const whose = whoseBonus(line, bonus.edition);
  if (whose === null) return null;
  const rule = whose === 'own' ? bonus.terms.bonusRate : bonus.terms.teamBonusRate;
  const priced = rule === null ? null : priceOf(rule, whose, accrued, bonus, cases);
  if (priced === null) return null;
  const { article } = bonus.terms;
  return {
    line: bonusOfLine(line, period, priced, article),
    judgedBy: null,
    fixed: bonus.judged,
    from: null,
    period: bonus.found,
    stake: accrued.stake,
    paid: accrued.paid,
    rating: priced.rating,
  };
}

const bonusOfLine = (line: Line, period: Period, priced: Priced, article: string): Line => ({
  personId: line.personId,
  kind: period.kind === 'quarter' ? 'quarter_bonus' : 'year_bonus',
  band: line.band,
  row: line.row,
  sellerId: line.sellerId,
  month: line.month,
  run: period,
  base: priced.base,
  walked: line.walked,
  rated: priced.rated,
  exactBase: priced.exactBase,
  rate: priced.rate,
  takesBack: null,
  article,
});

function rootOf(line: Line): Line {
  let root = line;
  while (root.takesBack !== null) root = root.takesBack;
  return root;
}

const periodLike = (ground: Ground, period: Period, line: Line): Period =>
  period.kind === 'quarter'
    ? quarterOf(line.month, ground.fiscal)
    : { kind: 'year', year: fiscalYearOf(line.month, ground.fiscal) };
