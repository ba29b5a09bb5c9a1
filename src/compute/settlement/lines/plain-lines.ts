// A plain step of a walk and its two rates -> its lines, task and excess, put into the list without being made.
import type { Ratio } from '../../../model/money.ts';
import type { Steps } from '../credits/steps.ts';
import type { BandRates } from '../rates/band-rates.ts';
import type { WalkRates } from '../rates/walk-rates.ts';
import type { LineList } from './line-list.ts';
import { type MouldKind, type MouldOf, mouldsOf } from './moulds.ts';
import { cutAt } from './walk.ts';

/** A walk, and where its lines go. */
export interface LineWalk {
  readonly walk: WalkRates;
  readonly steps: Steps;
  readonly lines: LineList;
  readonly mouldOf: MouldOf;
}

export const lineWalk = (walk: WalkRates, steps: Steps, lines: LineList): LineWalk => ({
  walk,
  steps,
  lines,
  mouldOf: mouldsOf(walk, lines),
});

export function addPlainLines(
  { walk, steps, lines, mouldOf }: LineWalk,
  place: number,
  kind: MouldKind,
  rates: { readonly task: Ratio; readonly excess: Ratio },
  article: string,
): void {
  const { task, excess, taskFrom, excessFrom } = cutAt(walk.running.walked, steps.amountAt(place), walk.target);
  if (task !== 0) lines.cast(mouldOf(kind, 'task', rates.task, article), task, taskFrom, place);
  if (excess !== 0) lines.cast(mouldOf(kind, 'excess', rates.excess, article), excess, excessFrom, place);
}

/** Rates by the month are the same for all of it. */
export const ratesAt = ({ walk, steps }: LineWalk, place: number): BandRates =>
  walk.terms.dates.rates === 'month' ? walk.ratesOfMonth : walk.ratesOf(steps.at(place).stake);
