// The grants and bonus lines of a settlement -> one table of all bonuses, in order of person.
import type { Table } from '../../model/document.ts';
import type { SettledLine } from '../../model/line.ts';
import { formatPlace } from '../../model/place.ts';
import type { Grant, Settlement } from '../../model/settlement.ts';
import { type ColumnOf, type RowExtras, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import { noteOfGrant, partOfGrant } from './grant-columns.ts';
import { heldOf, isBonusLine, rateTypes } from './line-columns.ts';
import { type UsedPart, usedParts } from './used-parts.ts';

type Bonus =
  | { readonly from: 'grant'; readonly grant: Grant }
  | { readonly from: 'line'; readonly settled: SettledLine };

export const bonusesTable = (wording: Wording, settlement: Settlement): Table =>
  tableOf(
    wording,
    {
      name: 'bonuses',
      sheet: wording.words.sheets.bonuses,
      only: ['workbook'],
      totals: ['amount', 'bonus', 'later_pay', 'held'],
    },
    columnsOf(wording, settlement),
    () => bonusesOf(settlement),
    extrasOf,
  );

function extrasOf(bonus: Bonus): RowExtras | null {
  if (bonus.from === 'grant') return null;
  const { line } = bonus.settled;
  return { ...(line.exactBase === null ? {} : { formulas: { amount: null } }), ...rateTypes(line) };
}

/** Two more columns where a grant is none of the ladder's; sums of the workbook need the first wherever they may be. */
const columnsOf = (wording: Wording, settlement: Settlement): readonly ColumnOf<Bonus>[] => {
  const { grants } = settlement;
  const used = usedParts(settlement);
  const hasParts = GRANT_PARTS.some((part) => used.has(part)) || grants.some((grant) => partOfGrant(grant) !== null);
  return allColumns(wording).filter(
    ({ name }) =>
      (name !== 'paid_as' || hasParts) &&
      (name !== 'note' || grants.some((grant) => noteOfGrant(grant, wording.language) !== null)),
  );
};

const GRANT_PARTS: readonly UsedPart[] = ['adjustments', 'awards', 'supplements'];

const allColumns = (wording: Wording): readonly ColumnOf<Bonus>[] => [
  { name: 'person_id', type: 'id', value: (bonus) => partOf(bonus).personId },
  { name: 'name', type: 'text', value: (bonus) => wording.nameOf(partOf(bonus).personId) },
  { name: 'kind', type: 'code', words: wording.words.kinds, value: (bonus) => partOf(bonus).kind },
  { name: 'month', type: 'month', value: (bonus) => partOf(bonus).month },
  { name: 'order_no', type: 'id', value: (bonus) => lineOf(bonus)?.line.row.orderNo ?? null },
  { name: 'line_no', type: 'count', value: (bonus) => lineOf(bonus)?.line.row.lineNo ?? null },
  { name: 'base', type: 'money', value: (bonus) => lineOf(bonus)?.line.base ?? null },
  { name: 'rate', type: 'percent', value: (bonus) => lineOf(bonus)?.line.rate ?? null },
  { name: 'factor', type: 'factor', value: (bonus) => lineOf(bonus)?.factor ?? null },
  {
    name: 'amount',
    type: 'money',
    formula: { op: 'product', columns: ['base', 'rate', 'factor'] },
    value: (bonus) => (bonus.from === 'grant' ? bonus.grant.amount : bonus.settled.amount),
  },
  { name: 'bonus', type: 'money', value: paidNow },
  { name: 'later_pay', type: 'money', value: (bonus) => paidLater(lineOf(bonus)) },
  { name: 'held', type: 'money', value: heldBonus },
  {
    name: 'paid_as',
    type: 'code',
    words: wording.words.columns,
    value: (bonus) => (bonus.from === 'grant' ? partOfGrant(bonus.grant) : null),
  },
  {
    name: 'note',
    type: 'text',
    value: (bonus) => (bonus.from === 'grant' ? noteOfGrant(bonus.grant, wording.language) : null),
  },
  { name: 'article', type: 'text', value: (bonus) => partOf(bonus).article },
  { name: 'source', type: 'text', value: (bonus) => sourceOf(lineOf(bonus)) },
];

const partOf = (bonus: Bonus): Grant | SettledLine['line'] =>
  bonus.from === 'grant' ? bonus.grant : bonus.settled.line;

const lineOf = (bonus: Bonus): SettledLine | null => (bonus.from === 'line' ? bonus.settled : null);

/** What this run pays as a bonus; a bonus line of an earlier run is paid as `release` or `true_up`. */
const paidNow = (bonus: Bonus): number => (bonus.from === 'grant' ? bonus.grant.pay : bonus.settled.parts.current);

const paidLater = (settled: SettledLine | null): number | null =>
  settled === null ? null : settled.pay - settled.parts.current;

const heldBonus = (bonus: Bonus): number => (bonus.from === 'grant' ? heldGrant(bonus.grant) : heldOf(bonus.settled));

/** With quarterly pay a month's bonus waits for the quarter. */
export const heldGrant = ({ held }: Grant): number => held;

const sourceOf = (settled: SettledLine | null): string | null =>
  settled === null ? null : formatPlace(settled.line.row);

/** In roster order; of one person the grants first. */
function bonusesOf({ people, grants, lines }: Settlement): readonly Bonus[] {
  const all: readonly Bonus[] = [
    ...grants.map((grant): Bonus => ({ from: 'grant', grant })),
    ...lines.filter(isBonusLine).map((settled): Bonus => ({ from: 'line', settled })),
  ];
  const places = new Map(people.map(({ personId }, place) => [personId, place]));
  const placeOf = (bonus: Bonus) => places.get(partOf(bonus).personId) ?? places.size;
  return [...all].sort((a, b) => placeOf(a) - placeOf(b));
}
