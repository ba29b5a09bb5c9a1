// The text of a policy without errors -> the policy as JSON, for the build to write beside the bundle.
import { Defect } from '../model/money.ts';
import { loadPolicy } from './load-policy.ts';
import { withoutExamples } from './without-examples.ts';

/** Who reads it gives it a file, since a policy may be called by several names. */
export function policyData(text: string, sha256: string): string {
  const { value } = loadPolicy(withoutExamples(text), '', sha256);
  if (value === null) throw new Defect('a policy that is shipped has errors');
  return JSON.stringify(value);
}
