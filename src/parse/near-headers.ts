// A header that was found -> a notice for every unknown name that is nearly that of a column which is not there.
import { type Finding, finding } from '../model/finding.ts';
import { editDistance } from '../model/nearest.ts';
import type { Source } from '../model/place.ts';
import type { ColumnSpec } from './column-spec.ts';
import type { HeaderRow } from './find-header.ts';
import { headerName } from './header-name.ts';

export function nearHeaders(
  specs: readonly ColumnSpec[],
  source: Source,
  { row, binding }: HeaderRow,
): readonly Finding[] {
  const absent = specs.filter((spec) => !binding.columns.has(spec.name));
  const names = absent.map((spec) => ({ column: spec.name, known: namesOf(spec) }));
  return binding.unknown.slice(0, MOST_UNKNOWN).flatMap((header) => {
    const name = bareName(header);
    const meant = names.find(({ known }) => known.some((one) => isNear(name, one)));
    if (meant === undefined) return [];
    const place = { source, row: row.row, column: header };
    return [finding('READ-NEAR-HEADER', place, header, { column: meant.column })];
  });
}

/** What stands in brackets may be why the column is not read: `成本(USD)`. */
const bareName = (header: string): string => headerName(header).name.replace(/\([^()]*\)$/, '');

/** In a table with more of them nobody has misspelt one. */
const MOST_UNKNOWN = 1000;

const namesOf = (spec: ColumnSpec): readonly string[] =>
  [spec.name, ...Object.values(spec.title), ...spec.synonyms].map((text) => headerName(text).name);

/** One edit in a word of three letters or more, two in one of eight: in shorter words an edit makes another word. */
function isNear(name: string, known: string): boolean {
  const shorter = Math.min(name.length, known.length);
  const most = shorter >= 8 ? 2 : shorter >= 3 ? 1 : 0;
  return Math.abs(name.length - known.length) <= most && editDistance(name, known) <= most;
}
