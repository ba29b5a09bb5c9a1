// A book, another policy and a month, quarter or year -> what both policies pay, by person and clause.
import { simulateRuns } from '../../pipeline.ts';
import { simulationDocument } from '../../report/difference/simulation-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { otherEditions } from '../other-editions.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

/** --policy is the other policy here; the one in force is the book's. */
export async function simulate(options: RunCommandOptions, session: Session): Promise<ExitCode> {
  const { policy, ...ownPolicy } = options;
  const { usageErrors } = session.words;
  if (policy === undefined) throw new Failure(EXIT.usage, usageErrors.missingOption('--policy', 'new.yaml'));
  const run = runOfOptions(options, 'salesctl simulate', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const plan = resultPlan(options, 'salesctl simulate', session.terminal, session.words);
  const ready = await readyBook(ownPolicy, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const other = await otherEditions(policy, ready);
  if (typeof other === 'number') return other;
  const { book, editions, request } = ready;
  const simulation = simulateRuns({ book, editions }, other, run, asOf);
  const { terminal, words, language } = ready.session;
  const inputs = [
    ...inputsOf(ready),
    ...inputsOf({ request: { ...request, directory: '.' }, book: null, editions: other }),
  ];
  await deliver(simulationDocument(simulation, language), plan, inputs, terminal, words);
  return EXIT.done;
}
