// A survey of a text file and the header words of all ledgers -> its encoding, or null where that is not certain.
import type { ByteSurvey } from './survey-bytes.ts';

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Byte order mark, then zero bytes (UTF-16), then strict UTF-8, then GB18030 or Big5, whichever alone shows known words. */
export function guessEncoding(survey: ByteSurvey, headerWords: readonly string[]): string | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => survey.sample[index] === byte));
  if (marked !== undefined) return marked[0] === 'utf-8' && survey.invalidUtf8At !== null ? null : marked[0];
  const wide = zeroPattern(survey.sample);
  if (wide !== null) return wide;
  if (survey.invalidUtf8At === null) return 'utf-8';
  const words = new Set(headerWords.filter((word) => /[^\x00-\x7f]/.test(word)));
  const scoring = ['gb18030', 'big5'].filter((encoding) => showsWord(survey.sample, encoding, words));
  return scoring.length === 1 ? scoring[0]! : null;
}

/** Digits, commas and line ends have a zero half in UTF-16: which half tells the byte order. */
function zeroPattern(sample: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) zeros[at % 2]! += 1;
  const [even, odd] = [zeros[0]!, zeros[1]!];
  if (odd > 10 * even) return 'utf-16le';
  return even > 10 * odd ? 'utf-16be' : null;
}

/** Both encodings decode nearly all bytes of the other to some character, so only known words prove one. */
function showsWord(sample: Uint8Array, encoding: string, words: ReadonlySet<string>): boolean {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  return text.split(/[,;\t|\r\n"]/).some((cell) => words.has(cell.trim().replace(/[（(].*$/, '')));
}
