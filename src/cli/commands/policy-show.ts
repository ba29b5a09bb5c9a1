// A book or a policy's name -> the policy's tables on standard output.
import { editionOn } from '../../model/policy.ts';
import { loadEditions, readConfig } from '../../pipeline.ts';
import { policyDocument } from '../../report/policy-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findBook } from '../find-book.ts';
import { inputsOf } from '../inputs-of.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';
import { speaking } from '../speaking.ts';

/** The latest edition, or the one in force on the day of --as-of. */
export async function policyShow(options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl policy show', session.terminal, session.words);
  const asOf = asOfOfOptions(options, session.words);
  const request = findBook(options, [], session.words);
  const config = await readConfig(request);
  const editions = config.value === null ? null : await loadEditions(config.value, request);
  const spoken = speaking(session, options, config.value?.language ?? null);
  const findings = [...config.findings, ...(editions?.findings ?? [])];
  await showFindings(findings, 'full', spoken);
  if (!editions?.value) return exitCodeOf(findings);
  const policy = asOf === null ? editions.value.at(-1)! : editionOn(editions.value, asOf);
  const inputs = inputsOf({ request, book: null, editions: editions.value });
  await deliver(policyDocument(policy, spoken.language), plan, inputs, spoken.terminal, spoken.words);
  return EXIT.done;
}
