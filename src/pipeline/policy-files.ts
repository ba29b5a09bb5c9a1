// What a user asks for -> the policies that are meant, each with its places, before they are joined to editions.
import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { BookConfig } from '../config/book-config.ts';
import { type Found, finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import { loadPlacedPolicy, type PlacedPolicy } from '../policy/placed-policy.ts';
import type { BookRequest } from './book-request.ts';
import { readText } from './read-text.ts';

export type { PlacedPolicy };

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

/** The book's policies, or those that are named in their stead; as text. */
async function readPolicyTexts(config: BookConfig, request: BookRequest): Promise<Found<readonly PolicyFileText[]>> {
  const directory = request.policies === null ? request.directory : '.';
  const read = await Promise.all(
    (request.policies ?? config.policies).map(async (name) => {
      const { value, findings } = await readPolicyText(name, directory, request.templates);
      return { findings, value: value === null ? [] : [value] };
    }),
  );
  return { value: read.flatMap(({ value }) => value), findings: read.flatMap(({ findings }) => findings) };
}

/** Those that have no errors; the findings are of all. */
export async function readPlacedPolicies(
  config: BookConfig,
  request: BookRequest,
): Promise<Found<readonly PlacedPolicy[]>> {
  const texts = await readPolicyTexts(config, request);
  const loaded = texts.value.map(({ text, name, sha256 }) => loadPlacedPolicy(text, name, sha256));
  return {
    value: loaded.flatMap(({ value }) => (value === null ? [] : [value])),
    findings: [...texts.findings, ...loaded.flatMap(({ findings }) => findings)],
  };
}
