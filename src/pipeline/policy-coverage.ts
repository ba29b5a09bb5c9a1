// Policies with their places, and the path of their regulation's text -> what carries out what.
import type { Found } from '../model/finding.ts';
import type { PolicyCoverage } from '../model/policy-coverage.ts';
import { policyCoverage } from '../policy/coverage.ts';
import type { PlacedPolicy } from '../policy/placed-policy.ts';
import { readProse } from './read-prose.ts';

/** Null where the text cannot be read. */
export async function coverageOf(
  placed: PlacedPolicy,
  regulation: string | null,
): Promise<Found<PolicyCoverage | null>> {
  if (regulation === null) return { value: policyCoverage(placed, null), findings: [] };
  const { value, findings } = await readProse(regulation);
  return { value: value === null ? null : policyCoverage(placed, value), findings };
}
