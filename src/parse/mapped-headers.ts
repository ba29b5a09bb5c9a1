// A header that was found, and the headers that the book names -> a warning for every column that the file has under none of them.
import { type Finding, finding } from '../model/finding.ts';
import { type LedgerMapping, NO_COLUMN } from '../model/ledger-mapping.ts';
import { nearest } from '../model/nearest.ts';
import type { Source } from '../model/place.ts';
import type { HeaderRow } from './find-header.ts';
import { headerName } from './header-name.ts';

/**
 * An export that has renamed its column may have another one that fits, a total where the amount paid was meant; or none, and its cells count as
 * blank. A mapping may serve several files: one of the headers that it names for a column is enough.
 */
export function mappedHeaders(
  { headers }: LedgerMapping,
  source: Source,
  { row, binding: { columns, unknown } }: HeaderRow,
): readonly Finding[] {
  const mapped = new Map<string, string[]>();
  for (const [header, column] of Object.entries(headers)) mapped.set(column, [...(mapped.get(column) ?? []), header]);
  return [...mapped].flatMap(([column, named]) => {
    const bound = columns.get(column)?.header ?? null;
    const isMeant = (header: string): boolean => bound !== null && headerName(header).name === headerName(bound).name;
    if (column === NO_COLUMN || named.some(isMeant)) return [];
    const place = { source, row: row.row, column: bound ?? named[0]! };
    const all = named.join(', ');
    const facts =
      bound === null
        ? ({ column, mapped: all, read: 'nothing', nearest: nearest(named[0]!, unknown) } as const)
        : ({ column, mapped: all, read: 'another', nearest: '' } as const);
    return [finding('READ-MAPPED-HEADER', place, bound ?? named[0]!, facts)];
  });
}
