// A policy with its places -> its clauses: every mapping that names an article, and the examples that show it.
import type { PolicyExample } from '../model/mechanisms.ts';
import { findGrade, type Policy } from '../model/policy.ts';
import { entryOf, locate } from '../yaml/locate.ts';
import type { MapNode, Spot, TreeNode, TreeStep } from '../yaml/tree.ts';
import { articlesIn, shows } from './articles.ts';
import type { PlacedPolicy } from './placed-policy.ts';

export interface PlacedClause {
  readonly article: string;
  /** `grades.elite.quarter` */
  readonly path: string;
  readonly steps: readonly TreeStep[];
  readonly at: Spot;
  readonly examples: readonly PolicyExample[];
  /** Whether anything but words and options stands in it: a figure, a rate, a day. */
  readonly hasFigures: boolean;
}

/** In the order of the file. */
export function clausesOf({ policy, root }: PlacedPolicy): readonly PlacedClause[] {
  return articleNodes(root, []).map(({ node, steps }) => {
    const written = entryOf(node, 'article')!.value;
    const article = written.kind === 'text' ? written.text.trim() : '';
    const parts = articlesIn(article);
    const { at, path } = locate(root, steps);
    return {
      article,
      path,
      steps,
      at,
      examples: policy.examples.filter((example) => shows(example, parts) && isOfGrade(example, steps, policy)),
      hasFigures: hasDigits(node),
    };
  });
}

/** A clause of a grade is shown only where the figures of somebody who holds it are expected. */
function isOfGrade({ given, expect }: PolicyExample, [list, place]: readonly TreeStep[], policy: Policy): boolean {
  const grade = list === 'grades' && typeof place === 'number' ? policy.grades[place] : undefined;
  if (grade === undefined) return true;
  const expected = new Set(expect.map(({ personId }) => personId));
  return [...(given.people ?? []), ...(given.decisions ?? [])].some((row) => {
    const cells = Object.values(row);
    // Columns may be called by other names, too.
    const ids = row.person_id === undefined ? cells : [row.person_id];
    return ids.some((id) => expected.has(id)) && cells.some((cell) => findGrade(policy, cell) === grade);
  });
}

interface Found {
  readonly node: MapNode;
  readonly steps: readonly TreeStep[];
}

function articleNodes(node: TreeNode, steps: readonly TreeStep[]): readonly Found[] {
  switch (node.kind) {
    case 'text':
      return [];
    case 'list':
      return node.items.flatMap((item, index) => articleNodes(item, [...steps, index]));
    case 'map': {
      const below = node.entries
        .filter(({ key }) => !(steps.length === 0 && key === 'examples'))
        .flatMap(({ key, value }) => articleNodes(value, [...steps, key]));
      return entryOf(node, 'article') === null ? below : [{ node, steps }, ...below];
    }
  }
}

const hasDigits = (node: TreeNode): boolean => {
  switch (node.kind) {
    case 'text':
      return /\d/.test(node.text);
    case 'list':
      return node.items.some(hasDigits);
    case 'map':
      return node.entries.some(({ key, value }) => key !== 'article' && hasDigits(value));
  }
};
