// A policy file's tree -> the figures that stand as `fill-in`, with their places and whom they concern.
import type { OpenFigure } from '../model/policy.ts';
import { locate } from '../yaml/locate.ts';
import { FILL_IN } from '../yaml/shape.ts';
import type { TreeNode, TreeStep } from '../yaml/tree.ts';

/** In the order of the file. */
export function openFigures(root: TreeNode): readonly OpenFigure[] {
  return stepsToFillIns(root, []).map((steps) => {
    const { at, path } = locate(root, steps);
    const [clause, list, grade] = path.split('.');
    const ofGrade = clause === 'grades' ? list : clause === 'pay' && list === 'positions' ? grade : undefined;
    const period = steps.find((step) => step === 'month' || step === 'quarter' || step === 'year');
    return {
      path,
      line: at.line,
      column: at.column,
      grade: ofGrade ?? null,
      period: clause === 'grades' ? ((period as OpenFigure['period'] | undefined) ?? null) : null,
    };
  });
}

function stepsToFillIns(node: TreeNode, steps: readonly TreeStep[]): readonly (readonly TreeStep[])[] {
  switch (node.kind) {
    case 'text':
      return node.text.trim() === FILL_IN ? [steps] : [];
    case 'list':
      return node.items.flatMap((item, index) => stepsToFillIns(item, [...steps, index]));
    case 'map':
      return node.entries.flatMap((entry) => stepsToFillIns(entry.value, [...steps, entry.key]));
  }
}
