// Total rows (合计, 小计, Total): how they are recognised, and whether their amount agrees with the rows above.
import type { Fen } from '../model/money.ts';
import type { ByteRows, Cell } from '../model/sheet.ts';

const EXACT = new Set([
  'total',
  'totals',
  'subtotal',
  'grandtotal',
  'sum',
  '总额',
  '共计',
  '總額',
  '共計',
  '累计',
  '累計',
  // What tables of Chinese spreadsheet programs write below their last row.
  '汇总',
  '彙總',
  '匯總',
]);
/** `合计`, and what it is of: `三月合计`, `张三 小计`. */
const ENDING = /^.{0,10}(?:合计|小计|总计|合計|小計|總計)$/u;

/**
 * The word of a total row in its first text or in one of its key cells, null for any other row. Where all key cells are
 * blank the row is nothing by itself, and the word may stand in any cell.
 */
export function totalLabel(cells: readonly Cell[], keys: readonly number[]): string | null {
  const first = cells.find((cell) => cell !== null && cell !== '');
  const key = keys.map((index) => cells[index]).find((cell) => typeof cell === 'string' && isTotal(cell));
  if (typeof first === 'string' && isTotal(first)) return first.trim();
  if (typeof key === 'string') return key.trim();
  const isNobodys = keys.length > 0 && keys.every((index) => isBlank(cells[index] ?? null));
  const word = isNobodys ? cells.find((cell) => typeof cell === 'string' && isTotal(cell)) : null;
  return typeof word === 'string' ? word.trim() : null;
}

const isBlank = (cell: Cell): boolean => cell === null || (typeof cell === 'string' && cell.trim() === '');

/** False where {@link totalLabel} would surely find nothing in the row. */
export function mayBeTotal(rows: ByteRows, index: number, keys: readonly number[]): boolean {
  const [from, to] = [rows.firsts[index]!, rows.firsts[index + 1]!];
  let first = from;
  while (first < to && rows.starts[first] === rows.ends[first]) first += 1;
  if (first < to && fieldMayBeTotal(rows, first)) return true;
  let isNobodys = keys.length > 0;
  for (const key of keys) {
    const field = from + key;
    if (field >= to || rows.starts[field] === rows.ends[field]) continue;
    isNobodys = false;
    if (field !== first && fieldMayBeTotal(rows, field)) return true;
  }
  return isNobodys;
}

/** In ASCII every such word has `to` or `su` in it. */
export function fieldMayBeTotal(rows: ByteRows, field: number): boolean {
  const end = rows.ends[field]!;
  if (end < 0) return true;
  let before = 0;
  for (let at = rows.starts[field]!; at < end; at += 1) {
    const byte = rows.bytes[at]!;
    if (byte >= 0x80) return isTotal(rows.text(field));
    const letter = byte | 0x20;
    if ((letter === LETTER_O && before === LETTER_T) || (letter === LETTER_U && before === LETTER_S)) return true;
    before = letter;
  }
  return false;
}

const [LETTER_O, LETTER_S, LETTER_T, LETTER_U] = [111, 115, 116, 117];

function isTotal(text: string): boolean {
  if (text.length > 24 || !HINT.test(text)) return false;
  const word = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)$/, '')
    .replace(/[\s:_-]/g, '');
  return EXACT.has(word) || ENDING.test(word);
}

/** Every row is asked, so most are told apart before anything is normalized; full-width letters are letters too. */
const HINT = /[计計额額总總]|[tｔ][oｏ][tｔ]|[sｓ][uｕ][mｍ]/iu;

export interface RunningTotal {
  /** A row that counts. */
  readonly add: (amount: Fen) => void;
  /** A row whose amount is not known: from here on nothing can be compared. */
  readonly lose: () => void;
  /** Null when the amount is that of all rows or of those since the last total, else the amount expected. */
  readonly expect: (amount: Fen) => Fen | null;
}

export function runningTotal(): RunningTotal {
  let all = 0;
  let since = 0;
  let known = true;
  return {
    add: (amount) => {
      all += amount;
      since += amount;
    },
    lose: () => {
      known = false;
    },
    expect: (amount) => {
      const part = since;
      since = 0;
      if (!known || !Number.isSafeInteger(all) || amount === all || amount === part) return null;
      return part === 0 ? all : part;
    },
  };
}
