// The people of a settlement -> their table for programs, and the short one for a terminal.
import type { Table, Tone } from '../../model/document.ts';
import { sumFen } from '../../model/money.ts';
import type { Grade } from '../../model/policy.ts';
import type { PersonSettlement, Settlement } from '../../model/settlement.ts';
import { tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import {
  assessedColumn,
  assessmentColumns,
  balanceColumnsOf,
  earnedColumns,
  gradeColumn,
  metColumn,
  type PersonColumn,
  partColumnsOf,
  personId,
  personName,
  rarePartColumnsOf,
} from './person-columns.ts';
import { type UsedPart, usedParts } from './used-parts.ts';

/** The main table: what CSV prints, and `people` of the JSON. */
export const peopleTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(wording, { name: 'people', only: ['json'] }, allColumns(wording, usedParts(settlement)), settlement.people);

const allColumns = (wording: Wording, used: ReadonlySet<UsedPart>): readonly PersonColumn[] => [
  personId,
  personName,
  gradeColumn(wording),
  { name: 'leader_id', type: 'id', value: (person) => person.leaderId },
  assessedColumn(wording),
  ...assessmentColumns,
  metColumn(wording),
  { name: 'carry_in', type: 'money', value: (person) => person.carryIn },
  { name: 'carry_out', type: 'money', value: (person) => person.carryOut },
  ...earnedColumns,
  ...partColumnsOf(used),
  { name: 'payable', type: 'money', value: (person) => person.payable },
  { name: 'payout', type: 'money', value: (person) => person.payout },
  { name: 'owed', type: 'money', value: (person) => person.owed },
  { name: 'held', type: 'money', value: (person) => person.held },
  ...balanceColumnsOf(used),
];

/** Fits 80 columns: the last details go first where there is no room, the grade last; all is in the workbook. */
export function peopleBrief(wording: Wording, settlement: Settlement): Table {
  const isMonth = settlement.run.kind === 'month';
  return tableOf(
    wording,
    { name: 'people_brief', only: ['terminal'], totals: ['earned', 'payable', 'payout', 'held'] },
    briefColumns(wording, usedParts(settlement)).filter(({ name }) => isMonth || name !== 'earned'),
    settlement.people,
    (person) => ({ tone: toneOf(person) }),
  );
}

const briefColumns = (wording: Wording, used: ReadonlySet<UsedPart>): readonly PersonColumn[] => [
  personName,
  { name: 'grade', type: 'text', detail: true, value: ({ grade }) => briefGrade(wording, grade) },
  { ...personId, detail: true },
  {
    name: 'performance',
    title: wording.words.brief.performance,
    type: 'money',
    value: ({ assessment }) => assessment.performance,
  },
  { name: 'target', type: 'money', detail: true, value: ({ assessment }) => assessment.target },
  { name: 'attainment', type: 'percent', places: 4, value: ({ assessment }) => assessment.attainment },
  {
    name: 'met',
    title: wording.words.brief.met,
    type: 'flag',
    words: wording.words.brief.marks,
    value: ({ assessment }) => assessment.met,
  },
  { name: 'earned', type: 'money', value: earnedInAll },
  ...rarePartColumnsOf(used).map((column) => ({ ...column, detail: true })),
  { name: 'payable', type: 'money', value: (person) => person.payable },
  { name: 'payout', type: 'money', value: (person) => person.payout },
  { name: 'held', type: 'money', value: (person) => person.held },
  ...balanceColumnsOf(used).map((column) => ({ ...column, detail: true })),
];

/** Ids are shorter than titles where words are long. */
const briefGrade = ({ language, grades }: Wording, grade: Grade | null): string | null =>
  grade === null ? null : language === 'en' ? grade.id : (grades[grade.id] ?? grade.id);

const earnedInAll = ({ earned }: PersonSettlement): number | null =>
  earned === null ? null : sumFen(Object.values(earned));

/** Green met, yellow missed, grey where nothing was asked. */
export function toneOf({ assessment }: PersonSettlement): Tone {
  if (assessment.met === null) return 'muted';
  return assessment.met ? 'good' : 'warning';
}
