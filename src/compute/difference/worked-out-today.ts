// A closed run and a version of the book -> the state that closing the run today would leave, and what it would pay of everything.
import type { Day } from '../../model/calendar.ts';
import { type ClosedState, lineKeys } from '../../model/closing.ts';
import type { Version } from '../../model/difference.ts';
import type { SettledLine } from '../../model/line.ts';
import type { Settlement } from '../../model/settlement.ts';
import type { Ground } from '../settlement/ground.ts';
import { makePayments } from '../settlement/payments/payments.ts';
import { closedStateOf } from '../settlement/result/closed-state.ts';
import { settle, workOut } from '../settlement/settle.ts';
import { assertPayables, payablesOf, type StoredPiece, type StoredRun, storedPieces } from './stored-run.ts';

export interface WorkedOut {
  readonly ground: Ground;
  readonly settlement: Settlement;
  readonly state: ClosedState;
  readonly pieces: ReadonlyMap<string, StoredPiece>;
  /** Lines by their keys, with what they wait for. */
  readonly settled: ReadonlyMap<string, SettledLine>;
}

/** On top of the same closings as the closed run. Who is no longer in the people ledger would be paid nothing. */
export function workedOutToday(stored: StoredRun, { ledgers, editions }: Version, asOf: Day | null): WorkedOut {
  const book = { ledgers, files: [], tables: [], leftOut: [] };
  const decisions = workOut({ book, editions, run: stored.run, asOf, closed: stored.before });
  const payments = makePayments(decisions);
  const settlement = settle(book, decisions, payments);
  const state = closedStateOf(decisions, settlement);
  const { ground } = decisions.accrual;
  const known = [...storedPieces(stored.before, state)].filter(([, { personId }]) => ground.roster.byId.has(personId));
  const pieces = new Map(known);
  assertPayables(stored.run, pieces.values(), payablesOf(settlement.people));
  const kept = payments.lines.filter(({ line }) => line.row.row !== 0);
  const keys = lineKeys(kept.map(({ line }) => line));
  return { ground, settlement, state, pieces, settled: new Map(kept.map((line, place) => [keys[place]!, line])) };
}
