// The first rows of a sheet, one by one -> the header, over one row or two, and the rows below it that were held back meanwhile.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { SheetRow } from '../model/sheet.ts';
import { type HeaderBinding, headerBinder } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { HEADER_ROWS, type HeaderRow, headerTexts, isComplete } from './find-header.ts';

type Texts = readonly (string | null)[];

/** The header that was found, null where no row had anything of one, and the rows that stand below it. */
export interface Sought {
  readonly header: HeaderRow | null;
  readonly below: readonly SheetRow[];
}

export interface HeaderSeeker {
  /** Null as long as the header may still come. */
  readonly take: (row: SheetRow) => Sought | null;
  readonly finish: () => Sought;
}

/** The row after a complete header is held too: it may be the second half of the header. */
export function headerSeeker(specs: readonly ColumnSpec[], mapping: LedgerMapping): HeaderSeeker {
  const bind = headerBinder(specs, mapping);
  const held: SheetRow[] = [];
  let before: Texts = [];
  let best: HeaderRow | null = null;

  const consider = (row: SheetRow): void => {
    const texts = headerTexts(row.cells);
    const single = bind(texts);
    const joined = bind(joinedTexts(before, texts, bind));
    const sure = best !== null && isComplete(best.binding);
    const both = isTwoRows(joined, [single, ...(held.at(-2) === best?.row && best !== null ? [best.binding] : [])]);
    if (both && (!sure || isComplete(joined))) best = { row, binding: joined };
    else if (!sure && (best === null || single.columns.size > best.binding.columns.size || isComplete(single)))
      best = { row, binding: single };
    before = texts;
  };
  const finish = (): Sought => ({ header: best, below: best === null ? [] : held.slice(held.indexOf(best.row) + 1) });
  return {
    take: (row) => {
      const sure = best !== null && isComplete(best.binding);
      held.push(row);
      if (!sure || held.at(-2) === best?.row) consider(row);
      return sure || held.length === HEADER_ROWS ? finish() : null;
    },
    finish,
  };
}

/** A header over two rows says more than each of its rows, and nothing that is unclear. */
const isTwoRows = (joined: HeaderBinding, singles: readonly HeaderBinding[]): boolean =>
  joined.clashes.length === 0 && singles.every((single) => joined.columns.size > single.columns.size || hasFewerClashes(joined, single));

const hasFewerClashes = (joined: HeaderBinding, single: HeaderBinding): boolean =>
  single.clashes.length > 0 && joined.columns.size >= single.columns.size;
