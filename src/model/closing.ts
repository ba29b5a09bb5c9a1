// What a closing keeps: a run as it was paid, line by line, so that nothing later can change it (rulebook 13).

import type { Month } from './calendar.ts';
import type { AccruedKind, SupplementKind } from './grant.ts';
import type { Band, Line, LineKind } from './line.ts';
import type { Fen, Ratio } from './money.ts';
import type { Measure } from './rate-rule.ts';
import { formatRun, type Run } from './run.ts';

/** A commission line as a closed run left it. */
export interface ClosedLine {
  /** The natural key: see {@link lineKeys}. */
  readonly key: string;
  readonly personId: string;
  readonly sellerId: string;
  readonly kind: LineKind;
  readonly band: Band;
  readonly orderNo: string;
  readonly lineNo: number;
  readonly customer: string | null;
  readonly product: string | null;
  readonly month: Month;
  readonly run: Run;
  readonly base: Fen;
  readonly rate: Ratio;
  readonly factor: Ratio;
  readonly amount: Fen;
  /** What had been paid on the line when the run was closed. */
  readonly paid: Fen;
  readonly article: string;
}

/** A grant as a closed run left it; its key is {@link grantKey}. */
export interface ClosedGrant {
  readonly personId: string;
  readonly kind: AccruedKind | SupplementKind;
  readonly month: Month;
  /** Null of month bonuses and their true-ups: the month says it. */
  readonly run: Run | null;
  readonly ref: string | null;
  readonly paid: Fen;
}

/** What a closed run paid somebody; those who were paid nothing are not listed. */
export interface ClosedPayable {
  readonly personId: string;
  readonly run: Run;
  readonly payable: Fen;
}

export interface ClosedPerson {
  readonly personId: string;
  readonly name: string;
  readonly payable: Fen;
  readonly payout: Fen;
  /** The balance after the run. */
  readonly owed: Fen;
  readonly held: Fen;
  /** Sum of the payables of all runs to this one. */
  readonly paidSoFar: Fen;
}

/** Everything that the next run needs to know of the runs that are closed. */
export interface ClosedState {
  /** The last closed run. */
  readonly run: Run;
  readonly firstMonth: Month;
  readonly lines: readonly ClosedLine[];
  readonly grants: readonly ClosedGrant[];
  readonly people: readonly ClosedPerson[];
  /** Of all closed runs, in their order: what caps of a quarter or year have counted. */
  readonly payables: readonly ClosedPayable[];
}

/** Why a closed run would be paid differently today. */
export type CorrectionReason = 'row_added' | 'row_removed' | 'band' | 'base' | 'rate' | 'factor' | 'released' | 'bonus';

/** The difference that the first open run pays for one line or bonus of closed runs. */
export interface Correction {
  readonly personId: string;
  readonly orderNo: string | null;
  readonly lineNo: number | null;
  readonly kind: LineKind | ClosedGrant['kind'];
  /** The closed run in which it was paid, or would have been. */
  readonly of: Run;
  readonly was: Fen;
  readonly now: Fen;
  readonly reason: CorrectionReason;
  /** What its base is: of units, a rate is yuan a unit. */
  readonly measure: Measure;
  /** The figure of the reason before and after: base, rate or factor; null where there is none. */
  readonly before: Fen | Ratio | null;
  readonly after: Fen | Ratio | null;
}

/** `personal task E1 A6/1 2026-03`: what makes a line the same line in every run and on every reading of the ledgers. */
function lineKey(line: Line): string {
  const { kind, band, personId, sellerId, row, run, month, takesBack } = line;
  const own = `${kind} ${band ?? '-'} ${personId} ${sellerId} ${row.orderNo}/${row.lineNo} ${month} ${formatRun(run)}`;
  return takesBack === null ? own : `${own} < ${takesBack.row.lineNo} ${takesBack.month} ${takesBack.band ?? '-'}`;
}

/** The keys of all lines in their order; lines that are alike are numbered. */
export function lineKeys(lines: readonly Line[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = lineKey(line);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} #${times}`;
  });
}
