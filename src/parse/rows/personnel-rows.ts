// The cells of the ledgers about people's shares, choices, grades and conduct -> typed rows.
import type { DecisionRow, ElectionRow, IncidentRow, ProjectRow, ReviewRow, SplitRow } from '../../model/ledger.ts';
import {
  decisionsColumns,
  electionsColumns,
  incidentsColumns,
  projectsColumns,
  reviewsColumns,
} from '../columns/personnel-columns.ts';
import { choiceOf } from '../grammar/choice.ts';
import { day } from '../grammar/day.ts';
import { problem } from '../grammar/grammar.ts';
import { score } from '../grammar/number.ts';
import { percent } from '../grammar/percent.ts';
import { month, quarter } from '../grammar/period.ts';
import { identifier, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

export const splitRow = (row: RowReader): SplitRow => ({
  source: row.source,
  row: row.number(),
  orderNo: row.required('order_no', identifier),
  personId: row.sharedRequired('person_id', identifier),
  share: row.required('share', percent),
});

const excess = choiceOf<ElectionRow['excess']>(electionsColumns, 'excess');

export const electionRow = (row: RowReader): ElectionRow => ({
  source: row.source,
  row: row.number(),
  personId: row.sharedRequired('person_id', identifier),
  quarter: row.required('quarter', quarter),
  excess: row.required('excess', excess),
});

const change = choiceOf<DecisionRow['change']>(decisionsColumns, 'change');

/** Only who leaves, or changes otherwise, needs no new grade. */
export function decisionRow(row: RowReader): DecisionRow {
  const decision: DecisionRow = {
    source: row.source,
    row: row.number(),
    personId: row.sharedRequired('person_id', identifier),
    change: row.required('change', change),
    toGrade: row.shared('to_grade', text),
    effectiveFrom: row.required('effective_from', day),
    decidedOn: row.optional('decided_on', day),
    approvedBy: row.sharedRequired('approved_by', text),
  };
  const graded = decision.change === 'promote' || decision.change === 'demote' || decision.change === 'hire';
  if (graded && decision.toGrade === null) row.reject('to_grade', problem('CELL-MISSING', {}));
  return decision;
}

const base = choiceOf<ProjectRow['base']>(projectsColumns, 'base');

export const projectRow = (row: RowReader): ProjectRow => ({
  source: row.source,
  row: row.number(),
  projectNo: row.sharedRequired('project_no', identifier),
  personId: row.sharedRequired('person_id', identifier),
  base: row.required('base', base),
  rate: row.required('rate', percent),
});

const kind = choiceOf(reviewsColumns, 'kind');

export const reviewRow = (row: RowReader): ReviewRow => ({
  source: row.source,
  row: row.number(),
  personId: row.sharedRequired('person_id', identifier),
  month: row.required('period', month),
  kind: row.sharedRequired('kind', kind),
  score: row.required('score', score),
  reviewer: row.shared('reviewer', text),
});

const severity = choiceOf<IncidentRow['severity']>(incidentsColumns, 'severity');
const effect = choiceOf<IncidentRow['effect']>(incidentsColumns, 'effect');

export const incidentRow = (row: RowReader): IncidentRow => ({
  source: row.source,
  row: row.number(),
  date: row.required('date', day),
  personId: row.sharedRequired('person_id', identifier),
  severity: row.required('severity', severity),
  effect: row.required('effect', effect),
  note: row.optional('note', text),
});
