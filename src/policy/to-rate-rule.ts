// A rate as the policy file's schema read it -> the rule that the computation uses; null where it is left open.
import { type Ratio, ratio } from '../model/money.ts';
import {
  flat,
  type LeafRule,
  type Match,
  type RateCase,
  type RateRule,
  type SingleRule,
  type Tier,
} from '../model/rate-rule.ts';
import { discountRange } from './discount-range.ts';
import {
  type ChoiceFile,
  type LeafFile,
  type RateFile,
  type SingleFile,
  SUBJECTS,
  type SumFile,
  type TableFile,
  type TierFile,
} from './rate-schema.ts';

const ANY: Match = { product: null, category: null, customer: null, customerClass: null, origin: null, discount: null };

/** The name of what a choice asks for in the file -> in the model. */
const FIELDS = {
  product: 'product',
  category: 'category',
  customer: 'customer',
  class: 'customerClass',
  source: 'origin',
  discount: 'discount',
} as const satisfies Record<(typeof SUBJECTS)[number], keyof Match>;

/** Everybody else, in a choice by one thing. */
export const ELSE = 'else';

export function toRateRule(read: RateFile | undefined): RateRule | null {
  if (read != null && isSum(read)) return { kind: 'all', rules: read.all.map(toSingleRule) };
  return toSingleRule(read);
}

export function toSingleRule(read: SingleFile | undefined): SingleRule | null {
  if (read == null) return null;
  if (isChoice(read)) return { kind: 'choice', cases: casesOf(read) };
  if ('cases' in read) return { kind: 'choice', cases: read.cases.map(({ rate, ...match }) => caseOf(match, rate)) };
  return toLeaf(read);
}

export const isSum = (read: NonNullable<RateFile>): read is SumFile => 'all' in read && !('by' in read);

export const isChoice = (read: NonNullable<SingleFile>): read is ChoiceFile => 'by' in read;

/** The choices by name, in the order of the file. */
export const choicesOf = ({ by: _by, ...choices }: ChoiceFile): readonly (readonly [string, LeafFile])[] =>
  Object.entries(choices) as [string, LeafFile][];

const casesOf = (read: ChoiceFile): readonly RateCase[] =>
  choicesOf(read).map(([name, rule]) => caseOf(name === ELSE ? {} : { [read.by]: name.trim() }, rule));

type Asked = Readonly<Partial<Record<(typeof SUBJECTS)[number], unknown>>>;

function caseOf(asked: Asked, rule: LeafFile): RateCase {
  return { match: matchOf(asked), rule: toLeaf(rule) };
}

/** What a case asks for; a discount may still be text. */
export function matchOf(asked: Asked): Match {
  const match: Record<string, unknown> = { ...ANY };
  for (const subject of SUBJECTS) {
    const value = asked[subject];
    if (value !== undefined) match[FIELDS[subject]] = subject === 'discount' ? discountOf(value) : value;
  }
  return match as unknown as Match;
}

function discountOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const read = discountRange.read(value);
  return 'value' in read ? read.value : null;
}

function toLeaf(read: LeafFile): LeafRule | null {
  if (read === null) return null;
  if ('tiers' in read) return tableOf(read);
  if (!('of' in read)) return flat(read);
  const rate = read.of === 'quantity' ? read.each : read.rate;
  return rate == null ? null : { kind: 'flat', of: read.of, rate };
}

const tableOf = (read: TableFile): LeafRule => ({
  kind: 'tiers',
  mode: read.mode,
  on: read.on as 'amount',
  per: read.per,
  of: read.of ?? 'amount',
  tiers: read.tiers.map(tierOf),
});

const tierOf = (tier: TierFile): Tier => ({
  border: borderOf(tier) ?? ratio(0, 1),
  includesBorder: tier.from !== undefined,
  rate: tier.rate ?? tier.each ?? null,
  amount: tier.amount ?? null,
});

/** Fen, units or a share of the target; undefined where the tier names none. */
export function borderOf(tier: TierFile): Ratio | undefined {
  const border = tier.from ?? tier.above;
  return typeof border === 'number' ? { num: border, den: 1 } : border;
}
