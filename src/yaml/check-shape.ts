// A tree and a schema -> the typed value, or findings that name key, line and what was expected.
import type * as z from 'zod';
import { type Finding, type Found, finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { entryOf, locate, placeAt } from './locate.ts';
import { isEmpty, plainValue, type TreeNode, type TreeStep } from './tree.ts';

/** The value that the schema makes of the tree; null with findings where it does not fit. */
export function checkShape<Schema extends z.ZodType>(
  root: TreeNode,
  schema: Schema,
  file: string,
): Found<z.output<Schema> | null> {
  const result = schema.safeParse(plainValue(root), { reportInput: false });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => findingsOf(issue, [], root, file));
  return { value: null, findings: findings.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0)) };
}

/** A wrong value at a path; also for rules between values that the caller checks, who may know what was meant. */
export function wrongValue(
  root: TreeNode,
  steps: readonly TreeStep[],
  expected: string,
  file: string,
  meant?: string,
): Finding {
  const { node, at, path } = locate(root, steps);
  const last = steps.at(-1);
  if ((node === null || isEmpty(node)) && typeof last === 'string') {
    return finding('CONFIG-MISSING-KEY', placeAt(file, at, path), null, { key: last });
  }
  const text = node?.kind === 'text' ? node.text : null;
  const near = meant ?? (text === null ? '' : nearest(text, choicesIn(expected)));
  return finding('CONFIG-VALUE', placeAt(file, at, path), text, { expected, nearest: near });
}

/** A key that is wrong itself, whatever stands behind it: at the key. */
export function wrongKey(root: TreeNode, steps: readonly TreeStep[], expected: string, file: string): Finding {
  const { at, path } = locate(root, steps);
  const key = `${steps.at(-1)}`;
  const parent = locate(root, steps.slice(0, -1)).node;
  const keyAt = parent?.kind === 'map' ? (entryOf(parent, key)?.keyAt ?? at) : at;
  return finding('CONFIG-VALUE', placeAt(file, keyAt, path), key, { expected, nearest: '' });
}

const choicesIn = (expected: string): readonly string[] => /^one of: (.+)$/.exec(expected)?.[1]?.split(', ') ?? [];

/** Nobody looks for a key among more. */
const MOST_LISTED = 30;

type Issue = z.core.$ZodIssue;

function findingsOf(issue: Issue, above: readonly TreeStep[], root: TreeNode, file: string): readonly Finding[] {
  const steps = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? step.toString() : step))];
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ');
    return issue.keys.map((key) => unknownKey(root, steps, key, known, file));
  }
  if (issue.code === 'invalid_union') {
    const chosen = /^branch (\d+)$/.exec(issue.message);
    if (chosen !== null)
      return (issue.errors[+chosen[1]!] ?? []).flatMap((inner) => findingsOf(inner, steps, root, file));
    const meant = issue.errors.find((branch) => !branch.some((inner) => inner.path.length === 0 && isKind(inner)));
    if (meant !== undefined) return meant.flatMap((inner) => findingsOf(inner, steps, root, file));
  }
  return [wrongValue(root, steps, issue.message, file)];
}

const isKind = (issue: Issue): boolean => issue.code === 'invalid_type';

/** A key that a mapping does not know; `meant` where the caller can tell. */
export function unknownKey(
  root: TreeNode,
  steps: readonly TreeStep[],
  key: string,
  known: readonly string[],
  file: string,
  meant?: string,
): Finding {
  const { at, path } = locate(root, [...steps, key]);
  const parent = locate(root, steps).node;
  const keyAt = parent?.kind === 'map' ? (entryOf(parent, key)?.keyAt ?? at) : at;
  const unused = known.filter((name) => parent?.kind !== 'map' || entryOf(parent, name) === null);
  return finding('CONFIG-UNKNOWN-KEY', placeAt(file, keyAt, path), key, {
    nearest: meant ?? nearest(key, unused),
    known: known.length > MOST_LISTED ? '' : known.join(', '),
  });
}
