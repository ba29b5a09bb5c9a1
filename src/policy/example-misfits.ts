// The examples of a policy file -> names that stand there twice, and those that expect nothing.
import { type Misfit, uniqueIds } from './misfit.ts';
import type { PolicyFile } from './policy-schema.ts';

export const exampleMisfits = ({ examples = [] }: PolicyFile): readonly Misfit[] => [
  ...examples.flatMap(({ expect }, index) =>
    Object.keys(expect).length === 0 ? [{ steps: ['examples', index, 'expect'], expected: 'mapping' }] : [],
  ),
  ...uniqueIds(
    examples.map(({ example }) => example),
    (index) => ['examples', index, 'example'],
  ),
];
