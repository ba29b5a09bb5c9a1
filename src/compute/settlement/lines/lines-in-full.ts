// Lines in full, and the sales rows in their order -> the same as a list of lines.
import { later } from '../../../model/later.ts';
import type { SalesRow } from '../../../model/ledger.ts';
import type { AccruedLine } from './accrued-line.ts';
import type { Lines } from './lines.ts';

export function linesInFull(all: readonly AccruedLine[], sales: readonly SalesRow[]): Lines {
  const places = later(() => new Map(sales.map((row, place) => [row, place])));
  return {
    length: all.length,
    at: (place) => all[place]!,
    [Symbol.iterator]: () => all[Symbol.iterator](),
    mouldAt: () => null,
    baseAt: (place) => all[place]!.line.base,
    rowAt: (place) => places().get(all[place]!.line.row)!,
  };
}
