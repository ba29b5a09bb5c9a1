// A misspelt word and the words that exist -> the one that was probably meant.

/** The word at the smallest edit distance, or '' when none is near; the earlier word wins a tie. */
export function nearest(word: string, words: Iterable<string>): string {
  let best = '';
  let smallest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < smallest) [best, smallest] = [candidate, distance];
  }
  return best;
}

/** The only word at the smallest distance, of at most so many edits; '' when there is none, or when several are as near. */
export function onlyNearest(word: string, words: Iterable<string>, most: number): string {
  let best = '';
  let smallest = most + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > smallest) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance > smallest || (distance === smallest && smallest > most)) continue;
    best = distance === smallest && candidate !== best ? '' : candidate;
    smallest = distance;
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
