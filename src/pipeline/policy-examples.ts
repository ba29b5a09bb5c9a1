// A policy with its places -> its examples settled like any book, every expected figure beside the one that came out.
import { settle, workOut } from '../compute/settlement/settle.ts';
import type { Book } from '../model/book.ts';
import type { ComparedFigure, ExampleResult } from '../model/example-result.ts';
import { hasErrors } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { PolicyExample } from '../model/mechanisms.ts';
import type { Policy } from '../model/policy.ts';
import type { PlacedPolicy } from '../policy/placed-policy.ts';
import { locate } from '../yaml/locate.ts';
import { checkBook, judgedBy } from './check-book.ts';
import { exampleBook } from './example-book.ts';
import { figureNamed, personFigures } from './person-figures.ts';

/** In the order of the file. An edition with a date is taken as if it had always been in force. */
export async function runExamples(placed: PlacedPolicy): Promise<readonly ExampleResult[]> {
  const results: ExampleResult[] = [];
  for (const [index, example] of placed.policy.examples.entries()) {
    results.push(await runExample(placed, example, index));
  }
  return results;
}

async function runExample(placed: PlacedPolicy, example: PolicyExample, index: number): Promise<ExampleResult> {
  const { policy } = placed;
  const lineOf = (ledger: LedgerName, place: number | null): number =>
    locate(placed.root, ['examples', index, 'given', ledger, ...(place === null ? [] : [place])]).at.line;
  const { value: book, findings } = await exampleBook(example.given, policy.file, lineOf);
  const found = [...judgedBy([policy], findings), ...checkBook(book, [policy])];
  const errors = found.filter(({ severity }) => severity === 'error');
  const figures = hasErrors(errors) ? [] : compared(policy, book, example);
  return { file: policy.file, example, figures, errors };
}

function compared(policy: Policy, book: Book, { run, expect }: PolicyExample): readonly ComparedFigure[] {
  const settlement = settle(book, workOut({ book, editions: [policy], run, asOf: null }));
  const people = personFigures(settlement);
  return expect.map(({ personId, figure, line, value }) => {
    const figures = people.get(personId);
    return {
      personId,
      figure,
      line,
      expected: value,
      found: figures === undefined ? null : figureNamed(figures, figure),
    };
  });
}
