// A table in order -> the same with something wrong in it; rows that are not touched mean what they meant.
import { between, type Draw, type LedgerTable, pick, type WrittenCell, type WrittenRow } from './ledger-table.ts';

/** Cells that no grammar takes, or that one might take for something else. */
const ODD_CELLS = [
  '',
  '-',
  '1.2E+5',
  '1,23.4',
  '12.345',
  '１２３．４５６',
  '0x10',
  'NaN',
  'Infinity',
  '-0',
  '9'.repeat(40),
  '9007199254740993',
  '$5',
  '(5',
  '2026-02-30',
  '2026/13/1',
  '3/5/2026',
  '0000-00-00',
  '46086',
  '99999',
  '#N/A',
  '#REF!',
  '合计',
  'Total',
  '=1+1',
  '__proto__',
  'constructor',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\ufffe\uffff',
  '\ufeff',
  '"',
  '\r',
  '\u2028',
  'E99',
  '张三',
  '锟斤拷',
  'x'.repeat(40_000),
  '万',
  '1.2.3.4',
  'true',
];

const ODD_HEADERS = [
  '__proto__',
  '',
  'constructor',
  '金额',
  '金额',
  'amount',
  '日期',
  '工号',
  '姓名',
  '价格',
  '\0',
  'x'.repeat(5000),
];

export interface SpoiltTable extends LedgerTable {
  /** False where nothing can be said of any row any more. */
  readonly isHeaderWhole: boolean;
}

export function spoiltTable(draw: Draw, table: LedgerTable): SpoiltTable {
  const rows = [...table.rows];
  let isHeaderWhole = true;
  for (let times = between(draw, 1, 3); times > 0; times -= 1) {
    const at = between(draw, 0, rows.length - 1);
    const row = rows[at]!;
    rows[at] = { ...row, ...spoiltCells(draw, row), means: null };
    if (row.kind === 'header' || row.kind === 'title' || row.kind === 'blank') isHeaderWhole = false;
  }
  return { ...table, rows, isHeaderWhole };
}

function spoiltCells(draw: Draw, { cells, kind }: WrittenRow): Pick<WrittenRow, 'cells'> {
  const at = between(draw, 0, Math.max(0, cells.length - 1));
  const odd: WrittenCell = { text: pick(draw, kind === 'header' ? ODD_HEADERS : ODD_CELLS) };
  switch (pick(draw, ['set', 'set', 'set', 'drop', 'add', 'cut', 'swap', 'many'] as const)) {
    case 'set':
      return { cells: cells.toSpliced(at, 1, odd) };
    case 'drop':
      return { cells: cells.toSpliced(at, 1) };
    case 'add':
      return { cells: cells.toSpliced(at, 0, odd) };
    case 'cut':
      return { cells: cells.slice(0, at) };
    case 'swap':
      return { cells: [...cells.slice(at), ...cells.slice(0, at)] };
    case 'many':
      return { cells: [...cells, ...Array.from({ length: 300 }, () => odd)] };
  }
}
