// The grade reviews that a run recommends -> the document of `review`.
import type { Document, Language } from '../model/document.ts';
import type { Grade } from '../model/policy.ts';
import type { Review } from '../model/review.ts';
import { formatRun, type Run } from '../model/run.ts';
import { reviewsTable } from './reviews-table.ts';
import { wordingOf } from './wording.ts';

/** JSON: `run` and `reviews`. With the policy's grades people read their titles, else their ids. */
export function reviewDocument(
  run: Run,
  reviews: readonly Review[],
  language: Language,
  grades: readonly Grade[] = [],
): Document {
  const wording = wordingOf(language, grades, []);
  const { words } = wording;
  const name = formatRun(run);
  return {
    schema: 'salesctl/review@1',
    language,
    title: words.reviewTitle(words.run(run)),
    facts: [{ name: 'run', title: words.columns.run, type: 'id', value: name, words: { [name]: words.run(run) } }],
    tables: [reviewsTable(wording, reviews)],
  };
}
