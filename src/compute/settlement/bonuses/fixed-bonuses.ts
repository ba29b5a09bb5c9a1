// A person's quarter or year -> the bonuses that tables of fixed amounts give for all of it.
import { type Fen, timesRounded } from '../../../model/money.ts';
import type { RateCase, SingleRule } from '../../../model/rate-rule.ts';
import type { Accrual } from '../accrue.ts';
import type { Whose } from '../rates/band-rates.ts';
import type { RateCases } from '../rates/walk-rates.ts';
import type { AccruedGrant } from './grants.ts';
import { type PeriodBonus, whoseBonus } from './period-bonus.ts';
import { type FixedTable, tierGrant } from './tier-grants.ts';

/** An amount for the whole period stands for no line; a shortfall cuts it as it cuts the lines of other bonuses. */
export function fixedBonuses(
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
  rule: SingleRule | null,
  whose: Whose,
  personId: string,
  { months, edition }: PeriodBonus,
): readonly FixedTable[] {
  if (rule === null || rule.kind === 'flat') return [];
  if (rule.kind === 'tiers') return rule.mode === 'fixed' ? [{ table: rule, ref: whose }] : [];
  if (!rule.cases.some(({ rule: leaf }) => leaf?.kind === 'tiers' && leaf.mode === 'fixed')) return [];
  const met = new Set<RateCase | null>();
  for (let place = 0; place < lines.length; place += 1) {
    const one = lines.mouldAt(place) ?? lines.at(place).line;
    if (one.personId !== personId || !months.has(one.month) || whoseBonus(one, edition) !== whose) continue;
    met.add(cases.of(rule)(lines.at(place).stake.row));
  }
  return rule.cases.flatMap((one, place) =>
    met.has(one) && one.rule?.kind === 'tiers' && one.rule.mode === 'fixed'
      ? [{ table: one.rule, ref: `${whose} ${place + 1}` }]
      : [],
  );
}
