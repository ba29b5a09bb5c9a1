// The shape of the words of `diff` and `simulate`.
import type { Cause, Difference, RowChange } from '../model/difference.ts';

type Named<Name extends string> = Readonly<Record<Name, string>>;

export type DifferenceColumn =
  | 'person_id'
  | 'name'
  | 'cause'
  | 'payable'
  | 'earned'
  | 'orders'
  | 'people'
  | 'before'
  | 'after'
  | 'difference'
  | 'earned_before'
  | 'earned_after'
  | 'earned_difference'
  | 'order_no'
  | 'line_no'
  | 'kind'
  | 'month'
  | 'ledger'
  | 'change'
  | 'key'
  | 'column'
  | 'row_before'
  | 'row_after'
  | 'source'
  | 'run'
  | 'band'
  | 'article'
  | 'setting'
  | 'closed'
  | 'today'
  | 'closed_base'
  | 'closed_rate'
  | 'closed_factor'
  | 'closed_amount'
  | 'today_base'
  | 'today_rate'
  | 'today_factor'
  | 'today_amount'
  | 'pay_closed'
  | 'pay_today'
  | 'file'
  | 'state'
  | 'closed_sha256'
  | 'today_sha256';

export type DifferenceTable = 'causes' | 'people' | 'totals' | 'shifts' | 'rows' | 'pieces' | 'inputs';

export type SimulationTable = 'people' | 'clauses' | 'runs' | 'person_clauses' | 'settings';

export type InputState = 'same' | 'changed' | 'added' | 'removed';

export type DifferenceFact =
  | 'between'
  | 'run_before'
  | 'run_after'
  | 'as_of'
  | 'book_before'
  | 'book_after'
  | 'policy_before'
  | 'policy_after'
  | 'policy_sha256_before'
  | 'policy_sha256_after'
  | 'changed_files'
  | 'closing_before'
  | 'closing_after'
  | 'payable_before'
  | 'payable_after'
  | 'payable_difference'
  | 'held_before'
  | 'held_after'
  | 'gains_most'
  | 'gain'
  | 'loses_most'
  | 'loss';

export interface DifferenceWords {
  /** Runs in words: `2026年2月`, `February 2026`. */
  readonly title: (between: Difference['between'], before: string, after: string) => string;
  readonly simulationTitle: (run: string) => string;
  readonly columns: Named<DifferenceColumn>;
  readonly tables: Named<DifferenceTable>;
  readonly simulationTables: Named<SimulationTable>;
  readonly facts: Named<DifferenceFact>;
  readonly between: Named<Difference['between']>;
  readonly causes: Named<Cause>;
  readonly changes: Named<RowChange['change']>;
  /** What has become of a file that a closing was made of. */
  readonly inputStates: Named<InputState>;
  /** `runs` are those that are closed; null where none is. */
  readonly notClosed: (run: string, runs: string | null) => string;
  /** --closed beside another book, or a day for two closings. */
  readonly closedAlone: string;
  readonly noDifference: string;
  readonly noChange: string;
  /** Where rows are too many for a terminal. */
  readonly manyRows: (count: number) => string;
  /** A figure of the ladder: grade, period, column. */
  readonly figure: (grade: string, period: string, column: string) => string;
  readonly unset: string;
}
