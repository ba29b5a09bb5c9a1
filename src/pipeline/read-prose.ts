// The path of a text that people wrote -> the text, whatever program saved it, or the finding that says why not.
import { readFile } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { type Found, finding } from '../model/finding.ts';
import { accessFinding } from '../read/access-finding.ts';

/** By its byte order mark, else UTF-8, else GB18030: the first that every byte belongs to. */
export async function readProse(path: string): Promise<Found<string | null>> {
  try {
    const bytes = await readFile(path);
    const text = decoded(bytes);
    if (text !== null) return { value: text, findings: [] };
    const place = { source: { file: path, sheet: null }, row: null, column: null };
    return { value: null, findings: [finding('READ-ENCODING', place, null, { offset: '' })] };
  } catch (error) {
    return { value: null, findings: [accessFinding(error, path)] };
  }
}

function decoded(bytes: Uint8Array): string | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked === null ? ['utf-8', 'gb18030'] : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next one is tried.
    }
  }
  return null;
}
