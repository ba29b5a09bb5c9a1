// A row that may be the header -> which cell belongs to which column of the ledger, what is missing, and what is unclear.
import { columnLetters } from '../model/column-letters.ts';
import { type LedgerMapping, NO_COLUMN } from '../model/ledger-mapping.ts';
import type { ColumnSpec } from './column-spec.ts';
import { headerFits } from './header-fits.ts';
import { type HeaderName, headerName } from './header-name.ts';
import { namesOfHeader } from './two-languages.ts';

export interface BoundColumn {
  readonly index: number;
  /** The header as it stands in the file. */
  readonly header: string;
  readonly fen: HeaderName['fen'];
  readonly unit: HeaderName['unit'];
}

/** Several headers for one column, or several columns for one header. */
export type HeaderClash =
  | { readonly kind: 'doubled'; readonly column: string; readonly header: string; readonly headers: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly header: string; readonly columns: readonly string[] };

export interface HeaderBinding {
  readonly columns: ReadonlyMap<string, BoundColumn>;
  readonly missing: readonly ColumnSpec[];
  readonly clashes: readonly HeaderClash[];
  /** Headers that belong to no column, to look for misspelt ones. */
  readonly unknown: readonly string[];
  /** Where headers stand that the book passes over. */
  readonly ignored: ReadonlySet<number>;
  /** Cells up to the last header. */
  readonly width: number;
}

/** A header -> the columns that it may stand for. */
type HeaderIndex = (header: Header) => readonly string[];

interface Header extends BoundColumn, HeaderName {}

/** A function that binds rows of header texts; made once a sheet. */
export function headerBinder(
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
): (cells: readonly (string | null)[]) => HeaderBinding {
  const mapped = mappedIndex(mapping);
  const own = indexOf(specs, (spec) => [spec.name, ...Object.values(spec.title), ...spec.synonyms]);
  const fallback = indexOf(specs, (spec) => spec.fallbacks);
  return (cells) => {
    const all = headersOf(cells);
    const headers = all.filter((header) => mapped(header)[0] !== NO_COLUMN);
    const ignored = new Set(all.filter((header) => !headers.includes(header)).map(({ index }) => index));
    const columns = new Map<string, Header>();
    const clashes: HeaderClash[] = [];
    for (const index of [mapped, own, fallback]) bind(headers, index, columns, clashes);
    lendFallbacks(specs, columns);
    return { ...rest(specs, mapping, columns, headers), columns, clashes, ignored, width: all.at(-1)?.index ?? -1 };
  };
}

/** What the book maps needs no unit that fits: whoever wrote it has seen the column. */
function mappedIndex(mapping: LedgerMapping): HeaderIndex {
  const columns = new Map(Object.entries(mapping.headers).map(([header, name]) => [headerName(header).name, [name]]));
  return ({ name }) => columns.get(name) ?? NONE;
}

const NONE: readonly string[] = [];

function indexOf(specs: readonly ColumnSpec[], names: (spec: ColumnSpec) => readonly string[]): HeaderIndex {
  const index = new Map<string, ColumnSpec[]>();
  for (const spec of specs) {
    for (const name of new Set(names(spec).map((text) => headerName(text).name))) {
      index.set(name, [...(index.get(name) ?? []), spec]);
    }
  }
  return (header) => {
    const named = (text: string): readonly ColumnSpec[] | undefined => index.get(headerName(text).name);
    const found = index.get(header.name) ?? namesOfHeader(header.header, named) ?? named(withoutCount(header.header));
    return (found ?? []).filter(({ type }) => headerFits(header, type)).map(({ name }) => name);
  };
}

/** Programs number columns of one name: `金额.1`, `金额_1`, `金额_duplicated_0`. */
const withoutCount = (header: string): string => header.replace(/(?:[._]|_duplicated_)\d{1,2}$/, '');

function headersOf(cells: readonly (string | null)[]): Header[] {
  const headers: Header[] = [];
  cells.forEach((cell, index) => {
    if (cell !== null && cell.trim() !== '') headers.push({ ...headerName(cell), index, header: cell.trim() });
  });
  return headers;
}

/** Binds what one index knows; columns that a better index has bound stay as they are. */
function bind(
  headers: readonly Header[],
  index: HeaderIndex,
  columns: Map<string, Header>,
  clashes: HeaderClash[],
): void {
  const taken = new Set(columns.keys());
  const used = new Set([...columns.values()].map((bound) => bound.index));
  const doubled = new Map<string, Header[]>();
  const open: (readonly [Header, readonly string[]])[] = [];
  for (const header of headers) {
    const names = used.has(header.index) ? NONE : index(header);
    const [name] = names;
    if (name === undefined) continue;
    if (names.length > 1) open.push([header, names]);
    else if (columns.has(name) && !taken.has(name)) doubled.set(name, [...(doubled.get(name) ?? []), header]);
    else if (!taken.has(name)) columns.set(name, header);
  }
  for (const [column, others] of doubled) {
    const first = columns.get(column)!;
    clashes.push({ kind: 'doubled', column, header: first.header, headers: toldApart([first, ...others]) });
  }
  for (const [header, names] of open) {
    const free = names.some((name) => !columns.has(name));
    if (free) clashes.push({ kind: 'ambiguous', header: header.header, columns: names });
  }
}

/** A required column without a header takes one of its fallbacks from a column that can do without it. */
function lendFallbacks(specs: readonly ColumnSpec[], columns: Map<string, Header>): void {
  const optional = new Set(specs.filter((spec) => !spec.required).map(({ name }) => name));
  for (const spec of specs) {
    if (!spec.required || columns.has(spec.name)) continue;
    if (spec.fallbacks.length === 0) continue;
    const names = new Set(spec.fallbacks.map((text) => headerName(text).name));
    const lender = [...columns].find(([name, header]) => optional.has(name) && names.has(header.name));
    if (lender === undefined) continue;
    columns.delete(lender[0]);
    columns.set(spec.name, lender[1]);
  }
}

/** `金额, 成交金额`; the letters of their columns, `金额 (D), 金额 (F)`, where the texts do not tell them apart. */
function toldApart(headers: readonly Header[]): readonly string[] {
  const texts = headers.map(({ header }) => header);
  if (new Set(texts).size === texts.length) return texts;
  return headers.map(({ header, index }) => `${header} (${columnLetters(index + 1)})`);
}

function rest(
  specs: readonly ColumnSpec[],
  mapping: LedgerMapping,
  columns: ReadonlyMap<string, Header>,
  headers: readonly Header[],
): Pick<HeaderBinding, 'missing' | 'unknown'> {
  const used = new Set([...columns.values()].map((bound) => bound.index));
  return {
    missing: specs.filter(
      (spec) => spec.required && !columns.has(spec.name) && mapping.defaults[spec.name] === undefined,
    ),
    unknown: headers.filter((header) => !used.has(header.index)).map((header) => header.header),
  };
}
