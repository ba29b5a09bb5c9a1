// KEY-PERSON-CONFLICT: rows of one person that disagree on name, hire or leaving.
import { formatDay } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { PersonRow } from '../../model/ledger.ts';
import { formatPlace, placeOf } from '../../model/place.ts';
import { groupBy } from '../../model/roster.ts';
import type { Rule } from '../rule.ts';

export const personConflict: Rule = {
  codes: ['KEY-PERSON-CONFLICT'],
  *find({ ledgers }) {
    for (const rows of groupBy(ledgers.people, (row) => row.personId).values()) {
      yield* disagreements(rows, 'name', (row) => row.name);
      yield* disagreements(rows, 'hired_on', (row) => formatDay(row.hiredOn));
      yield* disagreements(rows, 'left_on', (row) => (row.leftOn === null ? null : formatDay(row.leftOn)));
    }
  },
};

/** Every row against the first that says anything. */
function* disagreements(
  rows: readonly PersonRow[],
  field: string,
  textOf: (row: PersonRow) => string | null,
): Iterable<Finding> {
  const first = rows.find((row) => textOf(row) !== null);
  if (first === undefined) return;
  const other = textOf(first)!;
  for (const row of rows) {
    const value = textOf(row);
    if (value === null || value === other) continue;
    yield finding('KEY-PERSON-CONFLICT', placeOf(row, field), value, { field, other, where: formatPlace(first) });
  }
}
