// Two rows of a header, groups above and columns below -> one row of texts, as a reader takes them together.
import { headerName } from './header-name.ts';
import { bracketUnit } from './header-unit.ts';

export type HeaderTexts = readonly (string | null)[];

/**
 * A blank cell below takes the text above it. A group stands above all its columns, but only in the cell of the first:
 * together with it a text below counts where that is a known name, or where the text alone stands there several times.
 */
export function joinHeaders(above: HeaderTexts, below: HeaderTexts, isKnown: (text: string) => boolean): HeaderTexts {
  const counts = new Map<string, number>();
  for (const text of below) if (!isBlank(text)) counts.set(nameOf(text), (counts.get(nameOf(text)) ?? 0) + 1);
  const joined: (string | null)[] = [];
  let group: string | null = null;
  for (let index = 0; index < Math.max(above.length, below.length); index += 1) {
    const [upper = null, lower = null] = [above[index], below[index]];
    if (!isBlank(upper)) group = upper.trim();
    if (isBlank(lower)) joined.push(upper);
    else if (group === null) joined.push(lower);
    else joined.push(pairOf(group, lower.trim(), (counts.get(nameOf(lower)) ?? 0) > 1, isKnown));
  }
  return joined;
}

function pairOf(group: string, text: string, isRepeated: boolean, isKnown: (text: string) => boolean): string {
  const pairs = [`${group} ${text}`, `${text} ${group}`];
  return pairs.find(isKnown) ?? (isRepeated ? pairs[0]! : withUnitOf(group, text));
}

/** What a group says of its unit holds for the columns below it. */
function withUnitOf(group: string, text: string): string {
  const bracketed = /[([（【][^()[\]（）【】]*[)\]）】]$/.exec(group.normalize('NFKC'))?.[0] ?? '';
  const isUnit = bracketed !== '' && bracketUnit(bracketed.slice(1, -1).toLowerCase()) !== null;
  return isUnit && headerName(text).unit === null ? text + bracketed : text;
}

const nameOf = (text: string): string => headerName(text).name;

const isBlank = (text: string | null): text is null => text === null || text.trim() === '';
