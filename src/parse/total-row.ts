// Total rows (合计, 小计, Total): how they are recognised, and whether their amount agrees with the rows above.
import type { Fen } from '../model/money.ts';
import type { Cell } from '../model/sheet.ts';
import { isBlankCell } from './blank-cell.ts';

const EXACT = new Set([
  'sum',
  '总额',
  '总金额',
  '共计',
  '總額',
  '總金額',
  '共計',
  // What tables of Chinese spreadsheet programs write below their last row.
  '汇总',
  '彙總',
  '匯總',
  '合计金额',
  '合計金額',
  '合计数',
  '合計數',
  // At the end and the head of printed pages.
  '承前页',
  '过次页',
  '接上页',
  '转下页',
  '承前頁',
  '過次頁',
]);
/** `合计`, and what it is of: `三月合计`, `张三 小计`, `本年累计`. */
const ENDING = /^.{0,10}(?:合计|小计|总计|累计|合計|小計|總計|累計)$/u;
const ENGLISH =
  /^(?:grand|sub|page|daily|month|monthly|quarter|quarterly|year|yearly|annual|running|overall)?totals?(?:amount|sales)?$/;

/** What spreadsheets write below a group, `E01 汇总`, `HT-2026-000123 Total`, in the column by which they group. */
const GROUP_ENDING = /^\S.{0,40}?(?:\s+totals?|\s*(?:[合小总累]计|[合小總累]計|汇总|彙總|匯總))\s*$/iu;

/** Where in a row the word of a total may stand, by index of the cell. */
export interface TotalPlaces {
  /** Identifiers that every row must have. */
  readonly keys: readonly number[];
  /** Texts that every row must have: in them only the bare word counts. */
  readonly texts: readonly number[];
  /** All cells that every row must have; none where the book fills in some of them, for then even a total row may have the others. */
  readonly required: readonly number[];
}

/**
 * The word of a total row, null for any other row: in a cell that must be there, or in the first that is filled. A row that has all
 * it must have is none because of its first cell alone: a customer may be called so; in one that lacks something an identifier before the
 * word makes it the total of a group. Without any identifier a row is nothing by itself,
 * and the word may stand in any cell.
 */
export function totalLabel(cells: readonly Cell[], { keys, texts, required }: TotalPlaces): string | null {
  const labelIn = (indexes: readonly number[], is: (text: string) => boolean): string | null => {
    const cell = indexes.map((index) => cells[index]).find((one) => typeof one === 'string' && is(one));
    return typeof cell === 'string' ? cell.trim() : null;
  };
  const isWhole = required.length > 0 && required.every((index) => !isBlankCell(cells[index]));
  const ofGroup = (): string | null =>
    isWhole || required.length === 0 ? null : labelIn([...keys, ...texts], isGroupTotal);
  const label = labelIn(keys, isTotal) ?? labelIn(texts, isBareTotal) ?? ofGroup();
  const first = cells.findIndex((cell) => cell !== null && cell !== '');
  if (label !== null || first < 0) return label;
  if (keys.length > 0 && keys.every((index) => isBlankCell(cells[index]))) return labelIn([...cells.keys()], isTotal);
  return isWhole && !keys.includes(first) ? null : labelIn([first], isTotal);
}

const isGroupTotal = (text: string): boolean => text.length <= 50 && HINT.test(text) && GROUP_ENDING.test(text);

/** False where {@link totalLabel} would surely find nothing in a cell of the text. */
export const mayBeTotalLabel = (text: string): boolean => isTotal(text) || isGroupTotal(text);

function isTotal(text: string): boolean {
  const word = totalWord(text);
  return word !== null && (isBareWord(word) || ENDING.test(word));
}

function isBareTotal(text: string): boolean {
  const word = totalWord(text);
  return word !== null && (isBareWord(word) || (word.length === 2 && ENDING.test(word)));
}

const isBareWord = (word: string): boolean => EXACT.has(word) || ENGLISH.test(word);

/** Without what is around the word, null where it is surely none. */
function totalWord(text: string): string | null {
  if (!HINT.test(text)) return null;
  if (IN_CAPITALS.test(text)) return '合计';
  if (text.length > 24) return null;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)$/, '')
    .replace(/[\s:_*~=【】[\]「」—-]/g, '');
}

/** The sum once more in the numerals of banks: `合计（大写）：壹仟元整`. */
const IN_CAPITALS = /^\s*(?:合|总|共|總)\s*[计計]\s*(?:金额|金額)?\s*[(（]?\s*(?:人民币|人民幣)?\s*[(（]?大[写寫]/;

/** Every row is asked, so most are told apart before anything is normalized; full-width letters are letters too. */
const HINT = /[计計额額总總页頁]|[tｔ][oｏ][tｔ]|[sｓ][uｕ][mｍ]/iu;

export interface RunningTotal {
  /** Rows that count: what they come to, and how many they are. */
  readonly add: (amount: Fen, rows: number) => void;
  /** A row whose amount is not known: from here on nothing can be compared. */
  readonly lose: () => void;
  /** Whether it is the sum of several rows above: all, or those since the last total. */
  readonly isSum: (amount: Fen) => boolean;
  /** Whether there are rows above of which it can be the total: some since the last one, or all of them. */
  readonly isOfRows: (amount: Fen) => boolean;
  /** Null when the amount is that of all rows or of those since the last total, else the amount expected. */
  readonly expect: (amount: Fen) => Fen | null;
}

export function runningTotal(): RunningTotal {
  let all = 0;
  let since = 0;
  let known = true;
  let count = 0;
  let sinceCount = 0;
  return {
    add: (amount, rows) => {
      count += rows;
      sinceCount += rows;
      all += amount;
      since += amount;
    },
    lose: () => {
      known = false;
    },
    isSum: (amount) => known && amount !== 0 && ((sinceCount > 1 && amount === since) || (count > 1 && amount === all)),
    isOfRows: (amount) => !known || sinceCount > 0 || (count > 0 && amount === all),
    expect: (amount) => {
      const part = since;
      since = 0;
      sinceCount = 0;
      // Above all rows it is a total of those below, which nobody has seen yet.
      if (!known || count === 0 || !Number.isSafeInteger(all) || amount === all || amount === part) return null;
      return part === 0 ? all : part;
    },
  };
}
