// The lines of today -> what the base of a stored line is, which the closing does not keep: money, profit or units.
import { type Line, measureOf } from '../../model/line.ts';
import { compareRatios, ONE } from '../../model/money.ts';
import type { Measure } from '../../model/rate-rule.ts';
import type { StoredPiece } from './stored-run.ts';
import type { WorkedOut } from './worked-out-today.ts';

export type MeasureOf = (piece: StoredPiece) => Measure;

/**
 * Of a line that is gone, that of the others under its article: those of the same rate, else all of them if they agree. Nobody earns more than the
 * whole amount, so that a rate above 1 is yuan a unit.
 */
export function measures({ settled }: Pick<WorkedOut, 'settled'>): MeasureOf {
  const known = new Map<string, Measure | 'several'>();
  for (const { line } of settled.values()) {
    const measure = measureOf(line);
    for (const key of keysOf(line)) known.set(key, (known.get(key) ?? measure) === measure ? measure : 'several');
  }
  return (piece) => {
    const line = settled.get(piece.key)?.line;
    if (line !== undefined) return measureOf(line);
    const stored = piece.of === 'line' ? (piece.is ?? piece.was) : null;
    if (stored === null) return 'amount';
    const found = keysOf(stored).flatMap((key) => known.get(key) ?? [])[0] ?? 'several';
    if (found !== 'several') return found;
    return compareRatios(stored.rate, ONE) > 0 ? 'quantity' : 'amount';
  };
}

/** The narrower first. */
function keysOf({ kind, article, rate }: Pick<Line, 'kind' | 'article' | 'rate'>): readonly string[] {
  const clause = `${kind} ${article}`;
  return [`${clause} ${rate.num}/${rate.den}`, clause];
}
