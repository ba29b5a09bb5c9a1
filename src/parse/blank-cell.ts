// A cell, or the lack of one -> whether there is nothing in it that anybody could see.
import type { Cell } from '../model/sheet.ts';

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
