// A YAML text as a tree of texts, lists and mappings in which every key and value knows its line and column.

/** Line and column of the first character, from 1, as an editor shows them. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A value that is always text: `4.10` stays `4.10`. An empty value is an empty text that was not quoted. */
interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly quoted: boolean;
  readonly at: Spot;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly TreeNode[];
  readonly at: Spot;
}

export interface MapEntry {
  readonly key: string;
  readonly keyAt: Spot;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly at: Spot;
}

export type TreeNode = TextNode | ListNode | MapNode;

/** A key, or a place in a list from 0. */
export type TreeStep = string | number;

/** `key:` with nothing behind it counts as left out. */
export const isEmpty = (node: TreeNode): boolean => node.kind === 'text' && node.text === '' && !node.quoted;

/** The tree as plain objects, arrays and strings; empty values of mappings are left out, in lists they are null. */
export function plainValue(node: TreeNode): unknown {
  switch (node.kind) {
    case 'text':
      return isEmpty(node) ? null : node.text;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const filled = node.entries.filter((entry) => !isEmpty(entry.value));
      return Object.fromEntries(filled.map((entry) => [entry.key, plainValue(entry.value)]));
    }
  }
}
