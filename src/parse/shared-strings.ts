// A text -> the same text, equal ones as one string: a customer's name is kept once, not once a row.

/** Few strings are worth sharing when nearly all differ. */
const MOST_SHARED = 100_000;

export function sharedStrings(): (text: string) => string {
  const strings = new Map<string, string>();
  return (text) => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    if (strings.size < MOST_SHARED) strings.set(text, text);
    return text;
  };
}
