// A book and editions -> its runs settled one after another, each on what the ones before it were closed with.
import { closedStateOf } from '../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { Book } from '../../src/model/book.ts';
import type { ClosedState } from '../../src/model/closing.ts';
import type { Editions } from '../../src/model/policy.ts';
import { parseRun } from '../../src/model/run.ts';
import type { Settlement } from '../../src/model/settlement.ts';

export interface ClosedSettlement {
  readonly settlement: Settlement;
  readonly closed: ClosedState;
}

export function closeRun(book: Book, editions: Editions, run: string, closed: ClosedState | null): ClosedSettlement {
  const decisions = workOut({ book, editions, run: parseRun(run)!, asOf: null, closed });
  const settlement = settle(book, decisions);
  return { settlement, closed: closedStateOf(decisions, settlement) };
}

/** `closes` false: every run is settled as if nothing had been closed. */
export function settleRuns(
  book: Book,
  editions: Editions,
  runs: readonly string[],
  closes: boolean,
): readonly Settlement[] {
  let closed: ClosedState | null = null;
  return runs.map((run) => {
    const done = closeRun(book, editions, run, closed);
    if (closes) ({ closed } = done);
    return done.settlement;
  });
}
