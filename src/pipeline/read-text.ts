// The path of a small text file -> its text and digest, or the finding that says why not.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Found } from '../model/finding.ts';
import { accessFinding } from '../read/access-finding.ts';

/** `name` is what findings call it. */
export async function readText(
  path: string,
  name: string,
): Promise<Found<{ readonly text: string; readonly sha256: string } | null>> {
  try {
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { value: { text: bytes.toString('utf8'), sha256 }, findings: [] };
  } catch (error) {
    return { value: null, findings: [accessFinding(error, name)] };
  }
}
