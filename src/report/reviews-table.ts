// Grade reviews -> a table of them.
import type { Table, Tone } from '../model/document.ts';
import type { Review } from '../model/review.ts';
import { type ColumnOf, tableOf } from './table-of.ts';
import type { Wording } from './wording.ts';

const TONES: Readonly<Record<Review['status'], Tone>> = {
  recommended: 'good',
  'needs-review': 'warning',
  'not-recommended': 'muted',
};

export function reviewsTable(
  wording: Wording,
  reviews: readonly Review[],
  place: Pick<Table, 'only' | 'sheet'> = {},
): Table {
  return tableOf(
    wording,
    { name: 'reviews', ...place },
    columnsOf(wording, changeWords(wording, reviews)),
    reviews,
    (review) => ({ tone: TONES[review.status] }),
  );
}

const columnsOf = (
  { words, grades }: Wording,
  changes: Readonly<Record<string, string>>,
): readonly ColumnOf<Review>[] => [
  { name: 'person_id', type: 'id', value: (review) => review.personId },
  { name: 'name', type: 'text', decoration: true, value: (review) => review.name },
  { name: 'change', type: 'code', words: changes, value: (review) => review.change },
  { name: 'from_grade', type: 'code', words: grades, value: (review) => review.fromGrade },
  { name: 'to_grade', type: 'code', words: grades, value: (review) => review.toGrade },
  { name: 'effective_from', type: 'day', value: (review) => review.effectiveFrom },
  { name: 'streak', type: 'count', detail: true, value: (review) => review.streak },
  { name: 'composite', type: 'factor', places: 2, value: (review) => review.composite },
  { name: 'status', type: 'code', words: words.reviewStatuses, value: (review) => review.status },
  { name: 'article', type: 'text', decoration: true, detail: true, value: (review) => review.article },
];

/** Candidacies are named by the policy; people read which grade they lead to. */
function changeWords({ words, grades }: Wording, reviews: readonly Review[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = { ...words.changes };
  for (const { change, toGrade } of reviews) {
    if (toGrade !== null) found[change] ??= words.candidate(grades[toGrade] ?? toGrade);
  }
  return found;
}
