// The cells of a people row -> a typed person row; only non-sales staff may lack a grade.
import type { PersonKind, PersonRow } from '../../model/ledger.ts';
import { peopleColumns } from '../columns/people-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { problem } from '../grammar/grammar.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

const kind = choiceOf<PersonKind>(peopleColumns, 'kind');

export function personRow(row: RowReader): PersonRow {
  const person: PersonRow = {
    source: row.source,
    row: row.number(),
    personId: row.sharedRequired('person_id', identifier),
    name: row.required('name', text),
    grade: row.shared('grade', text),
    leaderId: row.shared('leader_id', identifier),
    team: row.shared('team', text),
    hiredOn: row.required('hired_on', day),
    leftOn: row.optional('left_on', day),
    kind: row.optional('kind', kind) ?? 'sales',
    effectiveFrom: row.optional('effective_from', day),
    probationUntil: row.optional('probation_until', day),
  };
  if (person.grade === null && person.kind === 'sales') row.reject('grade', problem('CELL-MISSING', {}));
  return person;
}
