// Ordinary lines and decided quarters and years -> quarter and year bonus lines, and bonuses of a fixed amount (rulebook 6).
import { firstDay, type Month } from '../../model/calendar.ts';
import type { Line, Rated } from '../../model/line.ts';
import { type Fen, isZero, ONE, type Ratio, timesRounded, ZERO } from '../../model/money.ts';
import { editionOn, type PeriodTerms, type Policy } from '../../model/policy.ts';
import type { Measure, RateRule, TierTable } from '../../model/rate-rule.ts';
import { firstMonthOf, fiscalYearOf, quarterOf } from '../../model/run.ts';
import type { Accrual } from './accrue.ts';
import type { AccruedLine, Judgement, Rating } from './accrued-line.ts';
import type { Whose } from './band-rates.ts';
import type { AccruedGrant } from './grants.ts';
import type { Ground } from './ground.ts';
import { baseOf, type MeasuredBase } from './measured.ts';
import { ofPeriod, type Period, type PersonPeriod } from './periods.ts';
import { movedOn, performedIn } from './span-sums.ts';
import { type FixedTable, tierGrant } from './tier-grants.ts';
import { bordersOf, scaleOf, type TierBorders, totalOf } from './tiers.ts';
import { findRule, makeRateCases, type RateCases } from './walk-rates.ts';

/** Looks up a person's assessed quarter or year; null where the person has no month in it. */
export type PeriodOf = (personId: string, period: Period) => PersonPeriod | null;

/** What a quarter or year gives a person on every line. */
interface PeriodBonus {
  readonly found: PersonPeriod;
  readonly months: ReadonlySet<Month>;
  readonly edition: Policy;
  readonly terms: PeriodTerms | null;
  readonly judged: Judgement | null;
  readonly bordersOf: (table: TierTable, whose: Whose) => TierBorders;
}

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

function periodBonus({ ground, queues }: Accrual, found: PersonPeriod): PeriodBonus {
  const { period, months, grade, assessment } = found;
  const edition = editionOn(ground.editions, firstDay(firstMonthOf(period, ground.fiscal)));
  const tables = new Map<TierTable, TierBorders>();
  return {
    found,
    months: new Set(months.map(({ month }) => month)),
    edition,
    terms: ofPeriod(grade, period),
    judged: judge(found, edition),
    bordersOf: (table, whose) => {
      const known = tables.get(table);
      if (known !== undefined) return known;
      const scale = scaleOf(table.on);
      const total = months.reduce(
        (sum, month) => sum + performedIn(month, queues, whose, scale) - movedOn(month, queues, whose, scale),
        0,
      );
      const target = whose === 'own' ? assessment.target : assessment.teamTarget;
      const made = bordersOf(table, { total, before: 0, target });
      tables.set(table, made);
      return made;
    },
  };
}

/** A late refund's line has the rate and factor of the quarter or year of the line that it takes back. */
function bonusLine(
  ground: Ground,
  cases: RateCases,
  period: Period,
  accrued: AccruedLine,
  bonusOf: (personId: string, period: Period) => PeriodBonus | null,
): AccruedLine | null {
  const { line } = accrued;
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

interface Priced extends MeasuredBase {
  readonly rate: Ratio;
  readonly rated: Rated | null;
  readonly rating: Rating | null;
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

/** The rate of a line's bonus; null where it is none: no case, no tier, a rate of 0, or an amount for the whole period. */
function priceOf(
  rule: RateRule,
  whose: Whose,
  { stake, paid }: AccruedLine,
  bonus: PeriodBonus,
  cases: RateCases,
): Priced | null {
  if (rule.kind === 'flat' && rule.of === 'amount') {
    return isZero(rule.rate) ? null : { base: paid, exactBase: null, rate: rule.rate, rated: null, rating: null };
  }
  const { leaf, met } = findRule(rule, stake, cases);
  if (leaf === null) return null;
  if (leaf.kind === 'flat') {
    const rating = met === null ? null : { rule: leaf, met, tier: null, total: null };
    return isZero(leaf.rate)
      ? null
      : { ...priced(leaf.of, null), ...baseOf(stake, leaf.of, paid), rate: leaf.rate, rating };
  }
  const borders = bonus.bordersOf(leaf, whose);
  const rate = leaf.tiers[borders.reached]?.rate ?? ZERO;
  if (isZero(rate)) return null;
  const rating = { rule: leaf, met, tier: borders.reached, total: totalOf(borders) };
  return { ...priced(leaf.of, borders.reached + 1), ...baseOf(stake, leaf.of, paid), rate, rating };
}

const priced = (measure: Measure, tier: number | null): { readonly rated: Rated | null } => ({
  rated: measure === 'amount' && tier === null ? null : { measure, tier, fixed: null, unlimited: null },
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

/** Personal lines at the own bonus rate, team lines at the team's; special ones only by option `bonus.counts_special`. */
function whoseBonus(line: Line, edition: Policy): Whose | null {
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

/** An amount for the whole period stands for no line; a shortfall cuts it as it cuts the lines of other bonuses. */
function fixedBonuses(
  accrual: Accrual,
  cases: RateCases,
  personId: string,
  bonus: PeriodBonus,
): readonly AccruedGrant[] {
  const { found, terms, judged } = bonus;
  if (terms === null || judged === null || found.months.length === 0) return [];
  const leads = found.months.some((state) => state.leads);
  const rules = [
    ['own', terms.bonusRate],
    ['team', leads ? terms.teamBonusRate : null],
  ] as const;
  return rules.flatMap(([whose, rule]) =>
    fixedTables(accrual, cases, rule, whose, personId, bonus).flatMap((fixed) => {
      const borders = bonus.bordersOf(fixed.table, whose);
      const worth = (amount: Fen): Fen => timesRounded(amount, judged.factor);
      return tierGrant(accrual.ground, personId, found.period, fixed, borders, terms.article, worth) ?? [];
    }),
  );
}

/** One table stands for everything that was sold, or nothing; the cases of a choice for what has met them. */
function fixedTables(
  { lines }: Accrual,
  cases: RateCases,
  rule: RateRule | null,
  whose: Whose,
  personId: string,
  { months, edition }: PeriodBonus,
): readonly FixedTable[] {
  if (rule === null || rule.kind === 'flat') return [];
  if (rule.kind === 'tiers') return rule.mode === 'fixed' ? [{ table: rule, ref: whose }] : [];
  if (!rule.cases.some(({ rule: leaf }) => leaf?.kind === 'tiers' && leaf.mode === 'fixed')) return [];
  const sold = lines.filter(
    ({ line }) => line.personId === personId && months.has(line.month) && whoseBonus(line, edition) === whose,
  );
  const met = new Set(sold.map(({ stake }) => cases.of(rule)(stake.row)));
  return rule.cases.flatMap((one, place) =>
    met.has(one) && one.rule?.kind === 'tiers' && one.rule.mode === 'fixed'
      ? [{ table: one.rule, ref: `${whose} ${place + 1}` }]
      : [],
  );
}
