// Versions of a book, one for each run -> the runs closed one after the other, each as its closing keeps it.
import type { StoredRun } from '../../src/compute/difference/stored-run.ts';
import { closedStateOf } from '../../src/compute/settlement/result/closed-state.ts';
import { settle, workOut } from '../../src/compute/settlement/settle.ts';
import type { ClosedState } from '../../src/model/closing.ts';
import type { Version } from '../../src/model/difference.ts';
import { formatRun, parseRun } from '../../src/model/run.ts';

export const CLOSED_RUNS = ['2026-01', '2026-02', '2026-03', '2026-Q1', '2026-04'] as const;

export type ClosedName = (typeof CLOSED_RUNS)[number];

export function closedRuns(versionFor: (run: ClosedName) => Version): ReadonlyMap<ClosedName, StoredRun> {
  let before: ClosedState | null = null;
  const stored = new Map<ClosedName, StoredRun>();
  for (const [place, name] of CLOSED_RUNS.entries()) {
    const { ledgers, editions } = versionFor(name);
    const book = { ledgers, files: [], tables: [], leftOut: [] };
    const decisions = workOut({ book, editions, run: parseRun(name)!, asOf: null, closed: before });
    const settlement = settle(book, decisions);
    const after = closedStateOf(decisions, settlement);
    stored.set(name, {
      run: settlement.run,
      asOf: settlement.asOf,
      policies: editions.map(({ file, sha256 }) => ({ file, sha256 })),
      inputs: [],
      directory: `000${place + 1}-${name}`,
      before,
      after,
    });
    before = after;
  }
  return stored;
}

/** The version as a book has it that has closed these runs. */
export const onClosings = <V extends Version>(version: V, stored: ReadonlyMap<ClosedName, StoredRun>): V => ({
  ...version,
  closedBefore: (run) => stored.get(formatRun(run) as ClosedName)?.before ?? null,
});
