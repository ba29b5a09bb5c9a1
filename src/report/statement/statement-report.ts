// Everything that one run hands to the statements of its people.
import type { Run } from '../../model/run.ts';
import type { Assessment, PersonSettlement, Settlement } from '../../model/settlement.ts';

/** How far a person has come in the run's month, quarter or year, as far as it has gone. */
export interface PeriodProgress {
  readonly period: Run;
  /** Whether the period ends with the run. */
  readonly isOver: boolean;
  readonly assessment: Assessment;
}

/** What a run paid one person; `owed` is the balance after it. */
export type PersonPaid = Pick<PersonSettlement, 'personId' | 'payable' | 'payout' | 'owed'>;

/** A run of the fiscal year before the one that is stated. */
export interface PaidRun {
  readonly run: Run;
  readonly isClosed: boolean;
  readonly people: readonly PersonPaid[];
}

export interface StatementReport {
  readonly settlement: Settlement;
  /** Shortest period first, by person. */
  readonly progress: ReadonlyMap<string, readonly PeriodProgress[]>;
  /** In their order; without the run itself. */
  readonly earlierRuns: readonly PaidRun[];
  /** Whether the run itself is closed; undefined where nobody knows. */
  readonly isClosed?: boolean;
  /** The names that the people ledger has. */
  readonly names: readonly { readonly personId: string; readonly name: string }[];
  /** The book's own title: whose statement it is. */
  readonly company: string | null;
  /** The program's own. */
  readonly version: string;
}
