// Policies, and the book that they are for -> everything that is odd about them, on standard output.
import { lintPolicies } from '../../pipeline/lint-policies.ts';
import { readPlacedPolicies } from '../../pipeline/placed-policies.ts';
import { readBook, readConfig } from '../../pipeline.ts';
import { wordsIn } from '../../text/words.ts';
import { deliverFindings, type FindingsOptions, findingsPlan } from '../deliver-findings.ts';
import { type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findBook } from '../find-book.ts';
import { findingSummary, sentences } from '../findings-text.ts';
import { inputsOf } from '../inputs-of.ts';
import type { Session } from '../session.ts';
import type { DataOptions } from '../shared-options.ts';
import { speaking } from '../speaking.ts';

export interface PolicyCheckOptions extends DataOptions, FindingsOptions {}

/** Named files are judged one by one, also where they are no editions of each other. */
export async function policyCheck(
  files: readonly string[],
  options: PolicyCheckOptions,
  session: Session,
): Promise<ExitCode> {
  const plan = findingsPlan(options, 'salesctl policy check', session);
  const named = [...files, ...(options.policy ?? [])];
  const request = findBook(named.length === 0 ? options : { ...options, policy: named }, [], session.words);
  const config = await readConfig(request);
  const spoken = speaking(session, options, config.value?.language ?? null);
  const placed = config.value === null ? null : await readPlacedPolicies(config.value, request);
  const hasBook = request.isBook || Object.keys(request.ledgers).length > 0;
  const book = config.value !== null && hasBook ? (await readBook(config.value, request)).value : null;
  const findings = [
    ...config.findings,
    ...(placed?.findings ?? []),
    ...lintPolicies(placed?.value ?? [], book, named.length > 0 ? 'single' : 'editions'),
  ];
  const policies = placed?.value.map(({ policy }) => policy) ?? [];
  const inputs = [...inputsOf({ request, book, editions: null }), ...named, ...policies.map(({ file }) => file)];
  await deliverFindings({ findings, tables: book?.tables ?? [], inputs }, plan, spoken);
  const says = wordsIn(spoken.language).policyTools;
  spoken.terminal.note(
    sentences(says.policiesChecked(policies.length), findingSummary(findings, spoken.words.findings)),
  );
  return exitCodeOf(findings);
}
