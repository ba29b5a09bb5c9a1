// The text of a policy file -> the policy with the tree it was read from, in which every clause has its place.
import type { Found } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import { locate, placeAt } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { TreeNode, TreeStep } from '../yaml/tree.ts';
import { loadPolicy } from './load-policy.ts';

/** A policy stays pure data; what asks for places, such as `policy check`, gets them from here. */
export interface PlacedPolicy {
  readonly policy: Policy;
  readonly root: TreeNode;
}

/** Null where the file has errors; the findings are those of {@link loadPolicy}. */
export function loadPlacedPolicy(text: string, file: string, sha256: string): Found<PlacedPolicy | null> {
  const loaded = loadPolicy(text, file, sha256);
  const root = loaded.value === null ? null : parseYaml(text, file).value;
  return {
    value: loaded.value === null || root === null ? null : { policy: loaded.value, root },
    findings: loaded.findings,
  };
}

/** Line, character and key path of a value, or of the nearest thing above it that is there. */
export function placeIn({ policy, root }: PlacedPolicy, steps: readonly TreeStep[]): Place {
  const { at, path } = locate(root, steps);
  return { ...placeAt(policy.file, at, path), character: at.column };
}
