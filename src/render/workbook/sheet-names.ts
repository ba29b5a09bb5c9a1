// The names that sheets would like enter, names that a workbook allows leave: legal, short, each of them once.

const LONGEST = 31;

export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const name = legal(wish);
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = ` ${number}`;
      unique = `${shortened(name, LONGEST - suffix.length)}${suffix}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** "History" is a name that spreadsheets keep for themselves. */
function legal(wish: string): string {
  const clean = wish
    .replace(/[\u0000-\u001f\u007f\p{Surrogate}\ufffe\uffff[\]:*?/\\]/gu, ' ')
    .replaceAll("'", '’')
    .trim();
  const name = shortened(clean, LONGEST);
  return name === '' || name.toLowerCase() === 'history' ? `${name}_` : name;
}

/** Not through the middle of a character. */
const shortened = (name: string, length: number): string => name.slice(0, length).replace(/\p{Surrogate}$/u, '');
