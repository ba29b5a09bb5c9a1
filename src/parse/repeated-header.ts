// A row below the header -> whether it is the header again, as exports of several pages have it.
import type { Cell } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import { cellText } from './grammar/grammar.ts';
import { headerName } from './header-name.ts';

/** Every column that is read has its own header in the row. */
export function isRepeatedHeader(cells: readonly Cell[], binding: HeaderBinding): boolean {
  for (const { index, header } of binding.columns.values()) {
    const text = cellText(cells[index] ?? null);
    if (headerName(text).name !== headerName(header).name) return false;
  }
  return binding.columns.size > 0;
}
