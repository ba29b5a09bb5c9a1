// Two policies, and the book of the people whom they concern -> what they say differently, on standard output.
import type { Finding, Found } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import { peopleByGrade } from '../../pipeline/people-by-grade.ts';
import { readBook, readConfig, readPolicy } from '../../pipeline.ts';
import { policyDiffDocument } from '../../report/policy-tools/policy-diff-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.ts';
import { findBook } from '../find-book.ts';
import { inputsOf } from '../inputs-of.ts';
import { resultPlan } from '../result-plan.ts';
import type { Session } from '../session.ts';
import type { DataOptions, ResultOptions } from '../shared-options.ts';
import { showFindings } from '../show-findings.ts';
import { speaking } from '../speaking.ts';

/** Paths are relative to the working directory. Without a book nobody is named. */
export async function policyDiff(
  sides: readonly [before: string, after: string],
  options: DataOptions & ResultOptions,
  session: Session,
): Promise<ExitCode> {
  const plan = resultPlan(options, 'salesctl policy diff', session.terminal, session.words);
  const request = findBook(options, [], session.words);
  const config = await readConfig(request);
  const spoken = speaking(session, options, config.value?.language ?? null);
  const [before, after]: Found<Policy | null>[] = await Promise.all(
    sides.map((name) => readPolicy(name, '.', request.templates)),
  );
  const findings: readonly Finding[] = [...config.findings, ...before!.findings, ...after!.findings];
  await showFindings(findings, 'full', spoken);
  if (exitCodeOf(findings) !== EXIT.done || !before?.value || !after?.value) return exitCodeOf(findings);
  const hasBook = request.isBook || Object.keys(request.ledgers).length > 0;
  const book = hasBook && config.value !== null ? (await readBook(config.value, request)).value : null;
  const holders = book === null ? null : peopleByGrade(book.ledgers, after.value, after.value.effectiveFrom);
  const document = policyDiffDocument({ before: before.value, after: after.value, holders }, spoken.language);
  const inputs = [...inputsOf({ request, book, editions: null }), ...sides];
  await deliver(document, plan, inputs, spoken.terminal, spoken.words);
  return EXIT.done;
}
