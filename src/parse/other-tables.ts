// The rows above a header, or a row below it -> whether another table stands there, whose records would be passed over or read under the wrong names.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import type { HeaderBinding } from './bind-header.ts';
import type { ColumnSpec, ColumnType } from './column-spec.ts';
import type { FoundHeader } from './find-header.ts';
import { headerTexts, isComplete } from './find-header.ts';
import { day } from './grammar/day.ts';
import { cellText, type Grammar, isProblem } from './grammar/grammar.ts';
import { money } from './grammar/money.ts';
import { percent } from './grammar/percent.ts';
import { month, period, quarter } from './grammar/period.ts';
import { readCell, styleOf } from './row-reader.ts';

type Binder = (cells: readonly (string | null)[]) => HeaderBinding;

/**
 * `other` where all that the ledger needs has its name in the row, and some of it stands elsewhere or was not there before; `same` where it
 * stands in the same places, as the header in another language does. Null for a row that is no header.
 */
export function headerKind(cells: readonly Cell[], { columns }: HeaderBinding, bind: Binder): 'other' | 'same' | null {
  const own = bind(headerTexts(cells));
  if (!isComplete(own)) return null;
  return [...own.columns].every(([name, { index }]) => columns.get(name)?.index === index) ? 'same' : 'other';
}

/** The first row above the header that is a record, under the header itself or under a row further up that names some columns. */
export function recordAbove(
  { above, binding }: FoundHeader,
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
  bind: Binder,
): SheetRow | null {
  const required = specs.filter((spec) => spec.required && binding.columns.has(spec.name));
  let earlier: { readonly binding: HeaderBinding; readonly specs: readonly ColumnSpec[] } | null = null;
  for (const row of above) {
    if (isRecord(row.cells, binding, required, mapping)) return row;
    if (earlier !== null && isRecord(row.cells, earlier.binding, earlier.specs, mapping)) return row;
    const own = bind(headerTexts(row.cells));
    if (own.columns.size >= LEAST_NAMES)
      earlier = { binding: own, specs: specs.filter(({ name }) => own.columns.has(name)) };
  }
  return null;
}

/** Titles, too, may have two of the names: `客户：,甲公司,日期：,2026-03-31`. */
const LEAST_NAMES = 2;

/** Every one of the columns is filled, and days, amounts and periods, of which there is one, are such. */
function isRecord(
  cells: readonly Cell[],
  binding: HeaderBinding,
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
): boolean {
  let proven = 0;
  for (const { name, type } of specs) {
    const cell = cells[binding.columns.get(name)!.index] ?? null;
    if (cell === null || cellText(cell).trim() === '') return false;
    const grammar = GRAMMARS[type];
    if (grammar === undefined) continue;
    const trimmed = typeof cell === 'string' ? cell.trim() : cell;
    if (isProblem(readCell(trimmed, grammar, styleOf(name, binding, mapping)))) return false;
    proven += 1;
  }
  return proven > 0 && specs.length >= LEAST_NAMES;
}

const GRAMMARS: Partial<Readonly<Record<ColumnType, Grammar<unknown>>>> = {
  date: day,
  money,
  percent,
  period,
  month,
  quarter,
};
