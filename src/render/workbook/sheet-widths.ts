// The plan of a sheet enters, how wide its columns are leaves: each wide enough for all the parts that stand in it.
import type { Language, Table } from '../../model/document.ts';
import { cellsOf } from '../text-width.ts';
import type { Placed, SheetPlan } from './plan.ts';
import { type BesideTitle, columnWidth, contentWidth } from './widths.ts';

const MOST_FACT_TITLE = 40;
const MOST_FACT = 90;
/** Words beside a table's columns run on into the empty cells at their right. */
const SPILLING = 12;
const LEAST_BOX = 22;

export const isFactsOnly = (sheet: SheetPlan): boolean => sheet.parts.every((part) => part.table.layout === 'facts');

/** The list that can be filtered and whose header stays in sight: the only one of its sheet, at its end. */
export function filteredList({ parts }: SheetPlan): Placed | null {
  const lists = parts.filter(isList);
  return lists.length === 1 && lists[0] === parts.at(-1) ? lists[0]! : null;
}

/** A form to fill in by hand at the end of a sheet that has no list. */
export function closingForm({ parts }: SheetPlan): Placed | null {
  const last = parts.at(-1);
  return last?.table.layout === 'page' && !parts.some(isList) ? last : null;
}

const isList = ({ table }: Placed): boolean => (table.layout ?? 'table') === 'table';

/** In characters, by column from the first. */
export function sheetWidths(sheet: SheetPlan, language: Language): readonly number[] {
  const alone = isFactsOnly(sheet);
  const beside = filteredList(sheet) === null ? 2 : 5;
  const parts = sheet.parts.map(({ table }) =>
    table.layout === 'facts' ? factWidths(table, language, alone) : tableWidths(table, language, beside),
  );
  const count = Math.max(0, ...parts.map((widths) => widths.length));
  return Array.from({ length: count }, (_, index) => Math.max(...parts.map((widths) => widths[index] ?? 0)));
}

function factWidths(table: Table, language: Language, alone: boolean): readonly number[] {
  const titles = table.columns.map((column) => cellsOf(column.title) + 2);
  const values = table.columns.map((_, index) => {
    const words = table.rows.some((row) => typeof row.values[index] === 'string');
    const content = contentWidth(table, index, language) + 2;
    return words && !alone ? Math.min(SPILLING, content) : Math.min(MOST_FACT, content);
  });
  return [Math.min(MOST_FACT_TITLE, Math.max(0, ...titles)), Math.max(0, ...values)];
}

const tableWidths = (table: Table, language: Language, beside: BesideTitle): readonly number[] =>
  table.columns.map((column, index) => {
    const width = columnWidth(column, contentWidth(table, index, language), beside);
    return table.layout === 'page' ? Math.max(LEAST_BOX, width) : width;
  });
