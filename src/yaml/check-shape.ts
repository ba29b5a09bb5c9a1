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

/** A wrong value at a path; also for rules between values that the caller checks. */
export function wrongValue(root: TreeNode, steps: readonly TreeStep[], expected: string, file: string): Finding {
  const { node, at, path } = locate(root, steps);
  const last = steps.at(-1);
  if ((node === null || isEmpty(node)) && typeof last === 'string') {
    return finding('CONFIG-MISSING-KEY', placeAt(file, at, path), null, { key: last });
  }
  return finding('CONFIG-VALUE', placeAt(file, at, path), node?.kind === 'text' ? node.text : null, { expected });
}

/** A key that is wrong itself, whatever stands behind it: at the key. */
export function wrongKey(root: TreeNode, steps: readonly TreeStep[], expected: string, file: string): Finding {
  const { at, path } = locate(root, steps);
  const key = `${steps.at(-1)}`;
  const parent = locate(root, steps.slice(0, -1)).node;
  const keyAt = parent?.kind === 'map' ? (entryOf(parent, key)?.keyAt ?? at) : at;
  return finding('CONFIG-VALUE', placeAt(file, keyAt, path), key, { expected });
}

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

/** A key that is none of those that are known. */
export function unknownKey(
  root: TreeNode,
  steps: readonly TreeStep[],
  key: string,
  known: readonly string[],
  file: string,
): Finding {
  const { at, path } = locate(root, [...steps, key]);
  const parent = locate(root, steps).node;
  const keyAt = parent?.kind === 'map' ? (entryOf(parent, key)?.keyAt ?? at) : at;
  const unused = known.filter((name) => parent?.kind !== 'map' || entryOf(parent, name) === null);
  return finding('CONFIG-UNKNOWN-KEY', placeAt(file, keyAt, path), key, { nearest: nearest(key, unused) });
}
