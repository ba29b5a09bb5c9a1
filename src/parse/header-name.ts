// A header as it stands in a file -> the bare name by which columns are matched, and the unit that it states.
import { withoutInvisible } from './invisible.ts';

export interface HeaderName {
  /** Without case, spaces, hyphens, marks and units: `金额 (元)*` -> `金额`. */
  readonly name: string;
  /** How many yuan a plain number under it counts. */
  readonly yuan: 1 | 1000 | 10_000;
}

const BRACKETED = /[([{【]([^()[\]{}【】]*)[)\]}】]/g;
/** A money column in another currency is no column of ours: its name keeps the unit and so matches nothing. */
const FOREIGN =
  /^(usd|us\$|\$|美元|美金|hkd|港币|港幣|港元|eur|€|欧元|歐元|jpy|日元|日圓|gbp|英镑|英鎊|twd|ntd|新台币|新臺幣)$/;

/** Nor is one in millions, or in thousands of English words. */
const OTHER_SCALE =
  /[十百千][万萬]|[亿億]|\b(?:hundreds?|thousands?|millions?|billions?|mn|mio|bn)\b|^m$|\b000s?$|\d+k\b/;

export function headerName(header: string): HeaderName {
  let yuan: 1 | 1000 | 10_000 = 1;
  const bare = withoutInvisible(header)
    .normalize('NFKC')
    .toLowerCase()
    .replace(BRACKETED, (whole, inside: string) => {
      const unit = inside.trim();
      if (OTHER_SCALE.test(unit)) return whole;
      if (/[万萬]/.test(unit)) yuan = 10_000;
      else if (/千元|^k$/.test(unit)) yuan = 1000;
      return FOREIGN.test(unit) ? whole : '';
    })
    .replace(/[\s_\-.:*'’"#]+/g, '');
  return { name: bare, yuan };
}
