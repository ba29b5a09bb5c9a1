// A row below the header -> the cell that says that it is an example, as whoever made the template left it there (`例：HT001`, `（样例）`, `e.g.`).
import { columnLetters } from '../model/column-letters.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/place.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import { isBlankCell } from './blank-cell.ts';
import type { HeaderRow } from './find-header.ts';
import type { TotalPlaces } from './total-row.ts';

export interface ExampleCell {
  readonly index: number;
  readonly text: string;
  /** False where the word is only a part of a number or name: then somebody has to say what is meant. */
  readonly isSure: boolean;
}

/**
 * Only identifiers and the first cell count; a word that stands alone in its row is none, for it may be a title of the rows below it. Null for any other row.
 * `meant`: texts to which the book gives a meaning of their own.
 */
export function exampleCell(
  cells: readonly Cell[],
  { keys }: TotalPlaces,
  meant: ReadonlySet<string>,
): ExampleCell | null {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  if (cells.findIndex((cell, index) => index > first && !isBlankCell(cell)) < 0) return null;
  const found = [...new Set([...keys, first])].flatMap((index): ExampleCell[] => {
    const cell = cells[index];
    if (typeof cell !== 'string' || meant.has(cell.trim())) return [];
    const isSure = isExample(cell);
    return isSure || mayBe(cell, keys.includes(index)) ? [{ index, text: cell.trim(), isSure }] : [];
  });
  return found.find(({ isSure }) => isSure) ?? found[0] ?? null;
}

/** Somebody has to say whether the row is one. */
export function doubtfulExample(
  { index, text }: ExampleCell,
  { row }: SheetRow,
  { texts }: HeaderRow,
  source: Source,
): Finding {
  const column = texts[index]?.trim() || columnLetters(index + 1);
  return finding('CELL-IDENTIFIER', { source, row, column }, text, { why: 'example' });
}

/** False where {@link exampleCell} would surely find nothing in a cell of the text. */
export const mayBeExample = (text: string): boolean => HINT.test(text);

/** Every row is asked. */
const HINT = /例|^\W*[eｅ](?:[.．][gｇ]|[gｇ] ?[.．:：])|[aａ][mｍ][pｐ][lｌ]/iu;

const LONGEST = 100;

const isExample = (text: string): boolean => mayBeExample(text) && SURE.some((form) => form.test(plain(text)));

const mayBe = (text: string, isKey: boolean): boolean =>
  mayBeExample(text) && (isKey ? [...DOUBTFUL, ...DOUBTFUL_KEYS] : DOUBTFUL).some((form) => form.test(plain(text)));

const plain = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();

const WORD =
  '(?:填写|填寫|填报|填報|录入|錄入)?(?:[示范範样樣]例|举例|舉例|例子|例如|例)(?: ?(?:行|数据|數據|记录|記錄))?';
const ENGLISH = '(?:for )?examples?(?: (?:row|line|data|only))?';
const OPEN = '[(【\\[<「{]';
const CLOSE = '[)】\\]>」}]';

/** The word alone or numbered, before a colon, or in brackets before anything. */
const SURE: readonly RegExp[] = [
  /^\(?(?:e\.g\.?|eg ?[:.])/,
  ...[WORD, ENGLISH].flatMap((word) => [
    new RegExp(`^${word} ?\\d{0,2} ?(?:$|:)`),
    new RegExp(`^${OPEN} ?${word} ?\\d{0,2} ?${CLOSE}`),
  ]),
];

/** Names begin with it in absurd cases only. Not `例行维护`. */
const DOUBTFUL: readonly RegExp[] = [/^(?:[示范範样樣]例|举例|舉例)/, /^例[ a-z\d#-]/, /^examples?[-_ #/\d]/];

/** A sample is a thing that is sold, too. */
const DOUBTFUL_KEYS: readonly RegExp[] = [
  new RegExp(`${OPEN} ?(?:${WORD}|${ENGLISH}|samples?) ?\\d{0,2} ?${CLOSE}$`),
  /^samples?(?: (?:row|line|data))?(?: ?:|$)|^[([]samples?[)\]]/,
];
