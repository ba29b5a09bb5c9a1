// The name of a policy as a user calls it -> its file and its text; the names of those that are shipped.
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Found, finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { readText } from './read-text.ts';

export interface PolicyFileText {
  /** As the user calls it. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** The file of a policy that is named by path, or by the name of one that is shipped. */
export function policyPath(name: string, directory: string, templates: string): string {
  const template = join(templates, name, 'policy.yaml');
  if (isBareName(name) && existsSync(template)) return template;
  return isAbsolute(name) ? name : join(directory, name);
}

/** The text of a policy; a name that is none is held against those that are shipped. */
export async function readPolicyText(
  name: string,
  directory: string,
  templates: string,
): Promise<Found<PolicyFileText | null>> {
  const path = policyPath(name, directory, templates);
  const { value, findings } = await readText(path, name);
  if (value !== null) return { value: { name, path, ...value }, findings };
  if (!isBareName(name)) return { value: null, findings };
  const names = shippedPolicies(templates);
  const shipped = { names: names.join(', '), nearest: nearest(name, names) };
  return {
    value: null,
    findings: findings.map((one) =>
      one.code === 'READ-NO-FILE' ? finding('READ-NO-FILE', one.place, one.value, { path: name, shipped }) : one,
    ),
  };
}

const isBareName = (name: string): boolean => /^[\w-]+$/.test(name);

/** Names of the policies that are shipped. */
export const shippedPolicies = (templates: string): readonly string[] =>
  readdirSync(templates, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
