// A header as it stands in a file -> the bare name by which columns are matched, and the unit that it states.
import { type UnitFen, YUAN } from '../model/money-unit.ts';
import { bracketUnit, withoutUnit } from './header-unit.ts';

export interface HeaderName {
  /** Without case, spaces, hyphens, marks and units: `金额 (元)*` -> `金额`. What is measured in something else keeps it, and so matches nothing. */
  readonly name: string;
  /** How many fen a plain number under it counts. */
  readonly fen: UnitFen;
}

const BRACKETED = /[([{【]([^()[\]{}【】]*)[)\]}】]/g;

export function headerName(header: string): HeaderName {
  const { name, unit } = parted(header);
  return { name, fen: unit ?? YUAN };
}

/** The unit that the header states, null where it states none. */
export const unitIn = (header: string): UnitFen | null => parted(header).unit;

function parted(header: string): { readonly name: string; readonly unit: UnitFen | null } {
  const units = new Set<UnitFen>();
  const outside = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(BRACKETED, (whole, inside: string) => {
      const unit = bracketUnit(inside);
      if (unit === 'other') return whole;
      if (unit !== null) units.add(unit);
      return '';
    });
  const { text, unit } = withoutUnit(outside.trim());
  if (unit !== null) units.add(unit);
  // Of two units nobody knows which is meant.
  const named = units.size > 1 ? header : text;
  return { name: named.replace(/[\s\p{Cf}_\-.:*'’"#]+/gu, ''), unit: [...units][0] ?? null };
}
