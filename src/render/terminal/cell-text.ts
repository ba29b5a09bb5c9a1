// Text enters, text that fits terminal cells leaves: harmless, measured, cut, broken into lines.
import { cellsOf } from '../text-width.ts';

/** What a line may hold: no control sequences, no line ends, nothing invisible that turns or joins what is near it. */
export const harmless = (text: string): string =>
  text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/** The text itself, or its beginning with `…` at the end, in at most `width` cells. */
export function cut(text: string, width: number): string {
  if (cellsOf(text) <= width) return text;
  let kept = '';
  let cells = 1;
  for (const character of text) {
    cells += cellsOf(character);
    if (cells > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/** What stays in one line: a word, a percentage, a Chinese character; closing marks never begin a line, opening ones never end it. */
const PIECES = /[（《“¥]*(?:[!-~]+(?: %[!-~]*)?|[^ -~])[，。；：、）》”！？]* ?|\s/gu;

/** Lines of at most `width` cells, broken at spaces where there are any. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && cellsOf(`${line}${piece.trimEnd()}`) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || piece.trim() !== '') line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines.map((each) => cut(each, width));
}

/**
 * The same with nothing cut: of a longer word, a path maybe, the rest stands in the next line. The first line keeps the blanks it begins with, all
 * others begin with `indent` of them.
 */
export function wrappedWhole(text: string, width: number, indent: number): readonly string[] {
  const lead = text.length - text.trimStart().length;
  const lines: string[] = [];
  let [line, isBlank] = [text.slice(0, lead), true];
  const turn = (): void => {
    lines.push(line.trimEnd());
    [line, isBlank] = [' '.repeat(indent), true];
  };
  for (const piece of text.slice(lead).match(PIECES) ?? []) {
    if (!isBlank && cellsOf(`${line}${piece.trimEnd()}`) > width) turn();
    if (isBlank && piece.trim() === '') continue;
    for (const part of cellsOf(`${line}${piece.trimEnd()}`) > width ? piece : [piece]) {
      if (!isBlank && cellsOf(`${line}${part.trimEnd()}`) > width) turn();
      line += part;
      isBlank = false;
    }
  }
  return isBlank ? lines : [...lines, line.trimEnd()];
}
