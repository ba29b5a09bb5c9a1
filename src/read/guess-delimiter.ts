// The first lines of a CSV text -> the character between its cells.

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 30;

/** The delimiter that most lines hold equally often; a comma where none holds any. */
export function guessDelimiter(text: string): string {
  const lines = firstLines(text);
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [count, agreeing] of counts) {
      const score = agreeing * 1000 + count;
      if (score > most) [best, most] = [delimiter, score];
    }
  }
  return best;
}

/** Lines with something on them; quoted cells are left out, so that what is in them does not count. */
function firstLines(text: string): readonly string[] {
  const bare = text.replace(/"(?:[^"]|"")*"/g, 'x').split(/\r\n|\n|\r/);
  return bare.filter((line) => line.trim() !== '').slice(0, LINES);
}
