// A policy's own examples -> whether the program comes to the same figures, on standard output.
import { type ExampleResult, passes } from '../../model/example-result.ts';
import { runExamples } from '../../pipeline/policy-examples.ts';
import { policyTestDocument } from '../../report/policy-tools/policy-test-document.ts';
import { wordsIn } from '../../text/words.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { openPolicies } from '../open-policies.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';

export async function policyTest(options: DataOptions & ResultOptions, session: Session): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl policy test', session.terminal, session.words);
  const { session: spoken, policies, findings, inputs } = await openPolicies(options, session);
  await showFindings(findings, 'full', spoken);
  if (exitCodeOf(findings) !== EXIT.done) return exitCodeOf(findings);
  const results: ExampleResult[] = [];
  for (const placed of policies) results.push(...(await runExamples(placed)));
  await showFindings(
    results.flatMap(({ errors }) => errors),
    'full',
    spoken,
  );
  const { terminal, words, language } = spoken;
  const says = wordsIn(language).policyTools;
  await deliver(policyTestDocument(results, language), plan, inputs, terminal, words);
  const passed = results.filter(passes).length;
  terminal.note(results.length === 0 ? says.noExamples : says.tested(passed, results.length - passed));
  return passed === results.length ? EXIT.done : EXIT.data;
}
