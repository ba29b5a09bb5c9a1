// A tree and the path of a value -> the value's node, its place in the file and its path in words.
import type { Place } from '../model/place.ts';
import type { MapNode, Spot, TreeNode, TreeStep } from './tree.ts';

export interface Located {
  /** Null where the path leads to nothing. */
  readonly node: TreeNode | null;
  /** The value's own spot, or that of the nearest thing above it that exists. */
  readonly at: Spot;
  /** `grades.manager.quarter.team-target`, list items by name or else by number from 1. */
  readonly path: string;
}

export function locate(root: TreeNode, steps: readonly TreeStep[]): Located {
  let node: TreeNode | null = root;
  let at = root.at;
  const names: string[] = [];
  for (const step of steps) {
    const next: TreeNode | null = node === null ? null : child(node, step);
    names.push(typeof step === 'number' ? itemName(next, names.at(-1), step) : step);
    if (next !== null) at = next.at;
    node = next;
  }
  return { node, at, path: names.join('.') };
}

export const placeAt = (file: string, at: Spot, path: string): Place => ({
  source: { file, sheet: null },
  row: at.line,
  column: path === '' ? null : path,
});

function child(node: TreeNode, step: TreeStep): TreeNode | null {
  if (node.kind === 'list') return typeof step === 'number' ? (node.items[step] ?? null) : null;
  return node.kind === 'map' ? (entryOf(node, step)?.value ?? null) : null;
}

export const entryOf = (node: MapNode, key: TreeStep) => node.entries.find((entry) => entry.key === key) ?? null;

/** An item of `grades` is called by its `grade`; an item of `positions` too; others by their number from 1. */
function itemName(item: TreeNode | null, list: string | undefined, index: number): string {
  const first = item?.kind === 'map' ? item.entries[0] : undefined;
  const named = first !== undefined && (`${first.key}s` === list || NAMING_KEYS.has(first.key));
  return named && first.value.kind === 'text' && first.value.text !== '' ? first.value.text : `${index + 1}`;
}

const NAMING_KEYS: ReadonlySet<string> = new Set(['grade', 'change', 'file']);
