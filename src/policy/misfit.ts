// A value of a policy file that does not fit the others, and the short form of what was expected.
import type { TreeStep } from '../yaml/tree.ts';

export interface Misfit {
  readonly steps: readonly TreeStep[];
  readonly expected: string;
}

export const knownGrade = (grade: string, steps: readonly TreeStep[], grades: readonly string[]): readonly Misfit[] =>
  grades.includes(grade) ? [] : [{ steps, expected: `one of: ${grades.join(', ')}` }];
