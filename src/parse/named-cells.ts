// Cells of a ledger, one after the other -> how many there are, and the names of the first few of them.
import { columnLetters } from '../model/column-letters.ts';
import type { BoundColumn } from './bind-header.ts';

export interface NamedCells {
  /** `seenIn`: the row in which there is something to see of it. */
  readonly add: (row: number, bound: BoundColumn, seenIn?: number) => void;
  /** Where the first of them is seen, and what a finding says of all; null where there are none. */
  readonly said: () => {
    readonly row: number;
    readonly column: string;
    readonly facts: { readonly count: string; readonly cells: string };
  } | null;
}

const MOST_NAMES = 5;

export function namedCells(): NamedCells {
  const first: { readonly row: number; readonly bound: BoundColumn; readonly seenIn: number }[] = [];
  let count = 0;
  return {
    add: (row, bound, seenIn = row) => {
      count += 1;
      if (first.length < MOST_NAMES) first.push({ row, bound, seenIn });
    },
    said: () => {
      if (first.length === 0) return null;
      const names = first.map(({ row, bound }) => `${columnLetters(bound.index + 1)}${row}`);
      const cells = [...names, ...(names.length < count ? ['…'] : [])].join(', ');
      return { row: first[0]!.seenIn, column: first[0]!.bound.header, facts: { count: `${count}`, cells } };
    },
  };
}
