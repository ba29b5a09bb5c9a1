// Total rows (合计, 小计, Total): how they are recognised, and whether their amount agrees with the rows above.
import type { Fen } from '../model/money.ts';
import type { Cell } from '../model/sheet.ts';

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
]);
/** `合计`, and what it is of: `三月合计`, `张三 小计`. */
const ENDING = /^.{0,10}(?:合计|小计|总计|合計|小計|總計)$/u;

/** The word of a total row in its first text or in one of its key cells, null for any other row. */
export function totalLabel(cells: readonly Cell[], keys: readonly number[]): string | null {
  const first = cells.find((cell) => cell !== null && cell !== '');
  const key = keys.map((index) => cells[index]).find((cell) => typeof cell === 'string' && isTotal(cell));
  if (typeof first === 'string' && isTotal(first)) return first.trim();
  return typeof key === 'string' ? key.trim() : null;
}

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
const HINT = /[计計额額]|[tｔ][oｏ][tｔ]|[sｓ][uｕ][mｍ]/iu;

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
