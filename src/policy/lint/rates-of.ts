// A policy -> every rate rule of its ladder with its place, and the tables and flat rates inside it.
import type { Fen } from '../../model/money.ts';
import type { Grade, Policy } from '../../model/policy.ts';
import {
  type FlatRate,
  type LeafRule,
  type Match,
  type RateChoice,
  type RateRule,
  rulesIn,
  type SingleRule,
  type TierTable,
} from '../../model/rate-rule.ts';
import { entryOf, locate } from '../../yaml/locate.ts';
import type { TreeNode, TreeStep } from '../../yaml/tree.ts';
import type { PlacedPolicy } from '../placed-policy.ts';

export type RateKey = 'rate' | 'excess-rate' | 'team-rate' | 'bonus-rate' | 'team-bonus-rate';

export interface LadderRate {
  readonly grade: Grade;
  readonly period: 'month' | 'quarter' | 'year';
  readonly key: RateKey;
  readonly rule: RateRule;
  /** The own target of the month, where targets are money. */
  readonly amountTarget: Fen | null;
  readonly steps: readonly TreeStep[];
}

/** Grade by grade, lowest first; what is absent or open is left out. */
function ladderRates({ grades, performanceOf }: Policy): readonly LadderRate[] {
  return grades.flatMap((grade, index) => {
    const { month, quarter, year } = grade;
    const found: LadderRate[] = [];
    const amountTarget = performanceOf === 'amount' ? month.target : null;
    const add = (period: LadderRate['period'], key: RateKey, rule: RateRule | null | undefined): void => {
      if (rule != null) found.push({ grade, period, key, rule, amountTarget, steps: ['grades', index, period, key] });
    };
    add('month', 'rate', month.rate);
    add('month', 'excess-rate', month.excessRate);
    add('month', 'team-rate', month.teamRate);
    for (const [period, terms] of [['quarter', quarter] as const, ['year', year] as const]) {
      add(period, 'bonus-rate', terms?.bonusRate);
      add(period, 'team-bonus-rate', terms?.teamBonusRate);
    }
    return found;
  });
}

/** A rule without choices, where it stands and what a row must be to meet it. */
export interface PlacedLeaf {
  readonly rate: LadderRate;
  readonly rule: LeafRule;
  readonly match: Match | null;
  readonly steps: readonly TreeStep[];
}

/** In the order of the cases. */
function leavesOf(placed: PlacedPolicy, rate: LadderRate): readonly PlacedLeaf[] {
  const { rule, steps } = rate;
  if (rule.kind !== 'all') return leavesOfOne(placed, rate, rule, steps);
  return rule.rules.flatMap((one, index) =>
    one === null ? [] : leavesOfOne(placed, rate, one, [...steps, 'all', index]),
  );
}

function leavesOfOne(
  { root }: PlacedPolicy,
  rate: LadderRate,
  one: SingleRule,
  place: readonly TreeStep[],
): readonly PlacedLeaf[] {
  if (one.kind !== 'choice') return [{ rate, rule: one, match: null, steps: place }];
  return one.cases.flatMap(({ rule, match }, index) => {
    if (rule === null) return [];
    const steps = caseSteps(root, place, index);
    return [{ rate, rule, match, steps: steps.at(-2) === 'cases' ? [...steps, 'rate'] : steps }];
  });
}

/** Where a case of a choice stands: `cases.2`, or the name of the case beside `by`. */
export function caseSteps(root: TreeNode, steps: readonly TreeStep[], index: number): readonly TreeStep[] {
  const { node } = locate(root, steps);
  if (node?.kind !== 'map' || entryOf(node, 'cases') !== null) return [...steps, 'cases', index];
  const names = Object.keys(Object.fromEntries(node.entries.map(({ key }) => [key, null])));
  return [...steps, names.filter((name) => name !== 'by')[index] ?? ''];
}

export interface PlacedChoice {
  readonly rule: RateChoice;
  readonly steps: readonly TreeStep[];
}

/** Also those among several rates that apply at once. */
export const choicesOf = ({ policy }: PlacedPolicy): readonly PlacedChoice[] =>
  ladderRates(policy).flatMap(({ rule, steps }) =>
    rulesIn(rule).flatMap((one, index) =>
      one?.kind === 'choice' ? [{ rule: one, steps: rule.kind === 'all' ? [...steps, 'all', index] : steps }] : [],
    ),
  );

export interface PlacedTable extends PlacedLeaf {
  readonly rule: TierTable;
}

export const tablesOf = (placed: PlacedPolicy): readonly PlacedTable[] =>
  ladderRates(placed.policy)
    .flatMap((rate) => leavesOf(placed, rate))
    .filter((leaf): leaf is PlacedTable => leaf.rule.kind === 'tiers');

export interface PlacedFlat extends PlacedLeaf {
  readonly rule: FlatRate;
}

export const flatsOf = (placed: PlacedPolicy): readonly PlacedFlat[] =>
  ladderRates(placed.policy)
    .flatMap((rate) => leavesOf(placed, rate))
    .filter((leaf): leaf is PlacedFlat => leaf.rule.kind === 'flat');

/** Where a tier of a table stands. */
export const tierSteps = ({ steps }: PlacedTable, index: number): readonly TreeStep[] => [...steps, 'tiers', index];
