// A line or bonus as a closing has it and as it is worked out today -> what it pays otherwise, by cause.
import type { Month } from '../../model/calendar.ts';
import type { ClosedLine } from '../../model/closing.ts';
import type { Cause, Shift } from '../../model/difference.ts';
import { SUPPLEMENT_KINDS } from '../../model/grant.ts';
import type { LedgerName } from '../../model/ledger.ts';
import type { HeldFor, SettledLine } from '../../model/line.ts';
import { compareRatios, type Fen, timesRounded } from '../../model/money.ts';
import { type Fiscal, fiscalYearOf, monthsOf, quarterOf } from '../../model/run.ts';
import { CAUSE_OF_CONDITION } from './cause-of-pay.ts';
import type { ChangedRow, Moved } from './row-causes.ts';
import { rowKey } from './rows-of-lines.ts';

/** All that tells why: the rows that have changed, the files that have, and today's lines. */
export interface Evidence {
  readonly rows: ReadonlyMap<string, ChangedRow>;
  /** Orders whose rows come to another sum: other money is due for them. */
  readonly orders: ReadonlyMap<string, Cause>;
  readonly moved: Moved;
  readonly changed: ReadonlySet<LedgerName>;
  readonly isOtherPolicy: boolean;
  /** Today's lines by their keys. */
  readonly settled: ReadonlyMap<string, SettledLine>;
  /** Whether a line that one side lacks stands under somebody else there. */
  readonly isElsewhere: (line: ClosedLine) => boolean;
  readonly fiscal: Fiscal;
}

export type Caused = readonly (readonly [Cause, Fen])[];

/** `paid` is what the closing and today's ledgers have paid of it after the run; the causes sum to the difference. */
export function causesOfLine(
  closed: ClosedLine | null,
  today: ClosedLine | null,
  paid: { readonly closed: Fen; readonly today: Fen },
  evidence: Evidence,
): Caused {
  const row = evidence.rows.get(rowKey((today ?? closed)!))?.cause ?? null;
  const whole = paid.today - paid.closed;
  if (closed === null || today === null) return [[causeOfWhole((today ?? closed)!, row, evidence), whole]];
  const settled = evidence.settled.get(today.key);
  const released = settled === undefined ? paid.today : timesRounded(closed.amount, settled.ratio);
  const later = closed.amount === today.amount ? whole : released - paid.closed;
  const caused: Caused = [
    [causeOfRelease(closed.orderNo, later, settled?.heldFor ?? [], evidence), later],
    [causeOfAmount(closed, today, row, evidence), whole - later],
  ];
  return caused.filter(([, amount]) => amount !== 0);
}

/** A line that only one side has: its row came or went, its leader is another, or it lies on the other side of a target. */
function causeOfWhole(line: ClosedLine, row: Cause | null, evidence: Evidence): Cause {
  const isBonus = line.kind === 'quarter_bonus' || line.kind === 'year_bonus';
  if (row !== null && !isBonus) return row;
  if (!isBonus && evidence.isElsewhere(line)) return 'grade';
  return causeOfMonth(line.personId, line.month, evidence) ?? row ?? elseCause(evidence);
}

function causeOfAmount(closed: ClosedLine, today: ClosedLine, row: Cause | null, evidence: Evidence): Cause {
  const { personId, month } = today;
  const moved = (): Cause | null => causeOfMonth(personId, month, evidence);
  if (closed.base !== today.base) return row ?? moved() ?? elseCause(evidence);
  if (compareRatios(closed.rate, today.rate) !== 0 && evidence.isOtherPolicy) return 'policy';
  return moved() ?? elseCause(evidence);
}

/** What an order waits for stands in today's ledgers only: a condition that is met since shows by the files that changed. */
function causeOfRelease(orderNo: string, pays: Fen, heldFor: readonly HeldFor[], evidence: Evidence): Cause {
  const ofOrder = evidence.orders.get(orderNo);
  const waits = CAUSE_OF_CONDITION.find(([condition]) => heldFor.includes(condition));
  if (ofOrder !== undefined) return ofOrder;
  if (pays < 0 && waits !== undefined) return waits[1];
  const [money, sales] = [evidence.changed.has('collections'), evidence.changed.has('sales')];
  if (money !== sales) return money ? 'late_money' : 'executed';
  return !money && evidence.isOtherPolicy ? 'policy' : 'released';
}

/** Money that is no commission: a share of a pool hangs on everybody's rows, guarantees and caps on all that the person is paid. */
export function causeOfBonus(
  { personId, kind, month }: Pick<Shift, 'personId' | 'kind' | 'month'>,
  evidence: Evidence,
): Cause {
  if (kind === 'adjustment') return 'adjustment';
  const hangsOnAll = kind === 'pool_share' || SUPPLEMENT_KINDS.some((one) => one === kind);
  const ofAll = hangsOnAll ? causeOfMonth(null, month, evidence) : null;
  return causeOfMonth(personId, month, evidence) ?? ofAll ?? elseCause(evidence);
}

/** The rows that moved the month; where none of it did, those of its quarter, then of its year. */
function causeOfMonth(personId: string | null, month: Month, { moved, fiscal }: Evidence): Cause | null {
  const quarter = monthsOf(quarterOf(month, fiscal), fiscal);
  const year = monthsOf({ kind: 'year', year: fiscalYearOf(month, fiscal) }, fiscal);
  return moved(personId, [month]) ?? moved(personId, quarter) ?? moved(personId, year);
}

/** No row of the person has changed, so it is what they are judged by. */
function elseCause({ isOtherPolicy, changed }: Evidence): Cause {
  if (isOtherPolicy) return 'policy';
  if (JUDGING.some((ledger) => changed.has(ledger))) return 'target';
  if (changed.has('people') || changed.has('decisions')) return 'grade';
  return changed.has('customers') ? 'row_changed' : 'target';
}

const JUDGING: readonly LedgerName[] = ['targets', 'elections', 'incidents', 'reviews', 'budgets', 'expenses'];
