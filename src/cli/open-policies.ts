// --policy and --book -> the policies that are meant, each with its places, in the book's language.
import type { Finding } from '../model/finding.ts';
import { type PlacedPolicy, readPlacedPolicies } from '../pipeline/placed-policies.ts';
import { type BookRequest, readConfig } from '../pipeline.ts';
import { findBook } from './find-book.ts';
import { inputsOf } from './inputs-of.ts';
import type { Session } from './session.ts';
import type { DataOptions } from './shared-options.ts';
import { speaking } from './speaking.ts';

export interface OpenedPolicies {
  readonly session: Session;
  readonly request: BookRequest;
  /** Earliest edition first; those with errors are left out. */
  readonly policies: readonly PlacedPolicy[];
  readonly findings: readonly Finding[];
  /** Files that were read. */
  readonly inputs: readonly string[];
}

export async function openPolicies(options: DataOptions, session: Session): Promise<OpenedPolicies> {
  const request = findBook(options, [], session.words);
  const config = await readConfig(request);
  const read = config.value === null ? null : await readPlacedPolicies(config.value, request);
  const policies = (read?.value ?? []).toSorted(
    (a, b) => (a.policy.effectiveFrom ?? 0) - (b.policy.effectiveFrom ?? 0),
  );
  return {
    session: speaking(session, options, config.value?.language ?? null),
    request,
    policies,
    findings: [...config.findings, ...(read?.findings ?? [])],
    inputs: inputsOf({ request, book: null, editions: null }).concat(policies.map(({ policy }) => policy.file)),
  };
}
