// The first lines of a CSV text and the header words of all ledgers -> the character between its cells.
import { bareWord, bareWords } from './bare-word.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LINES = 30;
/** As many known words in a line are a header, not a title or a row. */
const SURE_WORDS = 2;

/** The delimiter that makes most known words of a line, else the one that most lines hold equally often; a comma where none holds any. */
export function guessDelimiter(text: string, headerWords: readonly string[]): string {
  const lines = firstLines(text);
  return byWords(lines, bareWords(headerWords)) ?? byCounts(lines);
}

/** Amounts with grouped digits, and tabs that pad the cells of an export, look like delimiters but make no words. */
function byWords(lines: readonly string[], words: ReadonlySet<string>): string | null {
  const most = DELIMITERS.map((delimiter) => {
    const known = lines.map((line) => line.split(delimiter).filter((cell) => words.has(bareWord(cell))).length);
    return { delimiter, words: Math.max(0, ...known) };
  }).sort((a, b) => b.words - a.words);
  const [best, second] = most;
  return best!.words >= SURE_WORDS && best!.words > second!.words ? best!.delimiter : null;
}

function byCounts(lines: readonly string[]): string {
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

/** Lines with something on them; delimiters and line ends in quoted cells do not count. */
function firstLines(text: string): readonly string[] {
  const quoted = text.replace(/"((?:[^"]|"")*)"/g, (_, inside: string) => inside.replace(/[,;\t|\r\n]/g, 'x'));
  const lines = quoted.split(/\r\n|\n|\r/);
  return lines.filter((line) => line.trim() !== '').slice(0, LINES);
}
