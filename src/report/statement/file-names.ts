// People of a run -> the name of each one's file: safe on every file system, and no two of them the same.

interface Named {
  readonly personId: string;
  readonly name: string;
}

/** Bytes of UTF-8: most file systems take 255, of which a temporary name beside it needs some. */
const MOST_BYTES = 200;

/**
 * `2026-03-E01-陈予安` by person, without an ending. The run stands first, so that no name is hidden or reserved.
 * Names that would be the same (also where capitals do not count) are numbered in the order of the people.
 */
export function statementFileNames(run: string, people: readonly Named[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    people.map(({ personId, name }) => {
      const parts = [safe(run), safe(personId), safe(name)].filter((part) => part !== '');
      return [personId, unique(parts.join('-'), taken)];
    }),
  );
}

function unique(wish: string, taken: Set<string>): string {
  let name = ended(shortened(wish, MOST_BYTES));
  for (let number = 2; taken.has(folded(name)); number += 1) {
    const suffix = `~${number}`;
    name = `${ended(shortened(wish, MOST_BYTES - suffix.length))}${suffix}`;
  }
  taken.add(folded(name));
  return name;
}

/** As a file system that does not tell capitals apart compares names. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFKC');

/** Nothing that a shell, Windows, macOS or Linux reads as more than a letter; nothing that cannot be seen. */
const safe = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[\s<>:"/\\|?*%$`'!&;~]+/g, '_')
    .replace(/^[._-]+|[._-]+$/g, '');

/** Whole characters only. */
function shortened(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0)!);
    if (bytes > most) return kept;
    kept += character;
  }
  return kept;
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Windows drops a point or space at the end. */
const ended = (name: string): string => name.replace(/[. _-]+$/, '');
