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
import { identifier, remark, text } from '../grammar/text.ts';
import type { RowReader } from '../row-reader.ts';

export function splitRow(row: RowReader): () => SplitRow {
  const orderNo = row.required('order_no', identifier);
  const personId = row.sharedRequired('person_id', identifier);
  const share = row.required('share', percent);
  const targetShare = row.optional('target_share', percent);
  const rankShare = row.optional('rank_share', percent);
  return () => ({
    source: row.source,
    row: row.number(),
    orderNo: orderNo(),
    personId: personId(),
    share: share(),
    targetShare: targetShare(),
    rankShare: rankShare(),
  });
}

const excessWords = choiceOf<ElectionRow['excess']>(electionsColumns, 'excess');

export function electionRow(row: RowReader): () => ElectionRow {
  const personId = row.sharedRequired('person_id', identifier);
  const inQuarter = row.required('quarter', quarter);
  const excess = row.required('excess', excessWords);
  return () => ({
    source: row.source,
    row: row.number(),
    personId: personId(),
    quarter: inQuarter(),
    excess: excess(),
  });
}

const changeWords = choiceOf<DecisionRow['change']>(decisionsColumns, 'change');

/** Only who leaves, or changes otherwise, needs no new grade. */
export function decisionRow(row: RowReader): () => DecisionRow {
  const personId = row.sharedRequired('person_id', identifier);
  const change = row.required('change', changeWords);
  const toGrade = row.shared('to_grade', text);
  const effectiveFrom = row.required('effective_from', day);
  const decidedOn = row.optional('decided_on', day);
  const approvedBy = row.sharedRequired('approved_by', text);
  return () => {
    const decision: DecisionRow = {
      source: row.source,
      row: row.number(),
      personId: personId(),
      change: change(),
      toGrade: toGrade(),
      effectiveFrom: effectiveFrom(),
      decidedOn: decidedOn(),
      approvedBy: approvedBy(),
    };
    const graded = decision.change === 'promote' || decision.change === 'demote' || decision.change === 'hire';
    if (graded && decision.toGrade === null) row.reject('to_grade', problem('CELL-MISSING', {}));
    return decision;
  };
}

const baseWords = choiceOf<ProjectRow['base']>(projectsColumns, 'base');

export function projectRow(row: RowReader): () => ProjectRow {
  const projectNo = row.sharedRequired('project_no', identifier);
  const personId = row.sharedRequired('person_id', identifier);
  const base = row.required('base', baseWords);
  const rate = row.required('rate', percent);
  return () => ({
    source: row.source,
    row: row.number(),
    projectNo: projectNo(),
    personId: personId(),
    base: base(),
    rate: rate(),
  });
}

const kindWords = choiceOf(reviewsColumns, 'kind');

export function reviewRow(row: RowReader): () => ReviewRow {
  const personId = row.sharedRequired('person_id', identifier);
  const inMonth = row.required('period', month);
  const kind = row.sharedRequired('kind', kindWords);
  const points = row.required('score', score);
  const reviewer = row.shared('reviewer', text);
  return () => ({
    source: row.source,
    row: row.number(),
    personId: personId(),
    month: inMonth(),
    kind: kind(),
    score: points(),
    reviewer: reviewer(),
  });
}

const severityWords = choiceOf<IncidentRow['severity']>(incidentsColumns, 'severity');
const effectWords = choiceOf<IncidentRow['effect']>(incidentsColumns, 'effect');

export function incidentRow(row: RowReader): () => IncidentRow {
  const date = row.required('date', day);
  const personId = row.sharedRequired('person_id', identifier);
  const severity = row.required('severity', severityWords);
  const effect = row.required('effect', effectWords);
  const note = row.optional('note', remark);
  return () => ({
    source: row.source,
    row: row.number(),
    date: date(),
    personId: personId(),
    severity: severity(),
    effect: effect(),
    note: note(),
  });
}
