// The text of a policy file -> a policy, or findings that name line and key.
import type { Finding, Found } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { checkShape, wrongKey, wrongValue } from '../yaml/check-shape.ts';
import { locate } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { TreeNode } from '../yaml/tree.ts';
import type { Misfit } from './misfit.ts';
import { openFigures } from './open-figures.ts';
import { policyMisfits } from './policy-rules.ts';
import { policySchema } from './policy-schema.ts';
import { type PolicySource, toPolicy } from './to-policy.ts';

/** One edition. `file` names the places, `sha256` is the digest of the file's bytes; null when there are errors. */
export function loadPolicy(text: string, file: string, sha256: string): Found<Policy | null> {
  const tree = parseYaml(text, file);
  if (tree.value === null) return { value: null, findings: tree.findings };
  const root = tree.value;
  const shaped = checkShape(root, policySchema, file);
  if (shaped.value === null) return { value: null, findings: shaped.findings };
  const findings = policyMisfits(shaped.value).map((misfit) => findingOf(misfit, root, file));
  if (findings.length > 0) return { value: null, findings };
  const source = { file, sha256, open: openFigures(root), lineOf: lineIn(root) };
  return { value: toPolicy(shaped.value, source), findings: [] };
}

const findingOf = ({ steps, expected, isKey }: Misfit, root: TreeNode, file: string): Finding =>
  (isKey ? wrongKey : wrongValue)(root, steps, expected, file);

const lineIn =
  (root: TreeNode): PolicySource['lineOf'] =>
  (steps) =>
    locate(root, steps).at.line;
