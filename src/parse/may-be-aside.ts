// A row of bytes -> whether it may be a total or an example: only then its cells are worth a look of their own.
import type { ByteRows } from '../model/sheet.ts';
import { mayBeExample } from './example-row.ts';
import { mayBeTotalLabel, type TotalPlaces } from './total-row.ts';

/** False where neither `totalLabel` nor `exampleCell` would find anything in the row. */
export function mayBeAside(rows: ByteRows, index: number, { keys, texts }: TotalPlaces): boolean {
  const [from, to] = [rows.firsts[index]!, rows.firsts[index + 1]!];
  let first = from;
  while (first < to && rows.starts[first] === rows.ends[first]) first += 1;
  if (first < to && fieldMayBeAside(rows, first)) return true;
  if (anyMayBeAside(rows, from, to, keys) || anyMayBeAside(rows, from, to, texts)) return true;
  return keys.length > 0 && keys.every((key) => from + key >= to || rows.starts[from + key] === rows.ends[from + key]);
}

function anyMayBeAside(rows: ByteRows, from: number, to: number, indexes: readonly number[]): boolean {
  for (const index of indexes) {
    const field = from + index;
    if (field < to && fieldMayBeAside(rows, field)) return true;
  }
  return false;
}

/** In ASCII every such word has `to`, `su` or `mp` in it, but for `e.g.`, which begins so. */
export function fieldMayBeAside(rows: ByteRows, field: number): boolean {
  const end = rows.ends[field]!;
  if (end < 0) return true;
  let before = 0;
  for (let at = rows.starts[field]!; at < end; at += 1) {
    const byte = rows.bytes[at]!;
    if (byte >= 0x80) return mayBeWord(rows.text(field));
    const letter = byte | 0x20;
    if ((letter === LETTER_O && before === LETTER_T) || (letter === LETTER_U && before === LETTER_S)) return true;
    if (before === LETTER_M && letter === LETTER_P && mayBeExample(rows.text(field))) return true;
    if (before === LETTER_E && (byte === POINT || letter === LETTER_G) && mayBeExample(rows.text(field))) return true;
    before = letter;
  }
  return false;
}

const [LETTER_E, LETTER_G, LETTER_M, LETTER_O] = [101, 103, 109, 111];
const [LETTER_P, LETTER_S, LETTER_T, LETTER_U] = [112, 115, 116, 117];
const POINT = 46;

const mayBeWord = (text: string): boolean => mayBeTotalLabel(text) || mayBeExample(text);
