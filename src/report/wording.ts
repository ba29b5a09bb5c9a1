// A language, a policy's grades and the names of people -> the words that the tables of a report use.
import type { Language } from '../model/document.ts';
import type { Grade, Titles } from '../model/policy.ts';
import type { ReportWords } from '../text/report-words.ts';
import { wordsIn } from '../text/words.ts';

export interface Wording {
  readonly language: Language;
  readonly words: ReportWords;
  /** By grade id. */
  readonly grades: Readonly<Record<string, string>>;
  /** A person's name, or their id where no ledger names them. */
  readonly nameOf: (personId: string) => string;
}

interface NamedPerson {
  readonly personId: string;
  readonly name: string;
}

export function wordingOf(
  language: Language,
  grades: readonly Pick<Grade, 'id' | 'title'>[],
  people: readonly NamedPerson[],
): Wording {
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  return {
    language,
    words: wordsIn(language).report,
    grades: Object.fromEntries(grades.map(({ id, title }) => [id, titleIn(title, language)])),
    nameOf: (personId) => names.get(personId) ?? personId,
  };
}

/** The policy's own words in the language, or in Chinese, which is always there. */
export const titleIn = (titles: Titles, language: Language): string => titles[language] ?? titles['zh-CN'];
