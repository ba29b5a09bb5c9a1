// A header that was found, and the headers that the book names -> a warning for every column that is read from another one than the book says.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { Source } from '../model/place.ts';
import type { HeaderRow } from './find-header.ts';
import { headerName } from './header-name.ts';

/** An export that has renamed its column may have another one that fits: a total where the amount paid was meant. */
export function mappedHeaders(mapping: LedgerMapping, source: Source, { row, binding }: HeaderRow): readonly Finding[] {
  const mapped = new Map<string, string[]>();
  for (const [header, column] of Object.entries(mapping.headers)) {
    mapped.set(column, [...(mapped.get(column) ?? []), header]);
  }
  return [...mapped].flatMap(([column, headers]) => {
    const bound = binding.columns.get(column);
    const isMeant = (header: string): boolean => headerName(header).name === headerName(bound?.header ?? '').name;
    if (bound === undefined || headers.some(isMeant)) return [];
    const place = { source, row: row.row, column: bound.header };
    return [finding('READ-MAPPED-HEADER', place, bound.header, { column, mapped: headers.join(', ') })];
  });
}
