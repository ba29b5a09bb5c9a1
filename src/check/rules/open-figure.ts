// POLICY-FILL-IN: a figure that the policy leaves open although somebody holds the grade that needs it.
import { type Day, firstDay, monthOf } from '../../model/calendar.ts';
import { finding } from '../../model/finding.ts';
import { findGrade, type OpenFigure, type Policy } from '../../model/policy.ts';
import type { Person, RosterRow } from '../../model/roster.ts';
import type { Context } from '../context.ts';
import { dayAfterLeaving, editionsBetween } from '../editions-between.ts';
import type { Rule } from '../rule.ts';

/** Once a figure, at its line of the policy file. */
export const openFigure: Rule = {
  codes: ['POLICY-FILL-IN'],
  *find(context) {
    const begin = firstDayOfSales(context);
    for (const policy of context.editions) {
      for (const figure of policy.open) {
        const holders = context.roster.people.filter((person) => needs(person, figure, policy, begin, context));
        if (holders.length === 0) continue;
        const place = { source: { file: policy.file, sheet: null }, row: figure.line, column: null };
        const who = listed(holders.map((person) => person.id));
        yield finding('POLICY-FILL-IN', place, null, { path: figure.path, who });
      }
    }
  },
};

const MOST_LISTED = 10;

const listed = (ids: readonly string[]): string =>
  [...ids.slice(0, MOST_LISTED), ...(ids.length > MOST_LISTED ? ['…'] : [])].join(', ');

/** Nothing before the first sale is ever computed. */
function firstDayOfSales({ salesSpan }: Context): Day {
  const span = salesSpan();
  return span === null ? 0 : firstDay(monthOf(span.first));
}

function needs(person: Person, figure: OpenFigure, policy: Policy, begin: Day, { editions }: Context): boolean {
  return person.rows.some((row, index) => {
    if (!holds(row, figure, policy)) return false;
    const until = person.rows[index + 1]?.from ?? dayAfterLeaving(person);
    if (until !== null && until <= begin) return false;
    return editionsBetween(editions, row.from > begin ? row.from : begin, until).includes(policy);
  });
}

function holds(row: RosterRow, figure: OpenFigure, policy: Policy): boolean {
  if (row.kind === 'non_sales') return false;
  return figure.grade === null || (row.grade !== null && findGrade(policy, row.grade)?.id === figure.grade);
}
