// A placed form enters, its boxes to be signed stand on the worksheet.
import { contentOf, heightOf, type Pen, writeCell } from './pen.ts';
import type { Placed } from './plan.ts';
import { safeText } from './safe-text.ts';
import { boxLook, boxTitleLook } from './styles.ts';
import { linesIn } from './widths.ts';

/** Room for a signature or a seal, in points. */
const BOX_HEIGHT = 54;

export function writePage(pen: Pen, placed: Placed): void {
  const { columns, rows } = placed.table;
  let lines = 1;
  columns.forEach((column, index) => {
    writeCell(pen, placed.headerRow!, index + 1, safeText(column.title), boxTitleLook);
    lines = Math.max(lines, linesIn(column.title, pen.widths[index]! - 2));
  });
  pen.worksheet.getRow(placed.headerRow!).height = heightOf(lines) + 6;
  const looks = columns.map((column, index) => (index === 0 ? boxTitleLook : boxLook(column, pen.language)));
  rows.forEach((_, number) => {
    const row = placed.firstRow + number;
    pen.worksheet.getRow(row).height = BOX_HEIGHT;
    columns.forEach((_, index) => {
      writeCell(pen, row, index + 1, contentOf(pen, placed, number, index), looks[index]!);
    });
  });
}
