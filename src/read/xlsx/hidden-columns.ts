// The columns of a sheet as its part describes them, and the cells that hold something -> which hidden columns are not empty.
import { LAST_COLUMN } from './cell-reference.ts';
import type { XmlScanner } from './xml-scanner.ts';

export interface HiddenColumns {
  /** Notes what a `col` element says of its columns. */
  readonly describe: (xml: XmlScanner) => void;
  /** A cell of this column, counted from 1, holds something. */
  readonly use: (column: number) => void;
  /** The hidden columns with such cells, from left to right. */
  readonly used: () => readonly number[];
}

const [HIDDEN, USED] = [1, 2];

export function hiddenColumns(): HiddenColumns {
  let marks: Uint8Array | null = null;
  return {
    describe: (xml) => {
      if (!isHidden(xml)) return;
      marks ??= new Uint8Array(LAST_COLUMN + 1);
      const from = columnOf(xml, 'min');
      marks.fill(HIDDEN, from, Math.max(from, columnOf(xml, 'max')) + 1);
    },
    use: (column) => {
      if (marks !== null && marks[column] === HIDDEN) marks[column] = USED;
    },
    used: () => [...(marks ?? []).entries()].flatMap(([column, mark]) => (mark === USED ? [column] : [])),
  };
}

/** A column of no width is hidden, too. */
function isHidden(xml: XmlScanner): boolean {
  const hidden = xml.attribute('hidden');
  return hidden === '1' || hidden === 'true' || /^0+(?:\.0*)?$/.test(xml.attribute('width') ?? '');
}

const columnOf = (xml: XmlScanner, name: 'min' | 'max'): number => {
  const written = xml.attribute(name) ?? '';
  return /^\d{1,5}$/.test(written) ? Math.min(+written, LAST_COLUMN) : 0;
};
