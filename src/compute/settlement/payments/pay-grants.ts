// Accrued grants -> what each run pays of them, on top of what closed runs have paid.
import type { ClosedGrant, Correction } from '../../../model/closing.ts';
import { grantKey, isSupplement } from '../../../model/grant.ts';
import type { Fen } from '../../../model/money.ts';
import { formatRun, quarterOf, type Run } from '../../../model/run.ts';
import type { Grant } from '../../../model/settlement.ts';
import { type AccruedGrant, identityOf } from '../bonuses/grants.ts';
import { columnOf } from './paid-parts.ts';
import type { PayCourse } from './payments.ts';

/** A grant with what has been paid of it; what is held waits for a run that pays. */
export interface PaidGrant extends Grant {
  /** The run in which it arose; null where the month says it. */
  readonly run: Run | null;
  readonly paid: Fen;
  readonly correction: Correction | null;
}

interface GrantPayments {
  readonly paid: readonly PaidGrant[];
  /** Paid by closed runs, no longer earned, and not taken back yet. */
  readonly outstanding: readonly ClosedGrant[];
  readonly corrections: readonly Correction[];
}

/** Supplements of closed runs stay as they were paid: they are followed by themselves. */
export function payGrants(course: PayCourse): GrantPayments {
  const { decisions, runs, places, byPerson, closed, closedThrough } = course;
  const before = new Map(
    closed?.grants.filter(({ kind }) => !isSupplement(kind)).map((grant) => [grantKey(grant), grant]),
  );
  const paid: PaidGrant[] = [];
  const corrections: Correction[] = [];
  const last = runs.length - 1;
  const correctedIn = runs.findIndex(({ pays, place }) => pays && place > closedThrough);
  const correct = (grant: AccruedGrant, was: Fen, now: Fen): void => {
    if (was === now) return;
    if (correctedIn === -1) {
      if (now === 0) paid.push({ ...corrected(grant), amount: 0, pay: 0, held: -was, paid: was, correction: null });
      return;
    }
    byPerson.get(grant.personId)![correctedIn]!.correction += now - was;
    if (correctedIn !== last) return;
    const correction = grantCorrection(grant, was, now);
    paid.push({ ...corrected(grant), amount: now - was, pay: now - was, held: 0, paid: 0, correction });
    corrections.push(correction);
  };
  for (const grant of decisions.grants) {
    const identity = identityOf(grant);
    const key = before.size === 0 ? '' : grantKey(identity);
    const known = before.get(key);
    before.delete(key);
    const paidIn = runs.findIndex(({ pays, place }) => pays && place >= places.get(formatRun(grant.run))!);
    const isClosed = paidIn !== -1 && paidIn <= closedThrough;
    if (isClosed) correct(grant, known?.paid ?? 0, grant.amount);
    else if (paidIn !== -1) byPerson.get(grant.personId)![paidIn]![columnOf(grant.kind)] += grant.amount;
    const isPaid = isClosed ? correctedIn !== -1 || known?.paid === grant.amount : paidIn !== -1;
    const sum = isPaid ? grant.amount : isClosed ? (known?.paid ?? 0) : 0;
    const pay = paidIn === last ? grant.amount : 0;
    paid.push({ ...grant, ...identity, pay, held: grant.amount - sum, paid: sum, correction: null });
  }
  for (const gone of before.values()) {
    if (byPerson.has(gone.personId)) correct(accruedAs(course, gone), gone.paid, 0);
  }
  return { paid, outstanding: correctedIn === -1 ? [...before.values()] : [], corrections };
}

const corrected = (grant: AccruedGrant) => ({ ...grant, ...identityOf(grant), kind: 'bonus_correction' as const });

/** A grant that is no longer earned, with nothing as its amount. */
function accruedAs({ decisions }: PayCourse, gone: ClosedGrant): AccruedGrant {
  const { personId, kind, month, ref } = gone;
  const { fiscal } = decisions.accrual.ground;
  const run = gone.run ?? (kind === 'bonus_true_up' ? quarterOf(month, fiscal) : { kind: 'month', month });
  return { personId, kind: kind as AccruedGrant['kind'], month, ref, amount: 0, article: '', basis: null, run };
}

const grantCorrection = (grant: AccruedGrant, was: Fen, now: Fen): Correction => ({
  personId: grant.personId,
  orderNo: null,
  lineNo: null,
  kind: grant.kind,
  of: grant.run,
  was,
  now,
  reason: 'bonus',
  measure: 'amount',
  before: null,
  after: null,
});
