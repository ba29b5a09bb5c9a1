// A rate rule and a sold row -> the figures that the rule asks for and the row does not have.
import type { SalesRow } from '../model/ledger.ts';
import type { LeafRule, Measure, RateChoice, SingleRule, TierScale } from '../model/rate-rule.ts';
import { type CaseOf, type ClassOf, casesOf } from './rate-cases.ts';

export type Need = 'profit' | 'quantity' | 'discount';

export type LackingColumn = 'cost' | 'quantity' | 'list_price' | 'unit_price';

export interface Lack {
  readonly need: Need;
  readonly column: LackingColumn;
}

/** `isRated`: whether the rule gives the row's own rate; rows with a special rate only count in its sums. */
export type LacksOf = (row: SalesRow, isRated: boolean) => readonly Lack[];

/** Null where the rule asks every row for nothing but its amount. */
export function lacksUnder(rule: SingleRule, classOf: ClassOf): LacksOf | null {
  const summed = leavesOf(rule).flatMap(scaleOfSums);
  const own = rule.kind === 'choice' ? ofChoice(rule, classOf) : always(ofRow(rule));
  if (summed.length === 0 && own === null) return null;
  return (row, isRated) => {
    const needs = new Set([...summed, ...(isRated && own !== null ? own(row) : [])]);
    return [...needs].flatMap((need) => lackOf(row, need));
  };
}

const leavesOf = (rule: SingleRule): readonly LeafRule[] =>
  rule.kind === 'choice' ? rule.cases.flatMap((one) => one.rule ?? []) : [rule];

/** All rows of a span count in its total, whichever case is theirs. */
const scaleOfSums = (leaf: LeafRule): readonly Need[] =>
  leaf.kind === 'tiers' && leaf.per !== 'row' ? needOf(leaf.on) : [];

const ofRow = (leaf: LeafRule): readonly Need[] => [
  ...needOf(leaf.of),
  ...(leaf.kind === 'tiers' && leaf.per === 'row' ? needOf(leaf.on) : []),
];

const needOf = (scale: Measure | TierScale): readonly Need[] =>
  scale === 'profit' || scale === 'quantity' ? [scale] : [];

type NeedsOf = (row: SalesRow) => readonly Need[];

const always = (needs: readonly Need[]): NeedsOf | null => (needs.length === 0 ? null : () => needs);

function ofChoice(choice: RateChoice, classOf: ClassOf): NeedsOf | null {
  const discounted = casesByDiscount(choice, classOf);
  if (discounted === null && leavesOf(choice).every((leaf) => ofRow(leaf).length === 0)) return null;
  const caseOf = casesOf(choice, classOf);
  return (row) => {
    const met = caseOf(row)?.rule ?? null;
    const byDiscount = discounted !== null && discounted(row) !== null;
    return [...(met === null ? [] : ofRow(met)), ...(byDiscount ? (['discount'] as const) : [])];
  };
}

/** A case that asks for a discount says more than the same without: a row that meets all else of it needs its discount. */
function casesByDiscount({ cases }: RateChoice, classOf: ClassOf): CaseOf | null {
  const asking = cases.filter(({ match }) => match.discount !== null);
  if (asking.length === 0) return null;
  const without = asking.map((one) => ({ ...one, match: { ...one.match, discount: null } }));
  return casesOf({ kind: 'choice', cases: without }, classOf);
}

function lackOf(row: SalesRow, need: Need): readonly Lack[] {
  switch (need) {
    case 'profit':
      return row.cost === null ? [{ need, column: 'cost' }] : [];
    case 'quantity':
      return row.quantity === null ? [{ need, column: 'quantity' }] : [];
    case 'discount':
      if (row.listPrice === null) return [{ need, column: 'list_price' }];
      return row.unitPrice === null && row.quantity === null ? [{ need, column: 'unit_price' }] : [];
  }
}
