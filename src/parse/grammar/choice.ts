// A cell of a column of choices -> the canonical value that its word stands for.
import type { ColumnSpec } from '../column-spec.ts';
import { withoutInvisible } from '../invisible.ts';
import { type CellProblem, cellText, type FilledCell, type Grammar, problem } from './grammar.ts';

/** The grammar of a column's choices; words outside an open list are kept as written. */
export function choiceOf<Value extends string>(columns: readonly ColumnSpec[], name: string): Grammar<Value> {
  const spec = columns.find((column) => column.name === name)!;
  const values = new Map<string, Value>();
  for (const choice of spec.choices) {
    for (const word of [choice.value, ...choice.words]) values.set(folded(word), choice.value as Value);
  }
  const choices = spec.choices.map((choice) =>
    choice.words[0] === undefined ? choice.value : `${choice.value} ${choice.words[0]}`,
  );
  return (cell: FilledCell): Value | CellProblem => {
    const text = cellText(cell);
    const known = values.get(text) ?? values.get(folded(text));
    if (known !== undefined) return known;
    return spec.open ? (text as Value) : problem('CELL-CHOICE', { choices: choices.join(', ') });
  };
}

const folded = (word: string): string =>
  withoutInvisible(word).normalize('NFKC').trim().toLowerCase().replace(/[ _-]/g, '');
