// A survey of a text file and the header words of all ledgers -> its encoding, or null where that is not certain.
import { bareWord, bareWords } from './bare-word.ts';
import { commonEncoding } from './common-characters.ts';
import type { ByteSurvey } from './survey-bytes.ts';
import { isUnreadable } from './unreadable-encodings.ts';

type Surveyed = Pick<ByteSurvey, 'sample' | 'invalidUtf8At' | 'invalidSample'>;

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Byte order mark, then zero bytes (UTF-16), then strict UTF-8, then GB18030 or Big5: whichever alone shows known words,
 * else whichever alone makes common characters of the bytes.
 */
export function guessEncoding(survey: Surveyed, headerWords: readonly string[]): string | null {
  if (isUnreadable(survey.sample)) return null;
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => survey.sample[index] === byte));
  if (marked !== undefined) return marked[0] === 'utf-8' && survey.invalidUtf8At !== null ? null : marked[0];
  const wide = wideEncoding(survey);
  if (wide !== null) return wide;
  if (survey.invalidUtf8At === null && !isDoubtful(survey.sample)) return 'utf-8';
  const words = bareWords(headerWords);
  const scoring = ['gb18030', 'big5'].filter((encoding) => showsWord(survey.sample, encoding, words));
  return scoring.length === 1 ? scoring[0]! : commonEncoding([survey.sample, survey.invalidSample]);
}

/** Of a file that is not UTF-8: whether it says so itself, or shows Chinese in UTF-8 before the first byte that is not. */
export function isPartlyUtf8({ sample, invalidUtf8At }: Surveyed): boolean {
  if (invalidUtf8At === null) return false;
  const before = Buffer.from(sample.subarray(0, invalidUtf8At)).toString('latin1');
  return UTF8_MARK_OR_WORD.test(before);
}

const UTF8_MARK_OR_WORD = /^\xef\xbb\xbf|(?<![\x80-\xff])(?:[\xe4-\xe9][\x80-\xbf]{2}){2,}(?![\x80-\xff])/;

/** Between cells and lines stand signs that have a zero half in UTF-16: which half tells the byte order. A stray zero byte is none. */
function wideEncoding({ sample, invalidUtf8At }: Surveyed): string | null {
  if (!sample.includes(0)) return null;
  const separators = { little: 0, big: 0, narrow: 0 };
  let zeros = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first, second] = [sample[at]!, sample[at + 1]!];
    if (first === 0 || second === 0) zeros += 1;
    if (isSeparator(first)) separators[second === 0 ? 'little' : 'narrow'] += 1;
    if (isSeparator(second)) separators[first === 0 ? 'big' : 'narrow'] += 1;
  }
  const { little, big, narrow } = separators;
  if (2 * (little + big) <= narrow || (invalidUtf8At === null && 5 * zeros < sample.length / 2)) return null;
  if (little > 0 && big === 0) return 'utf-16le';
  return big > 0 && little === 0 ? 'utf-16be' : null;
}

/** Tab, line feed, carriage return or comma: also the upper half of few characters, and of none in Chinese. */
const isSeparator = (byte: number): boolean => byte === 9 || byte === 10 || byte === 13 || byte === 44;

/**
 * A few characters in GB18030 or Big5 can be valid UTF-8 by chance, but then hardly ever in three bytes, as Chinese is there.
 * Letters in two bytes, and rare characters in four, are believed where most of them stand beside plain ones, as in `Müller`.
 */
function isDoubtful(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true });
  if (/[\u0800-\ud7ff\ue000-\uffff]/.test(text)) return false;
  const letters = (text.match(LETTERS) ?? []).join('').length;
  const beside = (text.match(BESIDE_PLAIN) ?? []).join('').length;
  return letters > 2 * beside;
}

/** Not the signs that stand alone in tables of any language: `¥`, `·`, `×`. */
const LETTER = '(?:(?![\\xa0\\xa3\\xa5\\xa7\\xb0\\xb1\\xb7\\xd7])[\\x80-\\u07ff]|[\\ud840-\\udbff])';
const LETTERS = new RegExp(LETTER, 'g');
const BESIDE_PLAIN = new RegExp(`(?<=[A-Za-z])(?:${LETTER})+|(?:${LETTER})+(?=[A-Za-z])`, 'g');

/** Both encodings decode nearly all bytes of the other to some character, so only known words prove one. ASCII is the same in both. */
function showsWord(sample: Uint8Array, encoding: string, words: ReadonlySet<string>): boolean {
  const text = new TextDecoder(encoding).decode(sample, { stream: true });
  return text.split(/[,;\t|\r\n"]/).some((cell) => /[^\x00-\x7f]/.test(cell) && words.has(bareWord(cell)));
}
