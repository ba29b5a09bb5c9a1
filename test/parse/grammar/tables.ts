// Tables of cells with what each must give: how they are built, and how a grammar is held against them.
import { expect, test } from 'vitest';
import { type CellStyle, type FilledCell, type Grammar, isProblem } from '../../../src/parse/grammar/grammar.ts';

/** A cell, and its value as text or the code of the finding. */
export type Expected = readonly [cell: string, gives: string];

/** The same text in full-width characters, as an input method for Chinese types it. */
export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const each = (cells: readonly string[], gives: string): readonly Expected[] =>
  cells.map((cell) => [cell, gives] as const);

const PLAIN: CellStyle = { dates: null, fen: 100 };

/** One test for the whole table: all cells that give something else are listed. Cells must differ, and be 200 at least. */
export function holds<T>(
  name: string,
  grammar: Grammar<T>,
  table: readonly Expected[],
  show: (value: T) => string,
  style: Partial<CellStyle> = {},
): void {
  test(`${name}: ${table.length} cells`, () => {
    expect(new Set(table.map(([cell]) => cell)).size).toBe(table.length);
    expect(table.length).toBeGreaterThanOrEqual(200);
    const given = table.map(([cell]) => [cell, read(grammar, cell, show, { ...PLAIN, ...style })]);
    expect(given.filter(([, gives], index) => gives !== table[index]![1])).toEqual([]);
  });
}

export function read<T>(grammar: Grammar<T>, cell: FilledCell, show: (value: T) => string, style = PLAIN): string {
  const value = grammar(cell, style);
  return isProblem(value) ? value.problem : show(value);
}
