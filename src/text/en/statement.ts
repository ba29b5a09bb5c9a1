// The words of one person's statement in English.
import type { StatementWords } from '../statement-words.ts';
import { PAY_PARTS } from './pay-parts.ts';

export const statement: StatementWords = {
  title: (name, run) => `${name}: commission and bonus statement, ${run}`,
  columns: {
    item: 'Item',
    comes_from: 'What it is',
    whose: 'Whose',
    bar: 'Progress',
    short: 'Short by',
    standing: 'Standing',
    state: 'State',
  },
  tables: {
    payout: 'Paid out now',
    outcome: 'How the payout comes about',
    progress: 'Targets',
    lines: 'Commission lines',
    team_lines: 'Team commission lines',
    bonuses: 'Bonuses',
    held: 'Held',
    corrections: 'Corrections of closed runs',
    year: 'Paid by the runs of this year',
    signatures: 'Received',
  },
  notes: {
    progress:
      'Of a period that is not over, the target is that of the assessed months so far; a quarter or year target set for one person counts in full.',
    lines:
      'Amount = base × rate × factor, rounded once to fen; pay = released − paid before; what is not released is held.',
    team_lines: 'On the orders of team members; the amounts are your own team commission.',
    bonuses: 'Quarter and year bonuses are paid with their orders; what is not released yet is held.',
    held: 'An order frees its money as the policy says: collected, executed, approved, and of instalments when they are due; the next run pays it.',
    corrections:
      'The ledgers or the policy changed after a run was closed: this run pays the difference, the closed run stays as it was.',
    year: 'Closed runs are what was paid; runs that are not closed follow the ledgers of today and may still change.',
    signatures:
      'If you disagree, tell the person you report to or finance in writing, naming the run and the order. What proves wrong is paid or taken back as a correction in the next run; a closed month is never changed.',
  },
  emptyNotes: {
    progress: 'No targets in this run.',
    lines: 'No commission lines of your own in this run.',
    held: 'Nothing is held.',
  },
  sheets: { statement: 'Statement', lines: 'Lines' },
  items: {
    ...PAY_PARTS,
    payable: 'Payable',
    set_off: 'Set off against debt',
    to_debt: 'Becomes a debt',
    payout: 'Payout',
  },
  itemNotes: {
    current: 'commission of this run, released',
    release: 'commission and bonuses of earlier runs whose orders became free now',
    true_up: 'commission of earlier months whose factor has changed: by the quarter, late payment or leaving',
    correction: 'what closed runs paid too little or too much',
    month_bonus: 'month target met',
    quarter_bonus: "bonus on the quarter's orders, as far as released",
    year_bonus: "bonus on the year's orders, as far as released",
    bonus_true_up: 'month bonuses taken back after a missed quarter',
    adjustments: 'approved on top of the policy, or taken off',
    awards: 'shares of pools, scorecards and fixed amounts',
    supplements: 'paid up to a minimum, or cut at a cap',
    payable: 'sum of the items above',
    set_off: 'taken from the payable',
    to_debt: 'payable below zero: later runs set it off',
    payout: 'paid in money now',
  },
  whose: { own: 'own', team: 'team' },
  standings: { met: '✓ met', missed: '✗ missed', ahead: '✓ on track', behind: '✗ behind' },
  soFar: (period) => `${period} so far`,
  currency: { title: 'Amounts in', name: 'yuan (CNY)' },
  states: { closed: 'closed', open: 'open' },
  roles: { issued: 'Issued by', received: 'Received by' },
};
