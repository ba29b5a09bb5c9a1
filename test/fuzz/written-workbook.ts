// A table -> a workbook in one of the forms that programs write.
import { cellFormats, madeWorkbook } from '../read/xlsx/made-workbook.ts';
import { between, type Draw, type LedgerTable, once, pick, type WrittenCell } from './ledger-table.ts';

export function writtenWorkbook(draw: Draw, { rows }: LedgerTable): Uint8Array {
  const shared: string[] = [];
  const is1904 = once(draw, 5);
  const firstColumn = pick(draw, [0, 0, 0, 1, 30]);
  const firstRow = between(draw, 1, 4);
  const namesPlaces = !once(draw, 4) || firstColumn > 0;
  const typed = pick(draw, ['all', 'some', 'none'] as const);
  const lines = rows.map(({ cells, kind }, index) => {
    const number = firstRow + index;
    const written = cells.map((cell, at) => {
      const place = namesPlaces ? ` r="${columnName(firstColumn + at + 1)}${number}"` : '';
      if (cell.text === '') return namesPlaces && once(draw, 2) ? '' : `<c${place} s="0"/>`;
      const asNumber = kind === 'row' && (typed === 'all' || (typed === 'some' && once(draw, 2)));
      return (asNumber ? numberCell(draw, cell, place, is1904) : null) ?? textCell(draw, cell.text, place, shared);
    });
    const hidden = once(draw, 15) ? ' hidden="1"' : '';
    return `<row${namesPlaces || index === 0 ? ` r="${number}"` : ''}${hidden}>${written.join('')}</row>`;
  });
  const strings = shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return madeWorkbook({
    sheet: lines.join(''),
    strings,
    styles: cellFormats(
      0,
      pick<number | string>(draw, [14, 31, 'yyyy"年"m"月"d"日"']),
      pick<number | string>(draw, [4, '¥#,##0.00']),
    ),
    ...(is1904 ? { workbookPr: '<workbookPr date1904="1"/>' } : {}),
    strict: once(draw, 8),
  });
}

/** Null where the cell is neither money nor a day. */
function numberCell(draw: Draw, { fen, day }: WrittenCell, place: string, is1904: boolean): string | null {
  if (day !== undefined) {
    const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000 - (is1904 ? 1462 : 0);
    const time = pick(draw, ['', '', '.5', '.39597222222']);
    return once(draw, 8) ? `<c${place} t="d"><v>${day}</v></c>` : `<c${place} s="1"><v>${serial}${time}</v></c>`;
  }
  if (fen === undefined) return null;
  const digits = `${fen / 100}`;
  const formula = once(draw, 5) ? '<f>SUM(X1:X9)</f>' : '';
  return `<c${place} s="2">${formula}<v>${pick(draw, [digits, digits, (fen / 100).toExponential(), noisy(fen)])}</v></c>`;
}

/** What a spreadsheet stores after some arithmetic. */
const noisy = (fen: number): string => ((fen / 100) * (1 + Number.EPSILON)).toPrecision(17);

function textCell(draw: Draw, text: string, place: string, shared: string[]): string {
  switch (pick(draw, ['shared', 'inline', 'runs', 'formula'] as const)) {
    case 'shared':
      shared.push(text);
      return `<c${place} t="s"><v>${shared.length - 1}</v></c>`;
    case 'inline':
      return `<c${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    case 'runs': {
      const half = Array.from(text);
      const parts = [half.slice(0, 2), half.slice(2)].map((part) => escaped(part.join('')));
      return `<c${place} t="inlineStr"><is>${parts.map((part) => `<r><t xml:space="preserve">${part}</t></r>`).join('')}<rPh><t>x</t></rPh></is></c>`;
    }
    case 'formula':
      return `<c${place} t="str"><f>A1&amp;""</f><v>${escaped(text)}</v></c>`;
  }
}

/** XML has no control characters and no halves of pairs: spreadsheets write their number between `_x` and `_`. */
function escaped(text: string): string {
  return text
    .replace(/_x(?=[0-9a-fA-F]{4}_)/g, '_x005F_x')
    .replace(
      /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
