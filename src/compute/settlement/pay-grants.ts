// Month bonuses and their true-ups -> what each run pays of them, on top of what closed runs have paid.
import type { ClosedGrant, Correction } from '../../model/closing.ts';
import type { Fen } from '../../model/money.ts';
import type { Run } from '../../model/run.ts';
import { formatRun, quarterOf } from '../../model/run.ts';
import type { Grant } from '../../model/settlement.ts';
import type { AccruedGrant } from './grants.ts';
import type { PayCourse } from './payments.ts';

/** A grant with what is still to come of it (months of a company that pays by quarter), and what has been paid. */
export interface PaidGrant extends Grant {
  readonly held: Fen;
  readonly paid: Fen;
}

interface GrantPayments {
  readonly paid: readonly PaidGrant[];
  /** Paid by closed runs, no longer earned, and not taken back yet. */
  readonly outstanding: readonly ClosedGrant[];
  readonly corrections: readonly Correction[];
}

export function payGrants(course: PayCourse): GrantPayments {
  const { decisions, runs, places, byPerson, closed, closedThrough } = course;
  const before = new Map(closed?.grants.map((grant) => [grantKey(grant), grant]));
  const paid: PaidGrant[] = [];
  const corrections: Correction[] = [];
  const last = runs.length - 1;
  const correctedIn = runs.findIndex(({ pays, place }) => pays && place > closedThrough);
  const correct = (grant: AccruedGrant, was: Fen, now: Fen): void => {
    if (was === now) return;
    if (correctedIn === -1) {
      if (now === 0) paid.push({ ...grant, kind: 'bonus_correction', amount: 0, pay: 0, held: -was, paid: was });
      return;
    }
    byPerson.get(grant.personId)![correctedIn]!.correction += now - was;
    if (correctedIn !== last) return;
    paid.push({ ...grant, kind: 'bonus_correction', amount: now - was, pay: now - was, held: 0, paid: 0 });
    corrections.push(grantCorrection(grant, was, now));
  };
  for (const grant of decisions.grants) {
    const known = before.get(grantKey(grant));
    before.delete(grantKey(grant));
    const paidIn = runs.findIndex(({ pays, place }) => pays && place >= places.get(formatRun(grant.run))!);
    const isClosed = paidIn !== -1 && paidIn <= closedThrough;
    if (isClosed) correct(grant, known?.paid ?? 0, grant.amount);
    else if (paidIn !== -1) byPerson.get(grant.personId)![paidIn]![columnOf(grant)] += grant.amount;
    const isPaid = isClosed ? correctedIn !== -1 || known?.paid === grant.amount : paidIn !== -1;
    const sum = isPaid ? grant.amount : isClosed ? (known?.paid ?? 0) : 0;
    paid.push({ ...grant, pay: paidIn === last ? grant.amount : 0, held: grant.amount - sum, paid: sum });
  }
  for (const gone of before.values()) {
    if (!byPerson.has(gone.personId)) continue;
    const run = runOf(course, gone);
    correct({ ...gone, amount: 0, article: '', run }, gone.paid, 0);
  }
  return { paid, outstanding: correctedIn === -1 ? [...before.values()] : [], corrections };
}

const columnOf = (grant: AccruedGrant): 'monthBonus' | 'bonusTrueUp' =>
  grant.kind === 'month_bonus' ? 'monthBonus' : 'bonusTrueUp';

const grantKey = ({ personId, kind, month }: Pick<ClosedGrant, 'personId' | 'kind' | 'month'>): string =>
  `${personId} ${kind} ${month}`;

const runOf = ({ decisions }: PayCourse, { kind, month }: ClosedGrant): Run =>
  kind === 'month_bonus' ? { kind: 'month', month } : quarterOf(month, decisions.accrual.ground.fiscal);

const grantCorrection = (grant: AccruedGrant, was: Fen, now: Fen): Correction => ({
  personId: grant.personId,
  orderNo: null,
  lineNo: null,
  kind: grant.kind,
  of: grant.run,
  was,
  now,
  reason: 'bonus',
  before: null,
  after: null,
});
