// What the examples of policies came to -> the document of `policy test`: every example, and every figure that differs.
import type { Document, Language } from '../../model/document.ts';
import { agrees, type ComparedFigure, type ExampleResult, passes } from '../../model/example-result.ts';
import { formatRun } from '../../model/run.ts';
import { wordsIn } from '../../text/words.ts';
import { listedTable } from '../listed-table.ts';

/** JSON: `examples` and `differences`; what an example lacks is null. */
export function policyTestDocument(results: readonly ExampleResult[], language: Language): Document {
  const { titles, facts } = wordsIn(language).policyTools;
  const failed = results.filter((result) => !passes(result)).length;
  return {
    schema: 'salesctl/policy-test@1',
    language,
    title: titles.test,
    facts: [
      { name: 'counts.examples', title: facts.examples, type: 'count', value: results.length },
      { name: 'counts.failed', title: facts.failed, type: 'count', value: failed },
    ],
    tables: [examplesTable(results, language), differencesTable(results, language)],
  };
}

type Result = 'pass' | 'fail' | 'error';

const resultOf = (result: ExampleResult): Result =>
  result.errors.length > 0 ? 'error' : passes(result) ? 'pass' : 'fail';

function examplesTable(results: readonly ExampleResult[], language: Language) {
  const { tables, columns, results: words } = wordsIn(language).policyTools;
  return listedTable<ExampleResult>(
    { name: 'examples', title: tables.examples },
    [
      { name: 'file', title: columns.file, type: 'text', detail: true, value: ({ file }) => file },
      { name: 'line', title: columns.line, type: 'count', value: ({ example }) => example.line },
      { name: 'example', title: columns.example, type: 'text', value: ({ example }) => example.name },
      { name: 'article', title: columns.article, type: 'text', detail: true, value: ({ example }) => example.article },
      { name: 'run', title: columns.run, type: 'code', value: ({ example }) => formatRun(example.run) },
      { name: 'figures', title: columns.figures, type: 'count', value: ({ figures }) => figures.length },
      {
        name: 'differing',
        title: columns.differing,
        type: 'count',
        value: ({ figures }) => figures.filter((figure) => !agrees(figure)).length,
      },
      { name: 'result', title: columns.result, type: 'code', words, value: resultOf },
    ],
    results,
    (result) => (passes(result) ? 'good' : 'bad'),
  );
}

interface Difference extends ComparedFigure {
  readonly file: string;
  readonly example: string;
}

function differencesTable(results: readonly ExampleResult[], language: Language) {
  const { tables, columns } = wordsIn(language).policyTools;
  const differences = results.flatMap(({ file, example, figures }) =>
    figures.filter((one) => !agrees(one)).map((one): Difference => ({ ...one, file, example: example.name })),
  );
  const found = (one: Difference): number | null => (one.found === 'unknown' ? null : one.found);
  const table = listedTable<Difference>(
    { name: 'differences', title: tables.differences },
    [
      { name: 'file', title: columns.file, type: 'text', detail: true, value: ({ file }) => file },
      { name: 'line', title: columns.line, type: 'count', value: ({ line }) => line },
      { name: 'example', title: columns.example, type: 'text', value: ({ example }) => example },
      { name: 'person_id', title: columns.person_id, type: 'id', value: ({ personId }) => personId },
      { name: 'figure', title: columns.figure, type: 'code', value: ({ figure }) => figure },
      { name: 'expected', title: columns.expected, type: 'money', value: ({ expected }) => expected },
      { name: 'found', title: columns.found, type: 'money', value: found },
      {
        name: 'difference',
        title: columns.difference,
        type: 'money',
        value: (one) => {
          const got = found(one);
          return got === null ? null : got - one.expected;
        },
      },
    ],
    differences,
    () => 'bad',
  );
  return differences.length > 0 ? table : { ...table, only: ['json'] as const };
}
