// A policy file's tree -> the figures that stand as `fill-in`, with their places and whom they concern.
import type { OpenFigure } from '../model/policy.ts';
import { entryOf, locate } from '../yaml/locate.ts';
import { FILL_IN } from '../yaml/shape.ts';
import type { TreeNode, TreeStep } from '../yaml/tree.ts';

/** In the order of the file. */
export function openFigures(root: TreeNode): readonly OpenFigure[] {
  return stepsToFillIns(root, []).map((steps) => {
    const { at, path } = locate(root, steps);
    return { path, line: at.line, column: at.column, ...concerned(root, steps, path) };
  });
}

type Concerned = Pick<OpenFigure, 'grade' | 'period'>;

/** A figure of the ladder, of position pay, or of a clause that may be for one grade and for quarters or years. */
function concerned(root: TreeNode, steps: readonly TreeStep[], path: string): Concerned {
  const [clause, list, grade] = path.split('.');
  if (clause === 'grades') return { grade: list ?? null, period: steps.find(isPeriod) ?? null };
  if (clause === 'pay' && list === 'positions') return { grade: grade ?? null, period: null };
  const item = locate(root, steps.slice(0, 2)).node;
  const keyed = steps[2] === 'bonus' ? steps[3] : undefined;
  const per = textOf(item, 'per');
  const period = per === 'run' || clause === 'minimums' ? 'month' : per;
  return {
    grade: keyed === undefined ? onlyGradeOf(item) : `${keyed}`,
    period: isPeriod(period) ? period : null,
  };
}

const isPeriod = (step: unknown): step is NonNullable<OpenFigure['period']> =>
  step === 'month' || step === 'quarter' || step === 'year';

const textOf = (item: TreeNode | null, key: string): string | null => {
  const value = item?.kind === 'map' ? entryOf(item, key)?.value : undefined;
  return value?.kind === 'text' ? value.text : null;
};

/** A clause for several grades concerns everybody, as far as one figure can say. */
function onlyGradeOf(item: TreeNode | null): string | null {
  const grades = item?.kind === 'map' ? entryOf(item, 'grades')?.value : undefined;
  const [only, ...more] = grades?.kind === 'list' ? grades.items : [];
  return only?.kind === 'text' && more.length === 0 ? only.text : null;
}

/** What examples give is text of ledgers. */
const TEXTS = 'examples';

function stepsToFillIns(node: TreeNode, steps: readonly TreeStep[]): readonly (readonly TreeStep[])[] {
  switch (node.kind) {
    case 'text':
      return node.text.trim() === FILL_IN ? [steps] : [];
    case 'list':
      return node.items.flatMap((item, index) => stepsToFillIns(item, [...steps, index]));
    case 'map':
      return node.entries.flatMap((entry) =>
        steps.length === 0 && entry.key === TEXTS ? [] : stepsToFillIns(entry.value, [...steps, entry.key]),
      );
  }
}
