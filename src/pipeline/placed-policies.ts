// What a user asks for -> the policies that are meant, each with its places, before they are joined to editions.
import type { BookConfig } from '../config/book-config.ts';
import type { Found } from '../model/finding.ts';
import { loadPlacedPolicy, type PlacedPolicy } from '../policy/placed-policy.ts';
import type { BookRequest } from './book-request.ts';
import { type PolicyFileText, readPolicyText } from './policy-files.ts';

export type { PlacedPolicy };

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
