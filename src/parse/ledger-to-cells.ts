// Typed rows -> canonical text cells: plain numbers, ISO days, percents with their sign, '' for what is absent.
import { formatDay, formatMonth } from '../model/calendar.ts';
import type { LedgerName, LedgerRow } from '../model/ledger.ts';
import { type Fen, formatFen, formatRatio, type Ratio, ratio } from '../model/money.ts';
import { formatRun } from '../model/run.ts';

type CellWriters<Row> = readonly (readonly [column: string, write: (row: Row) => string])[];

const text = (value: string | null): string => value ?? '';
const day = (value: number | null): string => (value === null ? '' : formatDay(value));
const fen = (value: Fen | null): string => (value === null ? '' : formatFen(value));
const whole = (value: number | null): string => (value === null ? '' : `${value}`);
const number = (value: Ratio | null): string => (value === null ? '' : formatRatio(value));
const percent = (value: Ratio | null): string =>
  value === null ? '' : `${formatRatio(ratio(BigInt(value.num) * 100n, value.den))}%`;

const WRITERS: { readonly [Name in LedgerName]: CellWriters<LedgerRow<Name>> } = {
  people: [
    ['person_id', (row) => row.personId],
    ['name', (row) => row.name],
    ['grade', (row) => text(row.grade)],
    ['leader_id', (row) => text(row.leaderId)],
    ['team', (row) => text(row.team)],
    ['hired_on', (row) => day(row.hiredOn)],
    ['left_on', (row) => day(row.leftOn)],
    ['kind', (row) => row.kind],
    ['effective_from', (row) => day(row.effectiveFrom)],
    ['probation_until', (row) => day(row.probationUntil)],
  ],
  sales: [
    ['order_no', (row) => row.orderNo],
    ['line_no', (row) => whole(row.lineNo)],
    ['signed_on', (row) => day(row.signedOn)],
    ['person_id', (row) => row.personId],
    ['customer', (row) => text(row.customer)],
    ['product', (row) => text(row.product)],
    ['category', (row) => text(row.category)],
    ['quantity', (row) => number(row.quantity)],
    ['list_price', (row) => fen(row.listPrice)],
    ['floor_price', (row) => fen(row.floorPrice)],
    ['unit_price', (row) => fen(row.unitPrice)],
    ['amount', (row) => fen(row.amount)],
    ['cost', (row) => fen(row.cost)],
    ['executed_on', (row) => day(row.executedOn)],
    ['status', (row) => row.status],
    ['project_no', (row) => text(row.projectNo)],
    ['special_rate', (row) => percent(row.specialRate)],
    ['refund_of', (row) => whole(row.refundOf)],
    ['approval_no', (row) => text(row.approvalNo)],
    ['approved_on', (row) => day(row.approvedOn)],
    ['cancelled_on', (row) => day(row.cancelledOn)],
    ['tax_rate', (row) => percent(row.taxRate)],
    ['due_on', (row) => day(row.dueOn)],
    ['source', (row) => text(row.origin)],
    ['written_off_on', (row) => day(row.writtenOffOn)],
  ],
  collections: [
    ['receipt_no', (row) => row.receiptNo],
    ['received_on', (row) => day(row.receivedOn)],
    ['order_no', (row) => row.orderNo],
    ['amount', (row) => fen(row.amount)],
    ['method', (row) => text(row.method)],
  ],
  expenses: [
    ['expense_no', (row) => row.expenseNo],
    ['spent_on', (row) => day(row.spentOn)],
    ['person_id', (row) => row.personId],
    ['department', (row) => text(row.department)],
    ['category', (row) => row.category],
    ['amount', (row) => fen(row.amount)],
    ['invoice_no', (row) => text(row.invoiceNo)],
    ['approved_by', (row) => text(row.approvedBy)],
  ],
  budgets: [
    ['period', (row) => formatRun(row.period)],
    ['department', (row) => row.department],
    ['category', (row) => row.category],
    ['amount', (row) => fen(row.amount)],
    ['revised_on', (row) => day(row.revisedOn)],
    ['approved_by', (row) => text(row.approvedBy)],
  ],
  targets: [
    ['period', (row) => formatRun(row.period)],
    ['person_id', (row) => row.personId],
    ['target', (row) => fen(row.target)],
    ['team_target', (row) => fen(row.teamTarget)],
    ['stretch', (row) => fen(row.stretch)],
    ['metric', (row) => row.metric],
  ],
  splits: [
    ['order_no', (row) => row.orderNo],
    ['person_id', (row) => row.personId],
    ['share', (row) => percent(row.share)],
    ['target_share', (row) => percent(row.targetShare)],
    ['rank_share', (row) => percent(row.rankShare)],
  ],
  elections: [
    ['person_id', (row) => row.personId],
    ['quarter', (row) => formatRun(row.quarter)],
    ['excess', (row) => row.excess],
  ],
  decisions: [
    ['person_id', (row) => row.personId],
    ['change', (row) => row.change],
    ['to_grade', (row) => text(row.toGrade)],
    ['effective_from', (row) => day(row.effectiveFrom)],
    ['decided_on', (row) => day(row.decidedOn)],
    ['approved_by', (row) => row.approvedBy],
  ],
  projects: [
    ['project_no', (row) => row.projectNo],
    ['person_id', (row) => row.personId],
    ['base', (row) => row.base],
    ['rate', (row) => percent(row.rate)],
  ],
  reviews: [
    ['person_id', (row) => row.personId],
    ['period', (row) => formatMonth(row.month)],
    ['kind', (row) => row.kind],
    ['score', (row) => number(row.score)],
    ['reviewer', (row) => text(row.reviewer)],
  ],
  incidents: [
    ['date', (row) => day(row.date)],
    ['person_id', (row) => row.personId],
    ['severity', (row) => row.severity],
    ['effect', (row) => row.effect],
    ['note', (row) => text(row.note)],
  ],
  customers: [
    ['customer', (row) => row.customer],
    ['person_id', (row) => text(row.personId)],
    ['class', (row) => text(row.class)],
    ['terms_days', (row) => whole(row.termsDays)],
    ['credit_limit', (row) => fen(row.creditLimit)],
    ['first_order_on', (row) => day(row.firstOrderOn)],
  ],
  adjustments: [
    ['adjustment_no', (row) => row.adjustmentNo],
    ['person_id', (row) => row.personId],
    ['period', (row) => formatRun(row.period)],
    ['amount', (row) => fen(row.amount)],
    ['reason', (row) => row.reason],
    ['order_no', (row) => text(row.orderNo)],
    ['approved_by', (row) => row.approvedBy],
    ['approved_on', (row) => day(row.approvedOn)],
  ],
};

/** The canonical columns that a ledger's typed rows hold, in order. */
export const cellColumns = (ledger: LedgerName): readonly string[] => WRITERS[ledger].map(([column]) => column);

/** One row's cells, in the order of {@link cellColumns}. */
export function ledgerToCells<Name extends LedgerName>(ledger: Name, row: LedgerRow<Name>): readonly string[] {
  const writers: CellWriters<LedgerRow<Name>> = WRITERS[ledger];
  return writers.map(([, write]) => write(row));
}
