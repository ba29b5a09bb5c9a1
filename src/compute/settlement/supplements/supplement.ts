// What a run adds to a person's payable, or takes from it, because of what it comes to; and what is remembered from run to run.
import type { GrantBasis, SupplementKind } from '../../../model/grant.ts';
import type { Fen } from '../../../model/money.ts';
import type { Grade, Policy } from '../../../model/policy.ts';
import type { Person } from '../../../model/roster.ts';
import type { Run } from '../../../model/run.ts';

export interface Supplement {
  readonly kind: SupplementKind;
  /** Negative where it is cut, deferred or recovered. */
  readonly amount: Fen;
  /** The place of the clause, or the period of the cap; null where a run has one at most. */
  readonly ref: string | null;
  readonly article: string;
  readonly basis: GrantBasis;
}

/** A person in a run that pays. */
export interface Payday {
  readonly person: Person;
  readonly run: Run;
  /** The edition by which the run pays. */
  readonly terms: Policy;
  /** In the run's last month. */
  readonly grade: Grade | null;
}

/** What closed and earlier runs have left. */
export interface Balances {
  /** Drawn in advance and not recovered yet. */
  draw: Fen;
  /** Beyond a cap and not paid yet, by the cap's period: `run`, `2026-Q1`, `2026`; oldest first. */
  readonly deferred: Map<string, Fen>;
  /** Payables so far by quarter and year, without what earlier periods had deferred. */
  readonly counted: Map<string, Fen>;
}

/** An empty list of grades means all of them. */
export const covers = (grades: readonly string[], grade: Grade | null): boolean =>
  grade !== null && (grades.length === 0 || grades.includes(grade.id));

/** A sum that comes to nothing is there no more, so that what comes next is the latest one again. */
export function add(sums: Map<string, Fen>, name: string, amount: Fen): void {
  const sum = (sums.get(name) ?? 0) + amount;
  if (sum === 0) sums.delete(name);
  else sums.set(name, sum);
}
