// Findings of rules, which know columns by their canonical names -> the same with the header that the user's file has for each.
import type { TableCount, TableHeader } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import type { Place, Source } from '../model/place.ts';

/** A column that the file does not have keeps its canonical name. */
export function underOwnHeaders(findings: readonly Finding[], tables: readonly TableCount[]): readonly Finding[] {
  const headerOf = headersBySource(tables);
  return findings.map((found) => {
    const { place } = found;
    const text = place === null ? null : ownText(place, headerOf);
    return text === null ? found : ({ ...found, place: { ...place, column: text } } as Finding);
  });
}

function ownText({ source, column }: Place, headerOf: (source: Source) => TableHeader | null): string | null {
  if (column === null) return null;
  const header = headerOf(source);
  const index = header?.columns.get(column);
  return index === undefined ? null : (header?.texts[index]?.trim() ?? null);
}

/** One file may be two ledgers: the rows of each have a source of their own, which tells them apart. */
function headersBySource(tables: readonly TableCount[]): (source: Source) => TableHeader | null {
  const own = new Map<Source, TableHeader | null>(tables.map(({ source, header }) => [source, header]));
  return (source) => {
    const known = own.get(source);
    if (known !== undefined) return known;
    const same = tables.find((table) => table.source.file === source.file && table.source.sheet === source.sheet);
    const header = same?.header ?? null;
    own.set(source, header);
    return header;
  };
}
