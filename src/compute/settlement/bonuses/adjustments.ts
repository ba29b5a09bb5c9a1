// The adjustments ledger -> what each run pays of it: what somebody approved on top of the policy, or less of it.
import type { AdjustmentRow } from '../../../model/ledger.ts';
import { groupBy } from '../../../model/roster.ts';
import { compareRuns, formatRun, lastMonthOf, type Run } from '../../../model/run.ts';
import type { Ground } from '../ground.ts';
import type { AccruedGrant } from './grants.ts';

/** By the run of their month; what is dated before the first run stands in that one. The place of a row tells alike ones apart. */
export function adjustmentGrants(ground: Ground): (run: Run) => readonly AccruedGrant[] {
  const { ledgers, runs, fiscal, roster } = ground;
  if (ledgers.adjustments.length === 0) return () => [];
  const first = runs[0]!;
  const seen = new Map<string, number>();
  const grants = ledgers.adjustments
    .filter(({ personId }) => roster.byId.has(personId))
    .map((row) => {
      const run = compareRuns(row.period, first, fiscal) < 0 ? first : row.period;
      const times = (seen.get(row.adjustmentNo) ?? 0) + 1;
      seen.set(row.adjustmentNo, times);
      return grantOf(
        row,
        run,
        lastMonthOf(run, fiscal),
        times === 1 ? row.adjustmentNo : `${row.adjustmentNo} #${times}`,
      );
    });
  const byRun = groupBy(grants, ({ run }) => formatRun(run));
  return (run) => byRun.get(formatRun(run)) ?? [];
}

const grantOf = (row: AdjustmentRow, run: Run, month: number, ref: string): AccruedGrant => ({
  personId: row.personId,
  kind: 'adjustment',
  month,
  ref,
  amount: row.amount,
  article: '',
  basis: { kind: 'adjustment', row },
  run,
});
