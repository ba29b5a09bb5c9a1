// The rows of a sheet as they stand in its part -> the same in the order of their numbers, or a refusal.
import { DamagedWorkbook } from './damaged-workbook.ts';
import type { RowsTaken } from './row-reader.ts';

/**
 * Rows of one batch are put in order: a header that stands below its rows in the part would else take them for titles.
 * Throws {@link DamagedWorkbook} for a row that belongs before those of an earlier batch.
 */
export function rowOrder(): (taken: RowsTaken) => RowsTaken {
  let last = 0;
  return (taken) => {
    const rows = isInOrder(taken.rows) ? taken.rows : [...taken.rows].sort((a, b) => a.row - b.row);
    const first = rows[0]?.row ?? last;
    if (first < last) throw new DamagedWorkbook('row-order', first);
    last = rows.at(-1)?.row ?? last;
    return rows === taken.rows ? taken : { ...taken, rows };
  };
}

function isInOrder(rows: RowsTaken['rows']): boolean {
  for (let index = 1; index < rows.length; index += 1) if (rows[index]!.row < rows[index - 1]!.row) return false;
  return true;
}
