// A policy, and the text of its regulation -> which clause carries out which article, on standard output.
import { coverageOf } from '../../pipeline/policy-coverage.ts';
import { policyCoverageDocument } from '../../report/policy-tools/policy-coverage-document.ts';
import { titleIn } from '../../report/wording.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { openPolicies } from '../open-policies.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';

export interface PolicyCoverageOptions extends DataOptions, ResultOptions {
  /** Relative to the working directory. */
  readonly regulation?: string;
}

/** Of the latest edition. */
export async function policyCoverage(options: PolicyCoverageOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl policy coverage', session.terminal, session.words);
  const { session: spoken, policies, findings, inputs } = await openPolicies(options, session);
  const { regulation = null } = options;
  const placed = policies.at(-1);
  const covered = placed === undefined ? null : await coverageOf(placed, regulation);
  const all = [...findings, ...(covered?.findings ?? [])];
  await showFindings(all, 'full', spoken);
  if (exitCodeOf(all) !== EXIT.done || placed === undefined || !covered?.value) return exitCodeOf(all);
  const { terminal, words, language } = spoken;
  const document = policyCoverageDocument(covered.value, titleIn(placed.policy.title, language), language);
  await deliver(document, plan, regulation === null ? inputs : [...inputs, regulation], terminal, words);
  return EXIT.done;
}
