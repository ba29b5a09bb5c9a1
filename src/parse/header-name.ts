// A header as it stands in a file -> the bare name by which columns are matched, and what it states about its unit.
import { type UnitFen, YUAN } from '../model/money-unit.ts';
import { bracketUnit, type StatedUnit, withoutUnit } from './header-unit.ts';

export interface HeaderName {
  /** Without case, spaces, hyphens, marks and units: `金额 (元)*` -> `金额`. What is measured in something else keeps it, and so matches nothing. */
  readonly name: string;
  /** How many fen a plain number under it counts. */
  readonly fen: UnitFen;
  /** The unit that it states, null where it states none. */
  readonly unit: StatedUnit | null;
  /** What stood in brackets and is no part of the name. */
  readonly asides: readonly string[];
}

const BRACKETED = /[([{【]([^()[\]{}【】]*)[)\]}】]/g;

export function headerName(header: string): HeaderName {
  const units = new Set<StatedUnit>();
  const asides: string[] = [];
  const outside = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(BRACKETED, (whole, inside: string) => {
      const unit = bracketUnit(inside);
      if (unit === 'other') return whole;
      if (unit !== null) units.add(unit);
      asides.push(inside.trim());
      return '';
    });
  const { text, unit } = withoutUnit(outside.trim());
  if (unit !== null) units.add(unit);
  // Of two units nobody knows which is meant.
  const named = units.size > 1 ? header : text;
  const [stated = null] = units;
  const fen = stated === null || stated === 'percent' ? YUAN : stated;
  return { name: named.replace(/[\s\p{Cf}_\-.:*'’"#]+/gu, ''), fen, unit: stated, asides };
}
