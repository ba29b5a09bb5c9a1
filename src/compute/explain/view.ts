// A settled run as everything that explains it looks at it: decisions, payments and settlement side by side.
import type { Book } from '../../model/book.ts';
import type { Month } from '../../model/calendar.ts';
import type { LineFacts } from '../../model/explanation.ts';
import type { CollectionRow, SalesRow } from '../../model/ledger.ts';
import type { Line } from '../../model/line.ts';
import type { Fen } from '../../model/money.ts';
import { groupBy } from '../../model/roster.ts';
import type { PersonSettlement, Settlement } from '../../model/settlement.ts';
import type { PersonMonth } from '../settlement/assessment/person-month.ts';
import type { Decisions } from '../settlement/decide.ts';
import type { Ground } from '../settlement/ground.ts';
import { linesOfPerson } from '../settlement/lines/lines-of-person.ts';
import { makePayments, type Payments } from '../settlement/payments/payments.ts';
import type { PaidLine } from '../settlement/payments/settled-line.ts';
import { settle } from '../settlement/settle.ts';

export interface View {
  readonly ground: Ground;
  readonly decisions: Decisions;
  readonly payments: Payments;
  readonly settlement: Settlement;
  /** Receipts known on the as-of date, by order. */
  readonly receipts: ReadonlyMap<string, readonly CollectionRow[]>;
  /** Valid sales rows, by order. */
  readonly sales: ReadonlyMap<string, readonly SalesRow[]>;
}

export function makeView(book: Book, decisions: Decisions): View {
  const payments = makePayments(decisions);
  const { ground } = decisions.accrual;
  const known = ground.ledgers.collections.filter(({ receivedOn }) => receivedOn <= ground.asOf);
  return {
    ground,
    decisions,
    payments,
    settlement: settle(book, decisions, payments),
    receipts: groupBy(known, ({ orderNo }) => orderNo),
    sales: groupBy(ground.sales, ({ orderNo }) => orderNo),
  };
}

/** One person in the run. */
export interface Subject {
  readonly view: View;
  readonly person: PersonSettlement;
  /** All lines of the person in all runs so far. */
  readonly lines: readonly PaidLine[];
  /** The same by sales row. */
  readonly linesOfRow: ReadonlyMap<SalesRow, readonly PaidLine[]>;
  /** Whether the targets of the run's own period are told in a place of their own, and need not be told again. */
  readonly isTold: boolean;
}

export function subjectOf(view: View, person: PersonSettlement, isTold = false): Subject {
  const { personId } = person;
  const lines = linesOf(view, personId);
  return { view, person, lines, linesOfRow: groupBy(lines, ({ line }) => line.row), isTold };
}

/** Only the person's lines are made in full: of all people there may be a million. */
function linesOf({ decisions }: View, personId: string): readonly PaidLine[] {
  const own = linesOfPerson(decisions.lines, personId);
  return makePayments({ ...decisions, lines: own }).lines.filter(({ line }) => line.personId === personId);
}

/** The person's month, or null where the ledgers have none. */
export const stateIn = ({ decisions }: View, personId: string, month: Month): PersonMonth | null =>
  decisions.accrual.states.get(personId)?.find((state) => state.month === month) ?? null;

export function lineFacts(view: View, paid: PaidLine): LineFacts {
  const { line, accrued, factor, factorReason } = paid;
  const { orderNo, lineNo, customer } = line.row;
  const from = accrued?.from ?? null;
  const target = from === null ? null : (targetOf(view, line) ?? null);
  return {
    orderNo,
    lineNo,
    customer,
    kind: line.kind,
    band: line.band,
    hasTarget: targetOf(view, line.takesBack ?? line) !== null,
    month: line.month,
    seller: line.sellerId === line.personId ? null : line.sellerId,
    factor,
    factorReason,
    from: target === null ? null : from,
    target,
  };
}

/** The target of the month in which a line stands; null where the month has none, undefined where nothing is known of it. */
function targetOf(view: View, { kind, personId, month }: Line): Fen | null | undefined {
  const assessment = stateIn(view, personId, month)?.assessment;
  return kind === 'team' ? assessment?.teamTarget : assessment?.target;
}
