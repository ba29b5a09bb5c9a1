// The text of a policy file -> a policy, or findings that name line and key.
import type { Found } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { checkShape, wrongValue } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { openFigures } from './open-figures.ts';
import { policyMisfits } from './policy-rules.ts';
import { policySchema } from './policy-schema.ts';
import { toPolicy } from './to-policy.ts';

/** One edition. `file` names the places, `sha256` is the digest of the file's bytes; null when there are errors. */
export function loadPolicy(text: string, file: string, sha256: string): Found<Policy | null> {
  const tree = parseYaml(text, file);
  if (tree.value === null) return { value: null, findings: tree.findings };
  const root = tree.value;
  const shaped = checkShape(root, policySchema, file);
  if (shaped.value === null) return { value: null, findings: shaped.findings };
  const findings = policyMisfits(shaped.value).map((misfit) => wrongValue(root, misfit.steps, misfit.expected, file));
  if (findings.length > 0) return { value: null, findings };
  return { value: toPolicy(shaped.value, { file, sha256, open: openFigures(root) }), findings: [] };
}
