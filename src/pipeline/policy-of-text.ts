// The text of a policy file -> its policy: as the build has written it down for just these bytes, else read from the text.
import { readFile } from 'node:fs/promises';
import type { Found } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { withoutExamples } from '../policy/without-examples.ts';
import type { PolicyFileText } from './policy-files.ts';

/** Without its examples; null where the text has errors. */
export async function policyOfText({ name, text, sha256 }: PolicyFileText): Promise<Found<Policy | null>> {
  const built = await builtPolicy(sha256);
  if (built !== null) return { value: { ...built, file: name }, findings: [] };
  // What reads a policy is a good part of the program, and a run with a shipped policy needs none of it.
  const { loadPolicy } = await import('../policy/load-policy.ts');
  return loadPolicy(withoutExamples(text), name, sha256);
}

/** Beside the bundle there is a file for every policy that is shipped; beside this source there is none. */
async function builtPolicy(sha256: string): Promise<Policy | null> {
  const written = await readFile(new URL(`policies/${sha256}.json`, import.meta.url), 'utf8').catch(() => null);
  return written === null ? null : (JSON.parse(written) as Policy);
}
