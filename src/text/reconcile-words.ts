// The shape of the words of `reconcile`.
import type { Match } from '../model/reconciliation.ts';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export interface ReconcileWords {
  /** `run` in words. */
  readonly title: (run: string) => string;
  readonly columns: Named<
    | 'person_id'
    | 'name'
    | 'order_no'
    | 'ours'
    | 'theirs'
    | 'difference'
    | 'match'
    | 'evidence'
    | 'also'
    | 'source'
    | 'count'
    | 'ours_figure'
    | 'theirs_figure'
  >;
  readonly tables: Named<'items' | 'people' | 'matches'>;
  readonly facts: Named<'run' | 'as_of' | 'file' | 'policy' | 'ours' | 'theirs' | 'difference' | 'unexplained'>;
  readonly matches: Named<Match>;
  readonly orderMissing: (order: string, pay: string) => string;
  readonly bonus: string;
  readonly allAgree: string;
}
