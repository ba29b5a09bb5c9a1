// What an example of a policy came to when it was run: every figure that it expects, beside the one that was found.
import type { Finding } from './finding.ts';
import type { PolicyExample } from './mechanisms.ts';
import type { Fen } from './money.ts';

export interface ComparedFigure {
  readonly personId: string;
  readonly figure: string;
  /** Where the expectation stands in the policy file. */
  readonly line: number;
  readonly expected: Fen;
  /** Null where the person is not in the run; `unknown` where no settlement has such a figure. */
  readonly found: Fen | null | 'unknown';
}

export interface ExampleResult {
  /** The policy file. */
  readonly file: string;
  readonly example: PolicyExample;
  /** None where the rows have errors. */
  readonly figures: readonly ComparedFigure[];
  /** Errors of the given rows, at their lines in the policy file. */
  readonly errors: readonly Finding[];
}

export const agrees = ({ expected, found }: ComparedFigure): boolean => expected === found;

export const passes = ({ figures, errors }: ExampleResult): boolean => errors.length === 0 && figures.every(agrees);
