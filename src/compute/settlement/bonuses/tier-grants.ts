// Tables that give an amount once a month, quarter or year -> the grants of it (mechanisms, Tiers).
import type { Fen } from '../../../model/money.ts';
import { rulesIn, type SingleRule, type TierTable } from '../../../model/rate-rule.ts';
import { lastMonthOf, type Run } from '../../../model/run.ts';
import type { PersonMonth } from '../assessment/person-month.ts';
import type { Ground } from '../ground.ts';
import type { AccruedLine, Rating } from '../lines/accrued-line.ts';
import type { BandRates, Whose } from '../rates/band-rates.ts';
import type { TierBorders } from '../rates/tiers.ts';
import type { AccruedGrant } from './grants.ts';

/** A table of fixed amounts that applies once in a period, and what tells it from others of the same person. */
export interface FixedTable {
  readonly table: TierTable;
  readonly ref: string;
}

/**
 * The tables of a month's walk: those that its lines have met, and one that stands for all own or team sales, which counts
 * without any too.
 */
export function fixedTablesOf(
  { employed, rosterRow }: PersonMonth,
  rates: BandRates,
  lines: readonly AccruedLine[],
  whose: Whose,
): readonly FixedTable[] {
  const found = new Map<TierTable, FixedTable>();
  const add = (table: TierTable, place: string): void => {
    if (!found.has(table)) found.set(table, { table, ref: `${whose} ${place}` });
  };
  if (employed && rosterRow.kind === 'sales') {
    for (const [index, rule] of rulesIn(rates.task).entries()) if (isFixed(rule)) add(rule, `task${beside(index)}`);
  }
  for (const { rating, line } of lines) {
    if (rating === null || line.takesBack !== null || !isFixed(rating.rule)) continue;
    add(rating.rule, `${line.band}${beside(rating.place)}${placeOfCase(rates, line.band, rating)}`);
  }
  return [...found.values()];
}

const isFixed = (rule: SingleRule | null): rule is TierTable =>
  rule?.kind === 'tiers' && rule.mode === 'fixed' && rule.per !== 'row';

/** ` +1` for the second of rates that all apply. */
const beside = (place: number): string => (place === 0 ? '' : ` +${place}`);

/** ` 2` for the second case of a choice. */
function placeOfCase(rates: BandRates, band: string | null, { met, place }: Rating): string {
  const rule = rulesIn(band === 'excess' ? rates.excess : rates.task)[place];
  return met === null || rule?.kind !== 'choice' ? '' : ` ${rule.cases.indexOf(met) + 1}`;
}

/** The amount of the tier that the total has reached; none below the first. */
export function tierGrant(
  ground: Ground,
  personId: string,
  run: Run,
  { ref }: FixedTable,
  { table, reached }: TierBorders,
  article: string,
  worth: (amount: Fen) => Fen = (amount) => amount,
): AccruedGrant | null {
  const amount = worth(reached < 0 ? 0 : (table.tiers[reached]!.amount ?? 0));
  if (amount === 0) return null;
  return {
    personId,
    kind: 'tier_bonus',
    month: lastMonthOf(run, ground.fiscal),
    ref,
    amount,
    article,
    basis: { kind: 'tier', tier: reached + 1 },
    run,
  };
}
