// Ordinary lines and decided quarters and years -> quarter and year bonus lines, and bonuses of a fixed amount (rulebook 6).
import { addMonths } from '../../../model/calendar.ts';
import type { Line } from '../../../model/line.ts';
import type { SingleRule } from '../../../model/rate-rule.ts';
import { firstMonthOf, fiscalYearOf, lastMonthOf, quarterOf } from '../../../model/run.ts';
import type { Accrual } from '../accrue.ts';
import type { Period, PersonPeriod } from '../assessment/periods.ts';
import type { Ground } from '../ground.ts';
import type { AccruedLine } from '../lines/accrued-line.ts';
import type { BonusLines } from '../lines/bonus-lines.ts';
import type { Mould } from '../lines/lines.ts';
import type { Whose } from '../rates/band-rates.ts';
import { type Priced, priceOf } from '../rates/bonus-rate.ts';
import { makeRateCases, type RateCases } from '../rates/walk-rates.ts';
import { fixedBonuses } from './fixed-bonuses.ts';
import type { AccruedGrant } from './grants.ts';
import { type PeriodBonus, periodBonus, whoseBonus } from './period-bonus.ts';

/** Looks up a person's assessed quarter or year; null where the person has no month in it. */
export type PeriodOf = (personId: string, period: Period) => PersonPeriod | null;

export interface Bonuses {
  /** Adds the bonus lines of one quarter's or year's run, for all lines that stand in its months. */
  readonly addLines: (period: Period, to: BonusLines) => void;
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
    addLines: (period, to) => addBonuses({ accrual, cases, period, bonusOf }, to),
    grants: (period) =>
      ground.roster.people.flatMap(({ id }) => {
        const bonus = bonusOf(id, period);
        return bonus === null ? [] : fixedBonuses(accrual, cases, id, bonus);
      }),
  };
}

interface BonusRun {
  readonly accrual: Accrual;
  readonly cases: RateCases;
  readonly period: Period;
  readonly bonusOf: (personId: string, period: Period) => PeriodBonus | null;
}

/** Lines stand month by month, so those of a period are all between two places. */
function addBonuses(bonusRun: BonusRun, to: BonusLines): void {
  const { accrual, period } = bonusRun;
  const { lines, linesBefore, ground } = accrual;
  const end = linesBefore(addMonths(lastMonthOf(period, ground.fiscal), 1));
  const known = new Map<Mould, MouldBonus>();
  let latest: Mould | null = null;
  let found: MouldBonus = null;
  for (let place = linesBefore(firstMonthOf(period, ground.fiscal)); place < end; place += 1) {
    const mould = lines.mouldAt(place);
    if (mould !== null && mould !== latest) {
      latest = mould;
      const seen = known.get(mould);
      found = seen === undefined ? bonusOfMould(bonusRun, mould, lines.at(place), to) : seen;
      known.set(mould, found);
    }
    if (mould === null || found === 'by line') {
      const bonus = bonusLine(bonusRun, lines.at(place));
      if (bonus !== null) to.keep(bonus, place);
    } else if (found !== null) to.cast(found, place);
  }
}

/** The number of the mould of the bonuses on all lines of a mould; null where they have none. */
type MouldBonus = number | 'by line' | null;

/** A rate that does not depend on the row is the same for all lines of a mould. */
function bonusOfMould(bonusRun: BonusRun, mould: Mould, first: AccruedLine, to: BonusLines): MouldBonus {
  const bonus = bonusRun.bonusOf(mould.personId, bonusRun.period);
  const whose = bonus === null ? null : whoseBonus(mould, bonus.edition);
  const rule = bonus === null || whose === null ? null : ruleOf(bonus, whose);
  if (rule !== null && (rule.kind === 'choice' || rule.of !== 'amount')) return 'by line';
  const made = bonusLine(bonusRun, first);
  if (made === null) return null;
  const { personId, kind, band, month, run, rate, rated, article } = made.line;
  const { judgedBy, fixed, period, rating } = made;
  return to.mould({ personId, kind, band, month, run, rate, rated, article, judgedBy, fixed, period, rating });
}

const ruleOf = ({ terms }: PeriodBonus, whose: Whose): SingleRule | null =>
  (whose === 'own' ? terms?.bonusRate : terms?.teamBonusRate) ?? null;

/**
 * A late refund's line has the rate and factor of the quarter or year of the line that it takes back. Of rates that all apply
 * only the first one's lines have a bonus, or a sale would have several.
 */
function bonusLine(
  { accrual: { ground }, cases, period, bonusOf }: BonusRun,
  accrued: AccruedLine,
): AccruedLine | null {
  const { line } = accrued;
  if (accrued.rating !== null && accrued.rating.place > 0) return null;
  const root = line.takesBack === null ? line : rootOf(line);
  const bonus = bonusOf(line.personId, root === line ? period : periodLike(ground, period, root));
  if (bonus === null || bonus.terms === null || bonus.judged === null || !bonus.months.has(root.month)) return null;
  const whose = whoseBonus(line, bonus.edition);
  if (whose === null) return null;
  const rule = ruleOf(bonus, whose);
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
