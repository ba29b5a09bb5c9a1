// Placed facts enter, lines of title and value stand on the worksheet.
import { contentOf, heightOf, type Pen, writeCell } from './pen.ts';
import { cellAt, type Placed } from './plan.ts';
import { safeText } from './safe-text.ts';
import { factLook, factTitleLook } from './styles.ts';
import { linesIn } from './widths.ts';

/** `wraps` where no table's columns stand on the same sheet, into whose empty cells long words could run on. */
export function writeFacts(pen: Pen, placed: Placed, wraps: boolean): void {
  const { columns, rows } = placed.table;
  const looks = columns.map((column) => factLook(column, pen.language, wraps));
  rows.forEach((_, number) => {
    columns.forEach((column, index) => {
      const at = cellAt(placed, number, index);
      writeCell(pen, at.row, 1, safeText(column.title), factTitleLook);
      const content = contentOf(pen, placed, number, index);
      writeCell(pen, at.row, at.column, content, looks[index]!);
      const lines = wraps && typeof content === 'string' ? linesIn(content, pen.widths[1]! - 2) : 1;
      if (lines > 1) pen.worksheet.getRow(at.row).height = heightOf(lines);
    });
  });
}
