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

/** hash × places + place, below 2^53: with very many rows some bits of the hash are dropped. Only of rows that may have an equal. */
function sortedNumbers<Row>(rows: readonly Row[], hashOf: (row: Row) => number | null, places: number): Float64Array {
  const most = 2 ** 53 / places;
  const hashes = new Float64Array(rows.length);
  const seen = hashesSeen(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const hash = hashOf(rows[place]!);
    hashes[place] = hash === null ? NONE : hash % most;
    if (hash !== null) seen.add(hashes[place]!);
  }
  let count = 0;
  for (let place = 0; place < rows.length; place += 1) {
    const hash = hashes[place]!;
    if (hash === NONE || !seen.isRepeated(hash)) continue;
    // What stands here has been read.
    hashes[count] = hash * places + place;
    count += 1;
  }
  return hashes.subarray(0, count).sort();
}

const NONE = -1;

/** Tells of a hash whether it surely came only once, as most do: two bits for each of sixteen times as many short forms as rows. */
function hashesSeen(rows: number) {
  const last = Math.min(2 ** 28, 2 ** Math.ceil(Math.log2(rows * 16 + 16))) - 1;
  const marks = new Int32Array((last + 1) / 16);
  const shortOf = (hash: number): number => (hash ^ (hash >>> 15)) & last;
  return {
    add: (hash: number): void => {
      const short = shortOf(hash);
      const shift = (short & 15) * 2;
      const mark = (marks[short >>> 4]! >>> shift) & 3;
      if (mark < 2) marks[short >>> 4]! += 1 << shift;
    },
    isRepeated: (hash: number): boolean => {
      const short = shortOf(hash);
      return ((marks[short >>> 4]! >>> ((short & 15) * 2)) & 2) !== 0;
    },
  };
}

const START = 0x811c9dc5;

/** A round of FNV-1a. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193) >>> 0;

export function mixText(text: string, hash = START): number {
  let mixed = hash;
  for (let index = 0; index < text.length; index += 1) mixed = mix(mixed, text.charCodeAt(index));
  return mixed;
}
