// The same ledgers under two policies over a stretch of runs: what both would pay, by run, person and clause.
import type { Band, LineKind } from './line.ts';
import type { Fen } from './money.ts';
import type { Policy } from './policy.ts';
import type { Run } from './run.ts';
import type { Grant } from './settlement.ts';

/** A figure under the policy in force and under the other one. */
export interface Compared {
  readonly before: Fen;
  readonly after: Fen;
}

export interface ComparedRun extends Compared {
  readonly run: Run;
}

export interface ComparedPerson extends Compared {
  readonly personId: string;
  readonly name: string;
}

/** What a rule pays: a kind of line or bonus, below or above the target. */
export interface ComparedClause extends Compared {
  readonly kind: LineKind | Grant['kind'];
  readonly band: Band;
  /** As the policies name them, the one in force first; several where grades differ. */
  readonly articles: readonly string[];
}

export interface ComparedPersonClause extends ComparedClause {
  readonly personId: string;
  readonly name: string;
}

export interface Simulation {
  readonly run: Run;
  /** The editions in force at the end of the stretch. */
  readonly policy: { readonly before: Policy; readonly after: Policy };
  /** Sums of the payables. */
  readonly runs: readonly ComparedRun[];
  readonly people: readonly ComparedPerson[];
  readonly clauses: readonly ComparedClause[];
  readonly personClauses: readonly ComparedPersonClause[];
  readonly payable: Compared;
  /** Earned and still to be paid after the last run. */
  readonly held: Compared;
}
