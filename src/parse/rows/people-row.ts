// The cells of a people row -> a typed person row; only non-sales staff may lack a grade.
import type { PersonKind, PersonRow } from '../../model/ledger.ts';
import { peopleColumns } from '../columns/people-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { problem } from '../grammar/grammar.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

const kindWords = choiceOf<PersonKind>(peopleColumns, 'kind');

export function personRow(row: RowReader): () => PersonRow {
  const personId = row.sharedRequired('person_id', identifier);
  const name = row.required('name', text);
  const grade = row.shared('grade', text);
  const leaderId = row.shared('leader_id', identifier);
  const team = row.shared('team', text);
  const hiredOn = row.required('hired_on', day);
  const leftOn = row.optional('left_on', day);
  const kind = row.optional('kind', kindWords);
  const effectiveFrom = row.optional('effective_from', day);
  const probationUntil = row.optional('probation_until', day);
  return () => {
    const person: PersonRow = {
      source: row.source,
      row: row.number(),
      personId: personId(),
      name: name(),
      grade: grade(),
      leaderId: leaderId(),
      team: team(),
      hiredOn: hiredOn(),
      leftOn: leftOn(),
      kind: kind() ?? 'sales',
      effectiveFrom: effectiveFrom(),
      probationUntil: probationUntil(),
    };
    if (person.grade === null && person.kind === 'sales') row.reject('grade', problem('CELL-MISSING', {}));
    return person;
  };
}
