// Many rows -> the few groups of rows whose hashes are equal, so that exact keys are built and compared only within them.
import { inPassing, type RowList } from '../model/row-list.ts';

type HashOf<Row> = (row: Row, place: number) => number;

/**
 * `hashOf` gives 32 bits, 0 for rows that take no part. Groups have two rows or more, in the order of the ledger.
 * Sorts plain numbers made of hash and place, because a map of a million keys costs several times as much.
 */
export function* rowsOfEqualHash<Row>(rows: RowList<Row>, hashOf: HashOf<Row>): Iterable<readonly Row[]> {
  for (const places of placesOfEqualHash(hashesOf(rows, hashOf))) yield places.map((place) => rows.at(place)!);
}

/** The same of hashes by place. */
export function* placesOfEqualHash(hashes: Int32Array): Iterable<readonly number[]> {
  const places = 2 ** Math.ceil(Math.log2(hashes.length + 1));
  const sorted = sortedNumbers(hashes, places);
  const hashAt = (index: number) => Math.floor(sorted[index]! / places);
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const hash = hashAt(start);
    for (end = start + 1; end < sorted.length && hashAt(end) === hash; end += 1);
    if (end - start > 1) yield Array.from(sorted.subarray(start, end), (number) => number % places);
  }
}

function hashesOf<Row>(rows: RowList<Row>, hashOf: HashOf<Row>): Int32Array {
  const hashes = new Int32Array(rows.length);
  const passing = inPassing(rows);
  for (let place = 0; place < rows.length; place += 1) hashes[place] = hashOf(passing.at(place)!, place);
  return hashes;
}

/** hash × places + place, below 2^53: with very many rows some bits of the hash are dropped. Only of rows that may have an equal. */
function sortedNumbers(hashes: Int32Array, places: number): Float64Array {
  const marks = marksFor(hashes.length);
  for (let place = 0; place < hashes.length; place += 1) if (hashes[place] !== 0) markSeen(marks, hashes[place]!);
  const repeated: number[] = [];
  for (let place = 0; place < hashes.length; place += 1) {
    if (hashes[place] !== 0 && isRepeated(marks, hashes[place]!)) repeated.push(place);
  }
  const most = 2 ** 53 / places;
  return Float64Array.from(repeated, (place) => ((hashes[place]! >>> 0) % most) * places + place).sort();
}

/** Two bits for each of sixteen times as many short forms as rows: they tell of a hash whether it surely came only once, as most do. */
function marksFor(rows: number): Int32Array {
  return new Int32Array(Math.min(2 ** 28, 2 ** Math.ceil(Math.log2(rows * 16 + 16))) / 16);
}

const shortOf = (hash: number, marks: Int32Array): number => (hash ^ (hash >>> 15)) & (marks.length * 16 - 1);

function markSeen(marks: Int32Array, hash: number): void {
  const short = shortOf(hash, marks);
  const shift = (short & 15) * 2;
  const mark = (marks[short >>> 4]! >>> shift) & 3;
  if (mark < 2) marks[short >>> 4]! += 1 << shift;
}

function isRepeated(marks: Int32Array, hash: number): boolean {
  const short = shortOf(hash, marks);
  return ((marks[short >>> 4]! >>> ((short & 15) * 2)) & 2) !== 0;
}

/** A round of FNV-1a. */
export const mix = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);

/** For who takes part: never 0. */
export const asHash = (mixed: number): number => Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b) || 1;
