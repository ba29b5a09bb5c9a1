// A person's month bonuses and bonus lines -> one table of bonuses, with what is paid now and what is held.
import type { Table } from '../../model/document.ts';
import type { SettledLine } from '../../model/line.ts';
import type { Grant } from '../../model/settlement.ts';
import { heldGrant } from '../settlement/bonuses-table.ts';
import { noteOfGrant } from '../settlement/grant-columns.ts';
import { heldOf, isBonusLine, rateTypes } from '../settlement/line-columns.ts';
import type { PersonShare } from './person-share.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

type Bonus =
  | { readonly from: 'grant'; readonly grant: Grant }
  | { readonly from: 'line'; readonly settled: SettledLine };

export function personBonusesTable(wording: StatementWording, { grants, lines }: PersonShare): Table {
  const bonuses: readonly Bonus[] = [
    ...grants.map((grant): Bonus => ({ from: 'grant', grant })),
    ...lines.filter(isBonusLine).map((settled): Bonus => ({ from: 'line', settled })),
  ];
  const hasNotes = grants.some((grant) => noteOfGrant(grant, wording.language) !== null);
  const hasSellers = bonuses.some((bonus) => sellerOf(bonus, wording.nameOf) !== null);
  return statementTable(
    wording,
    { name: 'bonuses', sheet: 'lines', totals: ['amount', 'pay', 'held'] },
    columnsOf(wording).filter(({ name }) => (hasSellers || name !== 'seller') && (hasNotes || name !== 'note')),
    bonuses,
    (bonus) => ({ ...(paidNow(bonus) === 0 ? { tone: 'muted' } : {}), ...rateTypes(lineOf(bonus)) }),
  );
}

const columnsOf = ({ words, nameOf, language }: StatementWording): readonly StatementColumnOf<Bonus>[] => [
  { name: 'kind', type: 'code', words: words.kinds, value: (bonus) => partOf(bonus).kind },
  { name: 'month', type: 'month', detail: true, value: (bonus) => partOf(bonus).month },
  { name: 'article', type: 'text', detail: true, value: (bonus) => partOf(bonus).article },
  {
    name: 'note',
    type: 'text',
    value: (bonus) => (bonus.from === 'grant' ? noteOfGrant(bonus.grant, language) : null),
  },
  { name: 'order_no', type: 'id', value: (bonus) => lineOf(bonus)?.row.orderNo ?? null },
  { name: 'customer', type: 'text', detail: true, value: (bonus) => lineOf(bonus)?.row.customer ?? null },
  { name: 'seller', type: 'text', detail: true, value: (bonus) => sellerOf(bonus, nameOf) },
  { name: 'base', type: 'money', value: (bonus) => lineOf(bonus)?.base ?? null },
  { name: 'rate', type: 'percent', value: (bonus) => lineOf(bonus)?.rate ?? null },
  { name: 'factor', type: 'factor', value: (bonus) => (bonus.from === 'line' ? bonus.settled.factor : null) },
  {
    name: 'factor_reason',
    type: 'code',
    detail: true,
    words: words.factorReasons,
    value: (bonus) => (bonus.from === 'line' ? bonus.settled.factorReason : null),
  },
  {
    name: 'amount',
    type: 'money',
    value: (bonus) => (bonus.from === 'grant' ? bonus.grant.amount : bonus.settled.amount),
  },
  { name: 'pay', type: 'money', value: paidNow },
  {
    name: 'held',
    type: 'money',
    value: (bonus) => (bonus.from === 'grant' ? heldGrant(bonus.grant) : heldOf(bonus.settled)),
  },
];

const partOf = (bonus: Bonus): Grant | SettledLine['line'] =>
  bonus.from === 'grant' ? bonus.grant : bonus.settled.line;

const lineOf = (bonus: Bonus): SettledLine['line'] | null => (bonus.from === 'line' ? bonus.settled.line : null);

/** Only for the orders of others: a leader's bonus on the team's sales. */
function sellerOf(bonus: Bonus, nameOf: (personId: string) => string): string | null {
  const line = lineOf(bonus);
  return line === null || line.sellerId === line.personId ? null : nameOf(line.sellerId);
}

const paidNow = (bonus: Bonus): number => (bonus.from === 'grant' ? bonus.grant.pay : bonus.settled.pay);
