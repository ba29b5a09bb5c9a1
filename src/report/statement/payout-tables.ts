// A person's settlement -> the payout in figures and capitals, and the steps from what is earned to what is paid.
import type { Table } from '../../model/document.ts';
import type { Fen } from '../../model/money.ts';
import type { PersonSettlement } from '../../model/settlement.ts';
import type { OutcomeItem } from '../../text/statement-words.ts';
import { capitalNumerals } from '../settlement/capital-numerals.ts';
import { type StatementColumnOf, type StatementWording, statementTable } from './statement-table.ts';

type PersonColumn = StatementColumnOf<PersonSettlement>;

/** Debts and what was carried are shown where there are any. */
export function payoutTable(wording: StatementWording, person: PersonSettlement): Table {
  const { owedBefore, owed, carryIn, carryOut, drawBalance, deferredBalance } = person;
  const columns: readonly (PersonColumn | false)[] = [
    { name: 'payout', type: 'money', value: ({ payout }) => payout },
    wording.language === 'zh-CN' && {
      name: 'payout_capitals',
      type: 'text',
      value: ({ payout }) => capitalNumerals(payout),
    },
    { name: 'held', type: 'money', value: ({ held }) => held },
    (owedBefore !== 0 || owed !== 0) && { name: 'owed_before', type: 'money', value: () => owedBefore },
    (owedBefore !== 0 || owed !== 0) && { name: 'owed', type: 'money', value: () => owed },
    drawBalance !== 0 && { name: 'draw_balance', type: 'money', value: () => drawBalance },
    deferredBalance !== 0 && { name: 'deferred_balance', type: 'money', value: () => deferredBalance },
    carryIn !== 0 && { name: 'carry_in', type: 'money', value: () => carryIn },
    carryOut !== 0 && { name: 'carry_out', type: 'money', value: () => carryOut },
  ];
  const shown = columns.filter((column) => column !== false);
  return statementTable(wording, { name: 'payout', layout: 'facts' }, shown, [person]);
}

interface Step {
  readonly item: OutcomeItem;
  readonly amount: Fen;
}

export const outcomeTable = (wording: StatementWording, person: PersonSettlement): Table =>
  statementTable(wording, { name: 'outcome' }, outcomeColumns(wording), stepsOf(person), ({ item }) =>
    item === 'payable' || item === 'payout' ? { tone: 'good' } : null,
  );

const outcomeColumns = ({ statement }: StatementWording): readonly StatementColumnOf<Step>[] => [
  { name: 'item', type: 'code', words: statement.items, value: ({ item }) => item },
  { name: 'comes_from', type: 'text', value: ({ item }) => statement.itemNotes[item] },
  { name: 'amount', type: 'money', value: ({ amount }) => amount },
];

/** Parts that are nought are left out; what is paid differs from what is payable by debts alone. */
function stepsOf(person: PersonSettlement): readonly Step[] {
  const { payable, payout } = person;
  const parts: readonly Step[] = [
    { item: 'current', amount: person.current },
    { item: 'release', amount: person.release },
    { item: 'true_up', amount: person.trueUp },
    { item: 'correction', amount: person.correction },
    { item: 'month_bonus', amount: person.monthBonus },
    { item: 'quarter_bonus', amount: person.quarterBonus },
    { item: 'year_bonus', amount: person.yearBonus },
    { item: 'bonus_true_up', amount: person.bonusTrueUp },
    { item: 'adjustments', amount: person.adjustments },
    { item: 'awards', amount: person.awards },
    { item: 'supplements', amount: person.supplements },
  ];
  const debt: readonly Step[] = [{ item: payout < payable ? 'set_off' : 'to_debt', amount: payout - payable }];
  return [
    ...parts.filter(({ amount }) => amount !== 0),
    { item: 'payable', amount: payable },
    ...debt.filter(({ amount }) => amount !== 0),
    { item: 'payout', amount: payout },
  ];
}
