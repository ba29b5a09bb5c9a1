// KEY-PERSON-CONFLICT: rows of one person, or a row and a decision, that disagree on name, hire, leaving, or the grade from a day on.
import { formatDay, monthOf } from '../../model/calendar.ts';
import { type Finding, finding } from '../../model/finding.ts';
import type { DecisionRow, PersonRow } from '../../model/ledger.ts';
import { formatPlace, placeOf } from '../../model/place.ts';
import { findGrade } from '../../model/policy.ts';
import { groupBy } from '../../model/roster.ts';
import type { Context } from '../context.ts';
import type { Rule } from '../rule.ts';

export const personConflict: Rule = {
  codes: ['KEY-PERSON-CONFLICT'],
  *find(context) {
    const { people, decisions } = context.ledgers;
    const decisionsOf = groupBy(decisions, (row) => row.personId);
    for (const [person, rows] of groupBy(people, (row) => row.personId)) {
      yield* disagreements(rows, 'name', (row) => row.name);
      yield* disagreements(rows, 'hired_on', (row) => formatDay(row.hiredOn));
      yield* disagreements(rows, 'left_on', (row) => (row.leftOn === null ? null : formatDay(row.leftOn)));
      const decided = decisionsOf.get(person) ?? [];
      yield* otherLeavings(rows, decided);
      yield* otherGrades(rows, decided, context);
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

/** Decisions to leave against each other and against the people ledger: one leaving is all that there is. */
function* otherLeavings(rows: readonly PersonRow[], decisions: readonly DecisionRow[]): Iterable<Finding> {
  const leavings = decisions.filter(({ change }) => change === 'leave');
  const left = rows.find(({ leftOn }) => leftOn !== null);
  const [first, on] = left === undefined ? [leavings[0], leavings[0]?.effectiveFrom] : [left, left.leftOn!];
  if (first === undefined || on === undefined) return;
  for (const leaving of leavings) {
    if (leaving.effectiveFrom === on) continue;
    const facts = { field: 'left_on', other: formatDay(on), where: formatPlace(first) };
    yield finding('KEY-PERSON-CONFLICT', placeOf(leaving, 'effective_from'), formatDay(leaving.effectiveFrom), facts);
  }
}

/** A decision may stand in the people ledger too, as long as both say the same of that day. */
function* otherGrades(
  rows: readonly PersonRow[],
  decisions: readonly DecisionRow[],
  { policyIn }: Context,
): Iterable<Finding> {
  for (const decision of decisions) {
    const { toGrade, change, effectiveFrom } = decision;
    if (toGrade === null || change === 'leave') continue;
    const row = rows.find((one) => (one.effectiveFrom ?? one.hiredOn) === effectiveFrom);
    if (row === undefined || row.grade === null) continue;
    const policy = policyIn(monthOf(effectiveFrom));
    const idOf = (name: string): string => findGrade(policy, name)?.id ?? name;
    if (idOf(row.grade) === idOf(toGrade)) continue;
    const facts = { field: 'grade', other: row.grade, where: formatPlace(row) };
    yield finding('KEY-PERSON-CONFLICT', placeOf(decision, 'to_grade'), toGrade, facts);
  }
}
