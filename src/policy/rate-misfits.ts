// A rate of the policy file -> what does not fit in it: borders, rates and amounts, spans, cases that tie.
import { compareRatios } from '../model/money.ts';
import type { TreeStep } from '../yaml/tree.ts';
import { caseMisfits } from './case-misfits.ts';
import { discountRange } from './discount-range.ts';
import type { Misfit } from './misfit.ts';
import type { ChoiceFile, LeafFile, RateFile, SingleFile, TableFile, TierFile } from './rate-schema.ts';
import { borderOf, choicesOf, ELSE, isChoice, isSum, matchOf } from './to-rate-rule.ts';

/** Where a rate stands: in a month's terms, or as the bonus of a quarter or year. */
export type RatePlace = 'month' | 'quarter' | 'year';

export function rateMisfits(
  read: RateFile | undefined,
  place: RatePlace,
  steps: readonly TreeStep[],
): readonly Misfit[] {
  if (read == null) return [];
  if (!isSum(read)) return singleMisfits(read, place, steps);
  const all = [...steps, 'all'];
  if (read.all.length < 2) return [{ steps: all, expected: 'list 2..' }];
  return read.all.flatMap((one, index) => singleMisfits(one, place, [...all, index]));
}

function singleMisfits(read: SingleFile, place: RatePlace, steps: readonly TreeStep[]): readonly Misfit[] {
  if (read === null) return [];
  if (isChoice(read)) return choiceMisfits(read, place, steps);
  if (!('cases' in read)) return leafMisfits(read, place, steps);
  const cases = [...steps, 'cases'];
  if (read.cases.length === 0) return [{ steps: cases, expected: 'list 1..' }];
  return [
    ...read.cases.flatMap(({ rate }, index) => leafMisfits(rate, place, [...cases, index, 'rate'])),
    ...caseMisfits(
      read.cases.map(({ rate: _rate, ...asked }, index) => ({ match: matchOf(asked), steps: [...cases, index] })),
    ),
  ];
}

function choiceMisfits(read: ChoiceFile, place: RatePlace, steps: readonly TreeStep[]): readonly Misfit[] {
  const choices = choicesOf(read);
  if (choices.length === 0) return [{ steps: [...steps, ELSE], expected: 'percent' }];
  const unread = (name: string) => read.by === 'discount' && name !== ELSE && !('value' in discountRange.read(name));
  const wrong = choices.filter(([name]) => unread(name));
  const named = choices.filter(([name]) => name !== ELSE && !unread(name));
  return [
    ...wrong.map(([name]) => ({ steps: [...steps, name], expected: discountRange.expected, isKey: true as const })),
    ...choices.flatMap(([name, rule]) => leafMisfits(rule, place, [...steps, name])),
    ...caseMisfits(named.map(([name]) => ({ match: matchOf({ [read.by]: name.trim() }), steps: [...steps, name] }))),
  ];
}

function leafMisfits(read: LeafFile, place: RatePlace, steps: readonly TreeStep[]): readonly Misfit[] {
  if (read === null) return [];
  if ('tiers' in read) return tableMisfits(read, place, steps);
  return 'of' in read ? figureMisfits(read, read.of === 'quantity' ? 'each' : 'rate', steps) : [];
}

function tableMisfits(read: TableFile, place: RatePlace, steps: readonly TreeStep[]): readonly Misfit[] {
  const figure = read.mode === 'fixed' ? 'amount' : read.of === 'quantity' ? 'each' : 'rate';
  const tiers = [...steps, 'tiers'];
  return [
    ...spanMisfits(read, place, steps),
    ...(read.tiers.length === 0 ? [{ steps: tiers, expected: 'list 1..' }] : []),
    ...read.tiers.flatMap((tier, index) => [
      ...borderMisfits(tier, read.tiers[index - 1], [...tiers, index]),
      ...figureMisfits(tier, figure, [...tiers, index]),
    ]),
  ];
}

/** What no run could pay at its time: a month's rate by a total that only the quarter knows, slices of a bonus. */
function spanMisfits({ mode, on, per }: TableFile, place: RatePlace, steps: readonly TreeStep[]): readonly Misfit[] {
  const wrong = (key: string, expected: string): readonly Misfit[] => [{ steps: [...steps, key], expected }];
  if (place !== 'month') {
    if (per !== place) return wrong('per', `one of: ${place}`);
    return mode === 'marginal' ? wrong('mode', 'one of: whole, overage, fixed') : [];
  }
  if (on === 'attainment' && per === 'row') return wrong('per', 'one of: month, quarter, year');
  return (per === 'quarter' || per === 'year') && mode !== 'marginal' ? wrong('mode', `marginal per ${per}`) : [];
}

function borderMisfits(tier: TierFile, before: TierFile | undefined, steps: readonly TreeStep[]): readonly Misfit[] {
  const key = tier.from === undefined ? 'above' : 'from';
  const border = borderOf(tier);
  if (border === undefined) return [{ steps: [...steps, 'from'], expected: 'number' }];
  if (tier.from !== undefined && tier.above !== undefined)
    return [{ steps: [...steps, 'above'], expected: 'instead: from' }];
  const last = before === undefined ? undefined : borderOf(before);
  return last !== undefined && compareRatios(border, last) <= 0
    ? [{ steps: [...steps, key], expected: 'ascending' }]
    : [];
}

type Figures = Readonly<Partial<Record<'rate' | 'each' | 'amount', unknown>>>;

/** Exactly the one figure that the table or measure calls for. */
function figureMisfits(figures: Figures, wanted: keyof Figures, steps: readonly TreeStep[]): readonly Misfit[] {
  const others = (['rate', 'each', 'amount'] as const).filter((key) => key !== wanted && figures[key] !== undefined);
  if (others.length > 0) return others.map((key) => ({ steps: [...steps, key], expected: `instead: ${wanted}` }));
  return figures[wanted] === undefined ? [{ steps: [...steps, wanted], expected: 'number' }] : [];
}
