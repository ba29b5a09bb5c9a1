// Bytes and a path -> the file, whole or not at all.
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';

/**
 * Writes into a temporary file of the same directory, then renames it, so that a reader sees the old file or the new one.
 * Throws a {@link Failure} where that is impossible; an existing file is then as it was.
 */
export async function writeFile(path: string, content: Uint8Array | string, words: CliWords): Promise<void> {
  const directory = dirname(path);
  const temporary = join(directory, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, content);
    await rename(temporary, path);
    await syncDirectory(directory);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new Failure(EXIT.file, words.cannotWrite(path, reasonOf(error, words)));
  }
}

/** The same for a file that must not exist yet: one that does is left as it is. */
export async function writeNewFile(path: string, content: Uint8Array | string, words: CliWords): Promise<void> {
  try {
    await writeNew(path, content);
  } catch (error) {
    throw new Failure(EXIT.file, words.cannotWrite(path, reasonOf(error, words)));
  }
}

/** Makes the directory and those above it. */
export async function makeDirectory(path: string, words: CliWords): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new Failure(EXIT.file, words.cannotWrite(path, reasonOf(error, words)));
  }
}

async function writeNew(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a power failure could undo the rename; not every system lets a directory be synced. */
async function syncDirectory(path: string): Promise<void> {
  try {
    const directory = await open(path, 'r');
    await directory.sync().finally(() => directory.close());
  } catch {
    return;
  }
}

/** Why the operating system refused, in words. */
function reasonOf(error: unknown, words: CliWords): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return words.reasons[code] ?? (code === '' ? String(error) : code);
}
