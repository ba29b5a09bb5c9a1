// A header that was found and the book's mapping -> a warning for every header that is mapped and not there.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { nearest } from '../model/nearest.ts';
import type { Source } from '../model/place.ts';
import type { HeaderRow } from './find-header.ts';

/** A mapping may serve several files: where another header stands for the column, nothing is missing. */
export function mappedHeaders(
  { headers }: LedgerMapping,
  source: Source,
  { row, binding: { columns, unknown } }: HeaderRow,
): readonly Finding[] {
  return Object.entries(headers).flatMap(([header, column]) => {
    if (columns.has(column)) return [];
    const place = { source, row: row.row, column: header };
    return [finding('READ-MAPPED-HEADER', place, header, { column, nearest: nearest(header, unknown) })];
  });
}
