// Bytes -> a file in a temporary directory -> what reading makes of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Cell, FileFacts } from '../../src/model/sheet.ts';
import { openFile, type ReadRequest } from '../../src/read/open-file.ts';

export const directory = mkdtempSync(join(tmpdir(), 'salesctl-read-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

export interface Read {
  readonly facts: FileFacts | null;
  readonly sheet: string | null;
  readonly rows: readonly (readonly [row: number, ...cells: readonly Cell[]])[];
  readonly findings: readonly Finding[];
}

type Options = Partial<Omit<ReadRequest, 'path' | 'name'>>;

/** Writes the bytes under the name and reads them all. */
export function readBytes(name: string, bytes: string | Uint8Array, options: Options = {}): Promise<Read> {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return readAll({ ...DEFAULTS, ...options, path, name });
}

/** Hands the chunks in on standard input. */
export const readInput = (chunks: readonly Uint8Array[], options: Options = {}): Promise<Read> =>
  readAll({ ...DEFAULTS, ...options, path: '-', name: '-', input: Readable.from(chunks) });

const DEFAULTS = { sheet: null, preferredSheets: [], encoding: null, headerWords: ['工号', '金额', '工號', '金額'] };

export async function readAll(request: ReadRequest): Promise<Read> {
  const { value, findings } = await openFile(request);
  const rows: [number, ...Cell[]][] = [];
  const all = [...findings];
  const sheet = value?.sheets[0];
  for await (const batch of sheet?.batches ?? []) {
    for (const { row, cells } of batch.rows) rows.push([row, ...cells]);
    all.push(...batch.findings);
  }
  return { facts: value?.facts ?? null, sheet: sheet?.source.sheet ?? null, rows, findings: all };
}

/** The text in an encoding that the runtime can only decode: every two-byte character is found by decoding all of them. */
export function encoded(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return Uint8Array.from(Array.from(text).flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : table.get(sign)!)));
}
