// A cell that may be a header -> the word in it, by which known words are told from names and figures.

/** Without case, spaces, marks and units: `="订单 号"`, `*订单号` and `金额(元)` are headers, too. */
export const bareWord = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s\p{Cf}_.*#="'-]+/gu, '');

const made = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Of a list of words: it is the same for every file of a book. */
export function bareWords(words: readonly string[]): ReadonlySet<string> {
  const known = made.get(words) ?? new Set(words.map(bareWord).filter((word) => word !== ''));
  made.set(words, known);
  return known;
}
