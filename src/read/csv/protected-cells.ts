// The text of a CSV file in pieces -> the same without what stands before a quote and is no part of the cell: `="00123"`, and the mark between joined files.

type Where = 'start' | 'plain' | 'quoted' | 'closed';

const MARK = '\ufeff';

/** A function that takes the pieces of a text that begins with a record; a sign whose quote may still come is kept for the next. */
export function withoutProtection(delimiter: string): (text: string, last: boolean) => string {
  let kept = '';
  let where: Where = 'start';
  return (text, last) => {
    const joined = kept + text;
    const parts: string[] = [];
    let from = 0;
    let at = 0;
    kept = '';
    for (; at < joined.length; at += 1) {
      const sign = joined[at]!;
      const mayProtect = where === 'start' && (sign === MARK || sign === '=');
      if (mayProtect && sign === '=' && at + 1 === joined.length && !last) {
        kept = sign;
        break;
      }
      if (mayProtect && (sign === MARK || joined[at + 1] === '"')) {
        parts.push(joined.slice(from, at));
        from = at + 1;
      } else {
        where = after(where, sign, sign === delimiter || sign === '\n' || sign === '\r');
      }
    }
    parts.push(joined.slice(from, at));
    return parts.join('');
  };
}

function after(where: Where, sign: string, isEnd: boolean): Where {
  if (where === 'quoted') return sign === '"' ? 'closed' : 'quoted';
  if (isEnd) return 'start';
  return sign === '"' && where !== 'plain' ? 'quoted' : 'plain';
}
