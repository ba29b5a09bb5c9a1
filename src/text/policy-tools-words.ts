// The shape of the words of the tools around a policy: its examples, its coverage, what changed, a new one, a saved case.
type Named<Name extends string> = Readonly<Record<Name, string>>;

export type PolicyToolTable = 'examples' | 'differences' | 'clauses' | 'regulation' | 'changes' | 'people';

export type PolicyToolColumn =
  | 'line'
  | 'example'
  | 'article'
  | 'run'
  | 'figures'
  | 'differing'
  | 'result'
  | 'person_id'
  | 'name'
  | 'figure'
  | 'expected'
  | 'found'
  | 'difference'
  | 'clause'
  | 'file'
  | 'examples'
  | 'text'
  | 'clauses'
  | 'has_figures'
  | 'carried_out'
  | 'edition'
  | 'key'
  | 'rule'
  | 'before'
  | 'after'
  | 'grade'
  | 'people'
  | 'changes';

export interface PolicyToolsWords {
  readonly titles: Named<'test' | 'coverage' | 'diff'>;
  readonly tables: Named<PolicyToolTable>;
  readonly columns: Named<PolicyToolColumn>;
  readonly results: Named<'pass' | 'fail' | 'error'>;
  readonly yesNo: Named<'true' | 'false'>;
  readonly facts: Named<
    | 'policy'
    | 'examples'
    | 'failed'
    | 'clauses'
    | 'shown'
    | 'regulation'
    | 'not_carried_out'
    | 'before'
    | 'after'
    | 'in_force_from'
    | 'changes'
  >;
  readonly beginning: string;
  /** Between what is meant and what is said of it. */
  readonly colon: string;
  readonly everybody: string;
  readonly nonSales: string;
  readonly noChange: string;
  /** Of a regulation. */
  readonly noArticles: string;
  readonly tested: (passed: number, failed: number) => string;
  readonly noExamples: string;
  readonly policiesChecked: (count: number) => string;
  readonly newPolicy: {
    readonly from: (choices: string) => string;
    readonly id: string;
    readonly title: string;
    readonly fiscalYear: string;
    readonly basis: string;
    readonly release: string;
    readonly keepGrades: (titles: string) => string;
    readonly target: (grade: string, period: string, isTeam: boolean) => string;
    readonly again: (value: string) => string;
    readonly yes: readonly string[];
    readonly no: readonly string[];
    readonly noSuchPolicy: (name: string, choices: string) => string;
    readonly notASetting: (text: string) => string;
    readonly noSuchKey: (path: string, nearest: string) => string;
    readonly exists: (path: string) => string;
    readonly wrong: (path: string) => string;
    readonly next: (path: string) => string;
    readonly aborted: string;
  };
  readonly saveCase: {
    readonly personMissing: string;
    readonly noSuchPerson: (asked: string, run: string) => string;
    readonly taken: (name: string) => string;
    readonly differs: string;
    readonly flow: (path: string) => string;
    readonly ofTemplate: (path: string) => string;
    readonly saved: (name: string, rows: number, path: string) => string;
    readonly closings: string;
    /** While it goes on. */
    readonly working: string;
  };
}
