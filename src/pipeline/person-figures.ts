// A settlement -> every figure of money of a person by its name in the JSON, `payable`, `earned.personal`, `month_bonus`.
import type { Fen } from '../model/money.ts';
import type { Settlement } from '../model/settlement.ts';
import { peopleTable } from '../report/settlement/people-tables.ts';
import { wordingOf } from '../report/wording.ts';

/** By person id, then by name; a figure that a person does not have is null. */
export function personFigures(settlement: Settlement): ReadonlyMap<string, ReadonlyMap<string, Fen | null>> {
  const { columns, rows } = peopleTable(wordingOf('en', [], []), settlement);
  const money = columns.flatMap(({ name, type }, index) => (type === 'money' ? [{ name, index }] : []));
  return new Map(
    rows.map(({ values }, place) => [
      settlement.people[place]!.personId,
      new Map(money.map(({ name, index }) => [name, (values[index] as Fen | null | undefined) ?? null])),
    ]),
  );
}

/** `month-bonus`, `monthBonus` and `month_bonus` are one figure. */
export function figureNamed<T>(figures: ReadonlyMap<string, T>, name: string): T | 'unknown' {
  const wanted = bare(name);
  for (const [figure, value] of figures) if (bare(figure) === wanted) return value;
  return 'unknown';
}

const bare = (name: string): string => name.replaceAll(/[-_.\s]/g, '').toLowerCase();
