// The people of a settlement -> the workbook's table of what was asked of them, what they sold and what it earned.
import type { Table } from '../../model/document.ts';
import type { Settlement } from '../../model/settlement.ts';
import { tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { toneOf } from './people-tables.ts';
import {
  assessedColumn,
  assessmentColumns,
  earnedColumns,
  gradeColumn,
  metColumn,
  type PersonColumn,
  personId,
  personName,
} from './person-columns.ts';

export function performanceTable(wording: Wording, { people, run }: Settlement): Table {
  const earned = run.kind === 'month' ? earnedColumns : [];
  return tableOf(
    wording,
    {
      name: 'performance',
      sheet: wording.words.sheets.performance,
      only: ['workbook'],
      totals: ['performance', 'carry_in', 'carry_out', ...earned.map(({ name }) => name)],
    },
    [...columnsOf(wording), ...earned],
    people,
    (person) => ({ tone: toneOf(person) }),
  );
}

/** Words first, then figures. */
const columnsOf = (wording: Wording): readonly PersonColumn[] => [
  personId,
  personName,
  gradeColumn(wording),
  { name: 'team', type: 'text', value: (person) => person.team },
  { name: 'leader_id', type: 'id', value: (person) => person.leaderId },
  { name: 'staff', type: 'code', words: wording.words.staff, value: (person) => person.kind },
  assessedColumn(wording),
  metColumn(wording),
  ...assessmentColumns,
  { name: 'carry_in', type: 'money', value: (person) => person.carryIn },
  { name: 'carry_out', type: 'money', value: (person) => person.carryOut },
];
