// templates/*/policy.yaml -> dist/policies/SHA256.json: what each policy that is shipped comes to, so that no run reads it from YAML.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../load-source.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Named after the bytes it was made of, so that a policy that has changed since is never taken for it. */
export async function writePolicies(folder) {
  const { policyData } = await loadSource('src/policy/policy-data.ts');
  const made = shippedPolicies().map((bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [`${sha256}.json`, policyData(bytes.toString('utf8'), sha256)];
  });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of made) writeFileSync(join(folder, name), text);
  const names = made.map(([name]) => name);
  for (const name of readdirSync(folder)) if (!names.includes(name)) rmSync(join(folder, name), { recursive: true });
}

function shippedPolicies() {
  const templates = join(root, 'templates');
  const paths = readdirSync(templates).map((name) => join(templates, name, 'policy.yaml'));
  return paths.filter((path) => existsSync(path)).map((path) => readFileSync(path));
}
