// Many rows -> the few groups of rows whose hashes are equal, so that exact keys are built and compared only within them.

/**
 * `hashOf` gives 32 bits, null for rows that take no part. Groups have two rows or more, in the order of the ledger.
 * Sorts plain numbers made of hash and place, because a map of a million keys costs several times as much.
 */
export function* rowsOfEqualHash<Row>(
  rows: readonly Row[],
  hashOf: (row: Row) => number | null,
): Iterable<readonly Row[]> {
  const places = 2 ** Math.ceil(Math.log2(rows.length + 1));
  const sorted = sortedNumbers(rows, hashOf, places);
  const hashAt = (index: number) => Math.floor(sorted[index]! / places);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const hash = hashAt(start);
    for (end = start + 1; end < sorted.length && hashAt(end) === hash; end += 1);
    if (end - start > 1) yield Array.from(sorted.subarray(start, end), (number) => rows[number % places]!);
  }
}

/** hash × places + place, below 2^53: with very many rows some bits of the hash are dropped. */
function sortedNumbers<Row>(rows: readonly Row[], hashOf: (row: Row) => number | null, places: number): Float64Array {
  const hashes = 2 ** 53 / places;
  const numbers = new Float64Array(rows.length);
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const hash = hashOf(rows[place]!);
    if (hash === null) continue;
    numbers[count] = (hash % hashes) * places + place;
    count += 1;
  }
  return numbers.subarray(0, count).sort();
}

const START = 0x811c9dc5;

/** A round of FNV-1a. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;

export function mixText(text: string, hash = START): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index += 1) mixed = mix(mixed, text.charCodeAt(index));
  return mixed;
}
