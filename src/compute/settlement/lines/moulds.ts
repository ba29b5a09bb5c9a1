// A walk -> the moulds of its plain lines, each made once.
import type { Ratio } from '../../../model/money.ts';
import type { WalkRates } from '../rates/walk-rates.ts';
import type { LineList } from './line-list.ts';
import { FULL } from './line-of-piece.ts';
import type { Mould } from './lines.ts';

export type MouldKind = 'personal' | 'special' | 'team';

/** The number of the mould of a line that has this rate below or above the target. */
export type MouldOf = (kind: MouldKind, band: 'task' | 'excess', rate: Ratio, article: string) => number;

/** A walk has few rates; where every special row has its own, the last ones are looked at, and a mould may be made twice. */
const LOOKED_AT = 16;

export function mouldsOf({ state }: WalkRates, lines: LineList): MouldOf {
  const known: { readonly mould: Mould; readonly number: number }[] = [];
  const make = (kind: MouldKind, band: 'task' | 'excess', rate: Ratio, article: string): number => {
    const mould: Mould = {
      personId: state.person.id,
      kind,
      band,
      month: state.month,
      run: state.run,
      rate,
      rated: null,
      article,
      judgedBy: kind === 'special' ? null : state,
      fixed: FULL,
      period: null,
      rating: null,
    };
    const number = lines.mould(mould);
    known.push({ mould, number });
    return number;
  };
  return (kind, band, rate, article) => {
    for (let place = known.length - 1; place >= 0 && place >= known.length - LOOKED_AT; place -= 1) {
      const { mould, number } = known[place]!;
      if (mould.band === band && mould.kind === kind && isSame(mould.rate, rate) && mould.article === article)
        return number;
    }
    return make(kind, band, rate, article);
  };
}

const isSame = (a: Ratio, b: Ratio): boolean => a.num === b.num && a.den === b.den;
