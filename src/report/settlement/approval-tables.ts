// A settlement -> a page to sign: what is approved, in figures and capitals, who signs, and the list of receipts.
import type { Table } from '../../model/document.ts';
import type { PersonSettlement, Settlement } from '../../model/settlement.ts';
import type { Role } from '../../text/report-words.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import { titleIn, type Wording } from '../wording.ts';
import { capitalNumerals } from './capital-numerals.ts';
import { paidPeople } from './overview-table.ts';
import { hasCompany, type SettlementReport } from './settlement-report.ts';

export const approvalTable = (wording: Wording, report: SettlementReport): Table =>
  tableOf(
    wording,
    { name: 'approval', sheet: wording.words.sheets.approval, only: ['workbook'], layout: 'facts' },
    approvalColumns(wording).filter(({ name }) => name !== 'company' || hasCompany(report)),
    [report],
  );

const approvalColumns = ({ language, words }: Wording): readonly ColumnOf<SettlementReport>[] => [
  { name: 'company', type: 'text', value: ({ company }) => company ?? null },
  { name: 'policy', type: 'text', value: ({ settlement }) => titleIn(settlement.policy.title, language) },
  { name: 'run', type: 'text', value: ({ settlement }) => words.run(settlement.run) },
  { name: 'as_of', type: 'day', value: ({ settlement }) => settlement.asOf },
  { name: 'paid_people', type: 'count', value: ({ settlement }) => paidPeople(settlement) },
  { name: 'payable', type: 'money', value: ({ settlement }) => settlement.totals.payable },
  { name: 'owed', type: 'money', value: ({ settlement }) => settlement.totals.owed },
  { name: 'held', type: 'money', value: ({ settlement }) => settlement.totals.held },
  {
    name: 'payout',
    type: 'money',
    formula: { op: 'total', table: 'pay', column: 'payout' },
    value: ({ settlement }) => settlement.totals.payout,
  },
  { name: 'payout_capitals', type: 'text', value: ({ settlement }) => capitalNumerals(settlement.totals.payout) },
];

const ROLES: readonly Role[] = ['prepared', 'reviewed', 'approved'];

/** 制表、复核、批准 */
export const signaturesTable = (wording: Wording): Table =>
  tableOf(
    wording,
    { name: 'signatures', sheet: wording.words.sheets.approval, only: ['workbook'], layout: 'page' },
    [
      { name: 'role', type: 'text', value: (role) => wording.words.roles[role] },
      { name: 'name', type: 'text', value: () => null },
      { name: 'signature', type: 'text', value: () => null },
      { name: 'signature_day', type: 'text', value: () => null },
    ],
    ROLES,
  );

/** 签收: everybody who is paid money. */
export const receiptsTable = (wording: Wording, { people }: Settlement): Table =>
  tableOf(
    wording,
    { name: 'receipts', sheet: wording.words.sheets.receipts, only: ['workbook'], layout: 'page' },
    receiptColumns,
    people.filter(({ payout }) => payout > 0),
  );

const receiptColumns: readonly ColumnOf<PersonSettlement>[] = [
  { name: 'person_id', type: 'id', value: (person) => person.personId },
  { name: 'name', type: 'text', value: (person) => person.name },
  { name: 'payout', type: 'money', value: (person) => person.payout },
  { name: 'signature', type: 'text', value: () => null },
  { name: 'signature_day', type: 'text', value: () => null },
];
