// The short form of what a value should have been (`percent 5%?`) and a language's phrases -> that form in words.

/** A pattern of short forms, and the words for it; `$1` stands for its first group. */
export type ExpectedPhrase = readonly [form: RegExp, words: string];

/** Short forms that no phrase knows are shown as they are. */
export function expectedPhrase(form: string, phrases: readonly ExpectedPhrase[]): string {
  const known = phrases.find(([pattern]) => pattern.test(form));
  return known === undefined ? form : form.replace(known[0], known[1]);
}
