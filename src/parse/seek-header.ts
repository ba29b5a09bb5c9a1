// The first rows of a sheet, one by one -> the header, over one row or two, and the rows below it that were held back meanwhile.
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import type { SheetRow } from '../model/sheet.ts';
import { applyTitleUnit } from './apply-title-unit.ts';
import { type HeaderBinding, headerBinder } from './bind-header.ts';
import type { ColumnSpec } from './column-spec.ts';
import { type FoundHeader, HEADER_ROWS, type HeaderRow, headerTexts, isComplete } from './find-header.ts';
import { type HeaderTexts, joinHeaders } from './join-headers.ts';
import { saysNothing } from './nothing-words.ts';
import { titleMultiple, withoutMultiples } from './title-multiple.ts';
import { titleUnit } from './title-unit.ts';

/** The header that was found, null where no row had anything of one, and the rows that stand below it. */
export interface Sought {
  readonly header: FoundHeader | null;
  readonly below: readonly SheetRow[];
}

export interface HeaderSeeker {
  /** Null as long as the header may still come. */
  readonly take: (row: SheetRow) => Sought | null;
  readonly finish: () => Sought;
}

/** Two rows are not tried together where they are wider than any header with groups: every pair of words is looked up. */
const WIDEST_PAIR = 1024;

/** The row after a complete header is waited for: it may be the second half of the header. */
export function headerSeeker(specs: readonly ColumnSpec[], mapping: LedgerMapping): HeaderSeeker {
  const bind = headerBinder(specs, mapping);
  const isKnown = (text: string): boolean => bind([text]).columns.size === 1;
  const held: SheetRow[] = [];
  let above: HeaderTexts = [];
  let best: HeaderRow | null = null;

  const finish = (): Sought => {
    if (best === null) return { header: null, below: [] };
    const below = held.indexOf(best.row) + 1;
    const rows = held.slice(0, below).map(({ cells }) => headerTexts(cells));
    const titles = rows.slice(0, -1);
    const inYuan = applyTitleUnit(best.binding, titleUnit(titles, best.binding.unknown), specs, mapping);
    const titled = withoutMultiples(inYuan, titleMultiple(titles, best.binding.unknown), specs, mapping);
    return { header: { ...best, ...titled, rows, above: held.slice(0, below - 1) }, below: held.slice(below) };
  };
  const consider = (row: SheetRow, texts: HeaderTexts): void => {
    const single = bind(texts);
    const joinedTexts = texts.length > WIDEST_PAIR ? texts : joinHeaders(above, texts, isKnown);
    const joined = joinedTexts === texts ? single : bind(joinedTexts);
    const isJoined = saysMore(joined, single) && joined.columns.size > bind(above).columns.size;
    const binding = isJoined ? joined : single;
    above = isJoined ? joinedTexts : texts;
    const isBetter = best === null || binding.columns.size > best.binding.columns.size || isComplete(binding);
    if (isBetter) best = { row, texts: above, binding };
  };
  const considerBelow = (row: SheetRow, texts: HeaderTexts, header: HeaderRow): void => {
    if (Math.max(texts.length, header.texts.length) > WIDEST_PAIR) return;
    const joinedTexts = joinHeaders(header.texts, texts, isKnown);
    const binding = bind(joinedTexts);
    if (isSecondRow(binding, texts, header)) best = { row, texts: joinedTexts, binding };
  };
  return {
    take: (row) => {
      const texts = headerTexts(row.cells);
      held.push(row);
      if (best !== null && isComplete(best.binding)) {
        considerBelow(row, texts, best);
        return finish();
      }
      consider(row, texts);
      const isSure = best !== null && isComplete((best as HeaderRow).binding);
      return !isSure && held.length === HEADER_ROWS ? finish() : null;
    },
    finish,
  };
}

function saysMore(joined: HeaderBinding, single: HeaderBinding): boolean {
  if (joined.clashes.length > 0) return false;
  return joined.columns.size > single.columns.size || (single.clashes.length > 0 && isComplete(joined));
}

/** Beside a name, brackets and what is in them say nothing: not even `(1,000)`. */
const isWord = (text: string): boolean => !/^[(（][\d.,]+[)）]$/.test(text) && !saysNothing(text, '');

/** Below a header that could stand alone: every word in the row must be one of a header, and some column have none. */
function isSecondRow(joined: HeaderBinding, texts: HeaderTexts, { binding }: HeaderRow): boolean {
  const bound = new Set([...joined.columns.values()].map(({ index }) => index));
  const filled = texts.flatMap((text, index) => (text === null || text.trim() === '' ? [] : [index]));
  const isPartial = [...binding.columns.values()].some(({ index }) => !filled.includes(index));
  const isAllKnown = filled.length > 0 && filled.every((index) => bound.has(index) && isWord(texts[index]!.trim()));
  const isNoLess = joined.columns.size >= binding.columns.size && joined.clashes.length === 0;
  return isPartial && isAllKnown && isNoLess && isComplete(joined);
}
