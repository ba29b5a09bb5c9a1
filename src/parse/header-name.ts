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

/** Letters and common characters without brackets, signs or digits … */
const PLAIN = /^[A-Za-z _\u4e00-\u9fff]+$/;

/** … have no unit unless one of these stands in them, whatever the script. */
const MAY_BE_UNIT = /[元圆圓]|人民[币幣]|yuan|rmb|cny/i;

export function headerName(header: string): HeaderName {
  if (PLAIN.test(header) && !MAY_BE_UNIT.test(header)) {
    return { name: header.toLowerCase().replace(/[ _]+/g, ''), fen: YUAN, unit: null, asides: [] };
  }
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
