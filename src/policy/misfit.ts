// A value of a policy file that does not fit the others, and the short form of what was expected.
import type { TreeStep } from '../yaml/tree.ts';

export interface Misfit {
  readonly steps: readonly TreeStep[];
  readonly expected: string;
  /** The last step itself is wrong, not what stands behind it. */
  readonly isKey?: true;
}

export const knownGrade = (grade: string, steps: readonly TreeStep[], grades: readonly string[]): readonly Misfit[] =>
  grades.includes(grade) ? [] : [{ steps, expected: `one of: ${grades.join(', ')}` }];

export const knownGrades = (
  listed: readonly string[] | undefined,
  steps: readonly TreeStep[],
  grades: readonly string[],
): readonly Misfit[] => (listed ?? []).flatMap((grade, index) => knownGrade(grade, [...steps, index], grades));

/** Grades that stand as keys: `bonus: { seller: 1000 }`. */
export const knownKeys = (
  named: Readonly<Record<string, unknown>>,
  steps: readonly TreeStep[],
  grades: readonly string[],
): readonly Misfit[] =>
  Object.keys(named).flatMap((grade) =>
    knownGrade(grade, [...steps, grade], grades).map((misfit) => ({ ...misfit, isKey: true as const })),
  );

/** Ids of a list may stand there once. */
export const uniqueIds = (ids: readonly string[], stepsOf: (index: number) => readonly TreeStep[]): readonly Misfit[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ steps: stepsOf(index), expected: 'unique' }] : []));
