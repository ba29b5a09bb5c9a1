// Examples as the schema read them -> examples of a policy, every figure with its line in the file.
import type { ExpectedFigure, PolicyExample } from '../model/mechanisms.ts';
import type { TreeStep } from '../yaml/tree.ts';
import type { ExampleFile } from './example-schema.ts';

type LineOf = (steps: readonly TreeStep[]) => number;

export const toExamples = (read: readonly ExampleFile[], lineOf: LineOf): readonly PolicyExample[] =>
  read.map((example, index) => ({
    name: example.example,
    article: example.article ?? null,
    run: example.run,
    given: Object.fromEntries(Object.entries(example.given).filter(([, rows]) => rows !== undefined)),
    expect: expectedOf(example, ['examples', index, 'expect'], lineOf),
    line: lineOf(['examples', index]),
  }));

const expectedOf = ({ expect }: ExampleFile, steps: readonly TreeStep[], lineOf: LineOf): readonly ExpectedFigure[] =>
  Object.entries(expect).flatMap(([personId, figures]) =>
    Object.entries(figures).map(([figure, value]) => ({
      personId,
      figure,
      value,
      line: lineOf([...steps, personId, figure]),
    })),
  );
