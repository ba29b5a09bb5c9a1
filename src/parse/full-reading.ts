// A cell of a column in whatever form -> its value by the book's words, presets and the column's grammar, or none where the row is not in order.
import type { Cell } from '../model/sheet.ts';
import type { BoundSheet } from './bound-sheet.ts';
import { cellPreset } from './cell-meaning.ts';
import { type Grammar, isProblem } from './grammar/grammar.ts';
import { readCell, styleOf } from './row-reader.ts';

/** The value of a cell, or of what stands in for a blank one, in the row of that number. */
export type FullReading<T> = (cell: Cell, row: number) => T | null;

/** `reject` is told of every cell that is missing or wrong. */
export function fullReadings({ source, binding, mapping, commas }: BoundSheet, reject: () => void) {
  const preset = cellPreset(source, mapping);
  return <T>(column: string, grammar: Grammar<T>, isRequired: boolean): FullReading<T> => {
    const style = styleOf(column, binding, mapping);
    return (cell, row) => {
      const filled = cell ?? preset(column, row);
      if (filled === null) {
        if (isRequired) reject();
        return null;
      }
      if (typeof filled === 'string') commas.look(column, filled, row);
      const value = readCell(filled, grammar, style);
      if (!isProblem(value)) return value;
      reject();
      return null;
    };
  };
}
