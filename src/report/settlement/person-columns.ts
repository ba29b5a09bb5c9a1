// Who a row is about, and what was asked of them: the columns that several tables of people open with.
import type { PersonSettlement } from '../../model/settlement.ts';
import type { ColumnOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import type { UsedPart } from './used-parts.ts';

export type PersonColumn = ColumnOf<PersonSettlement>;

export const personId: PersonColumn = { name: 'person_id', type: 'id', value: (person) => person.personId };

export const personName: PersonColumn = { name: 'name', type: 'text', value: (person) => person.name };

export const gradeColumn = ({ grades }: Wording): PersonColumn => ({
  name: 'grade',
  type: 'code',
  words: grades,
  value: (person) => person.grade?.id ?? null,
});

export const assessedColumn = ({ words }: Wording): PersonColumn => ({
  name: 'assessed',
  type: 'flag',
  words: words.yesNo,
  value: (person) => person.assessment.assessed,
});

/** `target`, `attainment` and the team's: the same in every table. */
export const assessmentColumns: readonly PersonColumn[] = [
  { name: 'performance', type: 'money', value: (person) => person.assessment.performance },
  { name: 'target', type: 'money', value: (person) => person.assessment.target },
  { name: 'attainment', type: 'percent', places: 4, value: (person) => person.assessment.attainment },
  { name: 'team_performance', type: 'money', value: (person) => person.assessment.teamPerformance },
  { name: 'team_target', type: 'money', value: (person) => person.assessment.teamTarget },
];

export const metColumn = ({ words }: Wording): PersonColumn => ({
  name: 'met',
  type: 'flag',
  words: words.met,
  value: (person) => person.assessment.met,
});

/** Left out of JSON, not null, in the runs of quarters and years: they earn nothing of their own. */
export const earnedColumns: readonly PersonColumn[] = [
  { name: 'earned.personal', type: 'money', value: (person) => person.earned?.personal },
  { name: 'earned.team', type: 'money', value: (person) => person.earned?.team },
  { name: 'earned.special', type: 'money', value: (person) => person.earned?.special },
  { name: 'earned.project', type: 'money', value: (person) => person.earned?.project },
  { name: 'earned.non_sales', type: 'money', value: (person) => person.earned?.non_sales },
];

/** The parts of the payable; the last ones only where they are used. */
export const partColumnsOf = (used: ReadonlySet<UsedPart>): readonly PersonColumn[] => [
  ...partColumns,
  ...rarePartColumnsOf(used),
];

export const rarePartColumnsOf = (used: ReadonlySet<UsedPart>): readonly PersonColumn[] =>
  rarePartColumns.filter(({ name }) => used.has(name as UsedPart));

/** What is drawn in advance, and deferred by caps. */
export const balanceColumnsOf = (used: ReadonlySet<UsedPart>): readonly PersonColumn[] =>
  balanceColumns.filter(({ name }) => used.has(name as UsedPart));

const rarePartColumns: readonly PersonColumn[] = [
  { name: 'adjustments', type: 'money', value: (person) => person.adjustments },
  { name: 'awards', type: 'money', value: (person) => person.awards },
  { name: 'supplements', type: 'money', value: (person) => person.supplements },
];

const balanceColumns: readonly PersonColumn[] = [
  { name: 'draw_balance', type: 'money', value: (person) => person.drawBalance },
  { name: 'deferred_balance', type: 'money', value: (person) => person.deferredBalance },
];

const partColumns: readonly PersonColumn[] = [
  { name: 'current', type: 'money', value: (person) => person.current },
  { name: 'release', type: 'money', value: (person) => person.release },
  { name: 'true_up', type: 'money', value: (person) => person.trueUp },
  { name: 'correction', type: 'money', value: (person) => person.correction },
  { name: 'month_bonus', type: 'money', value: (person) => person.monthBonus },
  { name: 'quarter_bonus', type: 'money', value: (person) => person.quarterBonus },
  { name: 'year_bonus', type: 'money', value: (person) => person.yearBonus },
  { name: 'bonus_true_up', type: 'money', value: (person) => person.bonusTrueUp },
];
