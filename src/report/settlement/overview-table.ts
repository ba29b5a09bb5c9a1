// A settlement report -> the block of figures on top of the workbook, and the totals of the JSON.
import type { Table } from '../../model/document.ts';
import { countOf } from '../check-document.ts';
import { type ColumnOf, tableOf } from '../table-of.ts';
import type { Wording } from '../wording.ts';
import type { SettlementReport } from './settlement-report.ts';

export const overviewTable = (wording: Wording, report: SettlementReport): Table =>
  tableOf(
    wording,
    { name: 'overview', sheet: wording.words.sheets.summary, only: ['workbook'], layout: 'facts' },
    [...moneyColumns, ...countColumns],
    [report],
  );

type OverviewColumn = ColumnOf<SettlementReport>;

const moneyColumns: readonly OverviewColumn[] = [
  {
    name: 'payout',
    type: 'money',
    formula: { op: 'total', table: 'pay', column: 'payout' },
    value: ({ settlement }) => settlement.totals.payout,
  },
  {
    name: 'payable',
    type: 'money',
    formula: { op: 'total', table: 'pay', column: 'payable' },
    value: ({ settlement }) => settlement.totals.payable,
  },
  {
    name: 'held',
    type: 'money',
    formula: { op: 'total', table: 'pay', column: 'held' },
    value: ({ settlement }) => settlement.totals.held,
  },
  {
    name: 'owed',
    type: 'money',
    formula: { op: 'total', table: 'pay', column: 'owed' },
    value: ({ settlement }) => settlement.totals.owed,
  },
];

const countColumns: readonly OverviewColumn[] = [
  { name: 'people', type: 'count', value: ({ settlement }) => settlement.people.length },
  { name: 'paid_people', type: 'count', value: ({ settlement }) => paidPeople(settlement) },
  { name: 'line_count', type: 'count', value: ({ settlement }) => settlement.lines.length },
  { name: 'held_orders', type: 'count', value: ({ settlement }) => settlement.heldOrders.length },
  { name: 'settled_lines', type: 'count', value: ({ settlement }) => settlement.tieOut.settledLines },
  { name: 'settled_amount', type: 'money', value: ({ settlement }) => settlement.tieOut.settledAmount },
  { name: 'errors', type: 'count', value: ({ findings }) => countOf(findings, 'error') },
  { name: 'warnings', type: 'count', value: ({ findings }) => countOf(findings, 'warning') },
  { name: 'notices', type: 'count', value: ({ findings }) => countOf(findings, 'notice') },
];

export const paidPeople = ({ people }: SettlementReport['settlement']): number =>
  people.filter(({ payout }) => payout > 0).length;

/** `totals` of the JSON. */
export const totalsTable = (wording: Wording, report: SettlementReport): Table =>
  tableOf(
    wording,
    { name: 'totals', only: ['json'], single: true },
    [
      { name: 'payable', type: 'money', value: ({ settlement }) => settlement.totals.payable },
      { name: 'held', type: 'money', value: ({ settlement }) => settlement.totals.held },
    ],
    [report],
  );
