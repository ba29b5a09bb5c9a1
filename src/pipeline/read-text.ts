// The path of a small text file in UTF-8 -> its text and digest, or the finding that says why not.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Finding, type Found, finding } from '../model/finding.ts';
import { accessFinding } from '../read/access-finding.ts';
import { firstInvalidByte } from '../read/utf8.ts';

/** `name` is what findings call it. */
export async function readText(
  path: string,
  name: string,
): Promise<Found<{ readonly text: string; readonly sha256: string } | null>> {
  try {
    const bytes = await readFile(path);
    if (!isUtf8(bytes)) return { value: null, findings: [encodingFinding(bytes, name)] };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { value: { text: bytes.toString('utf8'), sha256 }, findings: [] };
  } catch (error) {
    return { value: null, findings: [accessFinding(error, name)] };
  }
}

/** Names of files and grades would be others than were written, and found nowhere. */
function encodingFinding(bytes: Uint8Array, name: string): Finding {
  const offset = firstInvalidByte(bytes);
  const row = bytes.subarray(0, offset).filter((byte) => byte === LINE_END).length + 1;
  const place = { source: { file: name, sheet: null }, row, column: null };
  return finding('READ-ENCODING', place, null, { offset: `${offset}`, yaml: true });
}

const LINE_END = 10;
