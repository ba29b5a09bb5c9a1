// The first pass over a file: its bytes -> their count, their hash, whether they are UTF-8, and samples to guess the encoding from.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { contentKind } from './content-kind.ts';
import { firstInvalidByte, wholeCharacters } from './utf8.ts';

export interface ByteSurvey {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, enough to guess encoding and delimiter from. */
  readonly sample: Uint8Array;
  /** Where the first byte stands that is no UTF-8, null when all are. */
  readonly invalidUtf8At: number | null;
  /** Whole lines from the one on that has this byte, empty when there is none. */
  readonly invalidSample: Uint8Array;
  /** Where a line of a text starts that goes on for longer than any row may be: the rest was not looked at. */
  readonly endlessAt: number | null;
}

const SAMPLE_BYTES = 64 * 1024;
/** A row has at most a million characters, and a character at most four bytes. */
const LONGEST_LINE = 4_000_000;
const NONE = new Uint8Array(0);

export async function surveyBytes(chunks: AsyncIterable<Uint8Array>): Promise<ByteSurvey> {
  const hash = createHash('sha256');
  const validity = utf8Survey();
  const lines = lineSurvey();
  let bytes = 0;
  let sample: Uint8Array = NONE;
  let endlessAt: number | null = null;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (sample.length < SAMPLE_BYTES) sample = Buffer.concat([sample, chunk.subarray(0, SAMPLE_BYTES - sample.length)]);
    validity.take(chunk);
    bytes += chunk.length;
    if (lines.isEndless(chunk) && contentKind(sample) === 'text') {
      endlessAt = lines.start();
      break;
    }
  }
  return { bytes, sha256: hash.digest('hex'), sample, endlessAt, ...validity.finish() };
}

/** Takes the chunks of a file one by one; the first byte that is no UTF-8 ends the search. */
function utf8Survey() {
  let before = 0;
  let carried: Uint8Array = NONE;
  let invalidUtf8At: number | null = null;
  let invalidSample: Uint8Array = NONE;
  const found = (bytes: Uint8Array, at: number): void => {
    invalidUtf8At = before + at;
    const line = at === 0 ? 0 : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(10, at - 1) + 1;
    invalidSample = Buffer.from(bytes.subarray(line, line + SAMPLE_BYTES));
  };
  return {
    take: (chunk: Uint8Array): void => {
      if (invalidUtf8At !== null) return;
      const joined = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const end = wholeCharacters(joined);
      const whole = joined.subarray(0, end);
      if (!isUtf8(whole)) found(joined, firstInvalidByte(whole));
      carried = Buffer.from(joined.subarray(end));
      before += end;
    },
    finish: (): Pick<ByteSurvey, 'invalidUtf8At' | 'invalidSample'> => {
      if (invalidUtf8At === null && carried.length > 0) found(carried, 0);
      return { invalidUtf8At, invalidSample };
    },
  };
}

/** Follows how far the last line end lies behind. */
function lineSurvey() {
  let before = 0;
  let lineStart = 0;
  return {
    isEndless: (chunk: Uint8Array): boolean => {
      const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
      const feed = bytes.lastIndexOf(10);
      const end = feed >= 0 ? feed : bytes.lastIndexOf(13);
      if (end >= 0) lineStart = before + end + 1;
      before += chunk.length;
      return before - lineStart > LONGEST_LINE;
    },
    start: (): number => lineStart,
  };
}
