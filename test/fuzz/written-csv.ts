// A table -> a CSV file in one of the forms that programs write.
import { bytesIn, type Encoding } from './encodings.ts';
import { type Draw, type LedgerTable, once, pick } from './ledger-table.ts';

export function writtenCsv(draw: Draw, { rows }: LedgerTable, encoding: Encoding): Uint8Array {
  const delimiter = pick(draw, [',', ',', ',', ';', '\t', '|']);
  const lineEnd = pick(draw, ['\n', '\r\n', '\r\n', '\r']);
  const quotesAll = once(draw, 4);
  const declared = once(draw, 12) ? `sep=${delimiter}${lineEnd}` : '';
  const written = (text: string): string =>
    quotesAll || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map(({ cells }) => cells.map(({ text }) => written(text)).join(delimiter));
  const text = declared + lines.join(lineEnd) + pick(draw, [lineEnd, '', lineEnd + lineEnd]);
  return bytesIn(text, encoding);
}

/** A byte that belongs to the form of the file, put where it does not belong. */
export function brokenCsv(draw: Draw, bytes: Uint8Array): Uint8Array {
  const at = Math.floor((pick(draw, [0, 1, 2, 3, 5, 7, 9, 11, 13]) / 14) * bytes.length);
  const odd = Buffer.from(pick(draw, ['"', '\0', '\r', '\n', ',', '\xff', '""', '\ufeff', '\t']), 'latin1');
  return Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]);
}
