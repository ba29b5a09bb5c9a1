// The first rows of a sheet -> the header row and its binding, or findings that say why there is none.
import { type Finding, finding } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import { editDistance } from '../model/nearest.ts';
import type { Place, Source } from '../model/place.ts';
import type { Cell, SheetRow } from '../model/sheet.ts';
import type { AppliedTitle } from './apply-title-unit.ts';
import type { HeaderBinding, HeaderClash } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { cellText } from './grammar/grammar.ts';
import { headerName } from './header-name.ts';
import type { HeaderTexts } from './join-headers.ts';
import type { Multiple } from './title-multiple.ts';

/** Title rows may stand above the header, but not more than this. */
export const HEADER_ROWS = 20;

export interface HeaderRow {
  /** The lower one where the header goes over two rows. */
  readonly row: SheetRow;
  /** What was bound: the row's texts, joined with those above them where it goes over two rows. */
  readonly texts: HeaderTexts;
  readonly binding: HeaderBinding;
}

/** The header that serves, and the rows from the top of the sheet down to it: titles, groups and itself. */
export interface FoundHeader extends HeaderRow {
  readonly rows: readonly HeaderTexts[];
  /** The same without the row of the header. */
  readonly above: readonly SheetRow[];
  /** What the titles say about the unit of its amounts. */
  readonly title: AppliedTitle | null;
  /** What they say about its quantities. */
  readonly multiple: Multiple | null;
}

export const headerTexts = (cells: readonly Cell[]): HeaderTexts =>
  cells.map((cell) => (cell === null ? null : cellText(cell)));

/** A row with everything that the ledger needs: no later row can be a better header. One column is enough where nothing else stands in the row. */
export const isComplete = ({ missing, columns, unknown }: HeaderBinding): boolean =>
  missing.length === 0 && (columns.size > 1 || (columns.size === 1 && unknown.length === 0));

/** Why a best candidate cannot serve; empty when it can. */
export function headerFindings(ledger: LedgerName, source: Source, best: FoundHeader | null): readonly Finding[] {
  if (best === null || (best.binding.columns.size < 2 && !isComplete(best.binding))) {
    const missing = best === null ? '' : best.binding.missing.map((spec) => spec.name).join(', ');
    return [finding('READ-NO-HEADER', { source, row: null, column: null }, null, { ledger, missing })];
  }
  const place: Place = { source, row: best.row.row, column: null };
  return [
    ...best.binding.clashes.map((clash) => clashFinding(clash, place)),
    ...best.binding.missing.map((spec) => missingFinding(ledger, spec, best, place)),
  ];
}

/** A column may be missing because the title says that it is not in yuan, or not in single pieces. */
function missingFinding(
  ledger: LedgerName,
  spec: ColumnSpec,
  { binding, title, multiple }: FoundHeader,
  place: Place,
): Finding {
  const isOfSpec = ({ name }: { readonly name: string }): boolean => name === spec.name;
  const scaled = multiple?.columns.find(isOfSpec);
  const titled = scaled ?? title?.columns.find(isOfSpec);
  const facts = { ledger, column: spec.name };
  return titled === undefined
    ? finding('READ-MISSING-COLUMN', place, null, { ...facts, nearest: nearestHeader(spec, binding.unknown) })
    : finding('READ-MISSING-COLUMN', { ...place, column: titled.header }, null, {
        ...facts,
        nearest: titled.header,
        title: scaled === undefined ? title!.title : multiple!.title,
        ...(scaled === undefined ? {} : { pieces: true as const }),
      });
}

function clashFinding(clash: HeaderClash, place: Place): Finding {
  switch (clash.kind) {
    case 'doubled':
      return finding('READ-DOUBLED-COLUMN', { ...place, column: clash.header }, null, {
        column: clash.column,
        headers: clash.headers.join(', '),
      });
    case 'ambiguous':
      return finding('READ-AMBIGUOUS-HEADER', { ...place, column: clash.header }, clash.header, {
        columns: clash.columns.join(', '),
      });
  }
}

/** The unknown header that is nearest to one of the column's names, '' when none is near. */
function nearestHeader(spec: ColumnSpec, unknown: readonly string[]): string {
  const names = [spec.name, ...Object.values(spec.title), ...spec.synonyms].map((text) => headerName(text).name);
  let best = '';
  let smallest = Number.MAX_SAFE_INTEGER;
  for (const header of unknown) {
    // A column in another currency may still be the one that is meant.
    const bare = headerName(header).name.replace(/\(.*\)$/, '');
    for (const name of names) {
      const distance = editDistance(bare, name);
      if (distance <= Math.max(1, Math.floor(name.length / 3)) && distance < smallest)
        [best, smallest] = [header, distance];
    }
  }
  return best;
}
