// A row below the header -> whether it is the header again, or a title or group above it, as exports of several pages have it.
import type { Cell } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { FoundHeader } from './find-header.ts';
import { cellText } from './grammar/grammar.ts';
import { headerName } from './header-name.ts';
import type { HeaderTexts } from './join-headers.ts';

/** One of the rows down to the header comes again whole. */
export const isRepeatedRow = (cells: readonly Cell[], { rows }: FoundHeader): boolean =>
  rows.some((row) => isSameRow(cells, row));

/** Every column that is read has its own header in the row. */
export function hasAllHeaders(cells: readonly Cell[], { columns }: HeaderBinding): boolean {
  for (const { index, header } of columns.values()) {
    if (nameIn(cells, index) !== headerName(header).name) return false;
  }
  return columns.size > 0;
}

function isSameRow(cells: readonly Cell[], texts: HeaderTexts): boolean {
  for (let index = 0; index < Math.max(cells.length, texts.length); index += 1) {
    if (nameIn(cells, index) !== nameIn(texts, index)) return false;
  }
  return true;
}

const nameIn = (cells: readonly Cell[], index: number): string => headerName(cellText(cells[index] ?? null)).name;
