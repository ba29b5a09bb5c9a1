// The grades that a clause is for -> what their cell holds, and the words for it.
import type { Language } from '../../model/document.ts';
import { wordsIn } from '../../text/words.ts';

type Titles = Readonly<Record<string, string>>;

const ALL = '*';

/** `seller, manager`, `*` for all. */
export const gradesValue = (grades: readonly string[]): string => (grades.length === 0 ? ALL : grades.join(', '));

export function gradesWords(
  listed: readonly { readonly grades: readonly string[] }[],
  titles: Titles,
  language: Language,
): Titles {
  const { policy, report } = wordsIn(language);
  const named = listed.map(({ grades }) => [
    gradesValue(grades),
    grades.map((grade) => titles[grade] ?? grade).join(report.comma),
  ]);
  return { ...Object.fromEntries(named), [ALL]: policy.all };
}
