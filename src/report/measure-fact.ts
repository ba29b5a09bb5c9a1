// A policy -> the note above a document that says what performance and targets are measured in, where it is not money.
import type { Fact, Language } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { wordsIn } from '../text/words.ts';

/** None where they are amounts. */
export function measureFacts({ performanceOf }: Pick<Policy, 'performanceOf'>, language: Language): readonly Fact[] {
  if (performanceOf === 'amount') return [];
  const { keys, values } = wordsIn(language).policy;
  const title = keys['performance.of'];
  return [
    {
      name: 'performance_of',
      title,
      type: 'code',
      value: performanceOf,
      words: { [performanceOf]: values[performanceOf] },
    },
  ];
}
