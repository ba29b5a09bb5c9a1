// The first pass over a file: its bytes -> their count, their hash, whether they are UTF-8, and a sample of the beginning.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { firstInvalidByte, wholeCharacters } from './utf8.ts';

export interface ByteSurvey {
  readonly bytes: number;
  readonly sha256: string;
  /** The first bytes, enough to guess encoding and delimiter from. */
  readonly sample: Uint8Array;
  /** Where the first byte stands that is no UTF-8, null when all are. */
  readonly invalidUtf8At: number | null;
}

const SAMPLE_BYTES = 64 * 1024;
const NONE = new Uint8Array(0);

export async function surveyBytes(chunks: AsyncIterable<Uint8Array>): Promise<ByteSurvey> {
  const hash = createHash('sha256');
  let bytes = 0;
  let sample: Uint8Array = NONE;
  let carried: Uint8Array = NONE;
  let invalidUtf8At: number | null = null;
  for await (const chunk of chunks) {
    hash.update(chunk);
    if (sample.length < SAMPLE_BYTES) sample = Buffer.concat([sample, chunk.subarray(0, SAMPLE_BYTES - sample.length)]);
    if (invalidUtf8At === null) {
      const joined = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
      const end = wholeCharacters(joined);
      const whole = joined.subarray(0, end);
      if (!isUtf8(whole)) invalidUtf8At = bytes - carried.length + firstInvalidByte(whole);
      carried = Buffer.from(joined.subarray(end));
    }
    bytes += chunk.length;
  }
  if (invalidUtf8At === null && carried.length > 0) invalidUtf8At = bytes - carried.length;
  return { bytes, sha256: hash.digest('hex'), sample, invalidUtf8At };
}
