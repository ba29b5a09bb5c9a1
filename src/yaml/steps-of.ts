// A key path in words, `grades.elite.month.target` -> the steps that lead there, and all paths that there are.
import { locate } from './locate.ts';
import type { TreeNode, TreeStep } from './tree.ts';

/** Null where the path leaves the tree before its last key; the last key of a mapping need not be there yet. */
export function stepsOf(root: TreeNode, path: string): readonly TreeStep[] | null {
  const steps: TreeStep[] = [];
  const names = path.split('.');
  for (const [index, name] of names.entries()) {
    const { node } = locate(root, steps);
    if (node?.kind === 'map') steps.push(name);
    else if (node?.kind === 'list') {
      const before = steps.slice();
      const place = node.items.findIndex(
        (_, item) => lastName(locate(root, [...before, item]).path, before, root) === name,
      );
      if (place === -1) return null;
      steps.push(place);
    } else return null;
    if (index < names.length - 1 && locate(root, steps).node === null) return null;
  }
  return steps;
}

/** The name of an item, which may hold dots itself. */
const lastName = (path: string, steps: readonly TreeStep[], root: TreeNode): string =>
  path.slice(steps.length === 0 ? 0 : locate(root, steps).path.length + 1);

/** Every value's path, in the order of the file. */
export function leafPaths(root: TreeNode, steps: readonly TreeStep[] = []): readonly string[] {
  const { node, path } = locate(root, steps);
  switch (node?.kind) {
    case undefined:
      return [];
    case 'text':
      return [path];
    case 'list':
      return node.items.flatMap((_, index) => leafPaths(root, [...steps, index]));
    case 'map':
      return node.entries.flatMap(({ key }) => leafPaths(root, [...steps, key]));
  }
}
