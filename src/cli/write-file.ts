// Bytes and a path -> the file, whole or not at all; what the operating system refuses becomes a sentence and exit code 4.
import { mkdir } from 'node:fs/promises';
import { type FileFailure, writeFile as store, writeNewFile as storeNew } from '../pipeline/write-files.ts';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';

/** A reader sees the old file or the new one. Throws a {@link Failure} where that is impossible; an existing file is then as it was. */
export async function writeFile(path: string, content: Uint8Array | string, words: CliWords): Promise<void> {
  refuse(await store(path, content), words);
}

/** The same for a file that must not exist yet: one that does is left as it is. */
export async function writeNewFile(path: string, content: Uint8Array | string, words: CliWords): Promise<void> {
  refuse(await storeNew(path, content), words);
}

/** Makes the directory and those above it. */
export async function makeDirectory(path: string, words: CliWords): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    refuse({ path, reason: (error as NodeJS.ErrnoException).code ?? String(error) }, words);
  }
}

function refuse(failure: FileFailure | null, words: CliWords): void {
  if (failure === null) return;
  const { path, reason } = failure;
  throw new Failure(EXIT.file, words.cannotWrite(path, words.reasons[reason] ?? reason));
}
