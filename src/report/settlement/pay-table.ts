// The people of a settlement -> the workbook's table that finance pays from: every part a live sum over lines and bonuses.
import type { Formula, Table, Tone } from '../../model/document.ts';
import { later } from '../../model/later.ts';
import type { LineKind, Part } from '../../model/line.ts';
import type { Grant, PersonSettlement, Settlement } from '../../model/settlement.ts';
import { tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { isPaidInParts } from './line-columns.ts';
import {
  balanceColumnsOf,
  gradeColumn,
  type PersonColumn,
  partColumnsOf,
  personId,
  personName,
} from './person-columns.ts';
import { type UsedPart, usedParts } from './used-parts.ts';

export function payTable(wording: Wording, settlement: Settlement): Table {
  const { people, corrections } = settlement;
  const inParts = later(() => new Set(settlement.lines.filter(isPaidInParts).map(({ line }) => line.personId)));
  const formulas = corrections.length > 0 ? { ...FORMULAS, correction: CORRECTION } : FORMULAS;
  const columns = payColumns(wording, formulas, usedParts(settlement));
  return tableOf(
    wording,
    {
      name: 'pay',
      sheet: wording.words.sheets.summary,
      only: ['workbook'],
      totals: columns.filter(({ type }) => type === 'money').map(({ name }) => name),
    },
    columns,
    people,
    (person) => ({ ...toneOf(person), ...(inParts().has(person.personId) ? { formulas: STORED_PARTS } : {}) }),
  );
}

const fromLines = (paidAs: Part | LineKind): Formula => ({
  op: 'sumWhere',
  table: 'line_details',
  column: 'pay',
  where: [
    ['person_id', { column: 'person_id' }],
    ['paid_as', { text: paidAs }],
  ],
});

const fromBonuses = (kind: Grant['kind']): Formula => ({
  op: 'sumWhere',
  table: 'bonuses',
  column: 'bonus',
  where: [
    ['person_id', { column: 'person_id' }],
    ['kind', { text: kind }],
  ],
});

/** Of several kinds together. */
const fromGrants = (part: UsedPart): Formula => ({
  op: 'sumWhere',
  table: 'bonuses',
  column: 'bonus',
  where: [
    ['person_id', { column: 'person_id' }],
    ['paid_as', { text: part }],
  ],
});

const CORRECTION: Formula = {
  op: 'sumWhere',
  table: 'corrections',
  column: 'difference',
  where: [['person_id', { column: 'person_id' }]],
};

const FORMULAS: Readonly<Record<string, Formula>> = {
  current: fromLines('current'),
  release: fromLines('release'),
  true_up: fromLines('true_up'),
  quarter_bonus: fromLines('quarter_bonus'),
  year_bonus: fromLines('year_bonus'),
  month_bonus: fromBonuses('month_bonus'),
  bonus_true_up: fromBonuses('bonus_true_up'),
  adjustments: fromGrants('adjustments'),
  awards: fromGrants('awards'),
  supplements: fromGrants('supplements'),
};

/** For people with a line that is paid in several parts: a sum by part would miss some of it. */
const STORED_PARTS = Object.fromEntries(Object.keys(FORMULAS).map((name) => [name, null]));

function payColumns(
  wording: Wording,
  formulas: Readonly<Record<string, Formula>>,
  used: ReadonlySet<UsedPart>,
): readonly PersonColumn[] {
  const parts = partColumnsOf(used).map((column) => withFormula(column, formulas[column.name]));
  const sumOfParts: Formula = { op: 'sum', columns: parts.map(({ name }) => name) };
  const owed: Formula = { op: 'sum', columns: ['owed_before', '-payable', 'payout'] };
  const held: Formula = { op: 'sum', columns: ['earned_so_far', '-paid_so_far'] };
  return [
    personId,
    personName,
    gradeColumn(wording),
    ...parts,
    { name: 'payable', type: 'money', formula: sumOfParts, value: (person) => person.payable },
    { name: 'owed_before', type: 'money', value: (person) => person.owedBefore },
    { name: 'payout', type: 'money', value: (person) => person.payout },
    { name: 'owed', type: 'money', formula: owed, value: (person) => person.owed },
    { name: 'earned_so_far', type: 'money', value: (person) => person.earnedSoFar },
    { name: 'paid_so_far', type: 'money', value: (person) => person.paidSoFar },
    { name: 'held', type: 'money', formula: held, value: (person) => person.held },
    ...balanceColumnsOf(used),
  ];
}

const withFormula = (column: PersonColumn, formula: Formula | undefined): PersonColumn =>
  formula === undefined ? column : { ...column, formula };

/** Debts catch the eye; everybody else is plain. */
function toneOf(person: PersonSettlement): { readonly tone: Tone } | null {
  if (person.owed > 0) return { tone: 'bad' };
  return person.payable < 0 ? { tone: 'warning' } : null;
}
