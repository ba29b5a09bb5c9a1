// Bytes and a path -> the file, whole or not at all.
import { randomBytes } from 'node:crypto';
import { realpath, stat, writeFile as writeInto } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { diskFiles, type FileSystem, failureCode } from './file-system.ts';

/** What the operating system refused: `reason` is its code, such as `ENOSPC`. */
export interface FileFailure {
  readonly path: string;
  readonly reason: string;
}

/**
 * Replaces or makes a file through a temporary one beside it, so that a reader sees the old bytes or the new ones.
 * A link is followed, a file stays as private as it was, and one that is write-protected stays. What is no file, such as `/dev/null`, is written to and never replaced.
 */
export async function writeFile(
  path: string,
  content: Uint8Array | string,
  files: FileSystem = diskFiles,
): Promise<FileFailure | null> {
  try {
    const target = await targetOf(path);
    switch (target.kind) {
      case 'stream':
        await writeInto(target.path, content);
        return null;
      case 'file':
        await replace(target.path, content, target.mode, files);
        return null;
      case 'protected':
        return { path, reason: 'EACCES' };
    }
  } catch (error) {
    return { path, reason: failureCode(error) };
  }
}

/** The same for a file that must not exist yet: one that does is left as it is, and `reason` is `EEXIST`. */
export async function writeNewFile(
  path: string,
  content: Uint8Array | string,
  files: FileSystem = diskFiles,
): Promise<FileFailure | null> {
  const temporary = temporaryBeside(path);
  try {
    await files.create(temporary, content);
    await files.link(temporary, path);
    await files.sync(dirname(path));
    return null;
  } catch (error) {
    return { path, reason: failureCode(error) };
  } finally {
    await files.remove(temporary).catch(() => {});
  }
}

async function replace(path: string, content: Uint8Array | string, mode: number | undefined, files: FileSystem) {
  const temporary = temporaryBeside(path);
  try {
    await files.create(temporary, content, mode);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary).catch(() => {});
    throw error;
  }
  await files.sync(dirname(path));
}

const temporaryBeside = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);

type Target =
  | { readonly kind: 'file'; readonly path: string; readonly mode: number | undefined }
  | { readonly kind: 'stream'; readonly path: string }
  | { readonly kind: 'protected' };

/** A new name for the bytes would get past the bit that forbids to write them. */
const ANYBODY_WRITES = 0o222;

async function targetOf(path: string): Promise<Target> {
  try {
    const facts = await stat(path);
    const isStream = !facts.isFile() && !facts.isDirectory();
    if (facts.isFile() && (facts.mode & ANYBODY_WRITES) === 0) return { kind: 'protected' };
    return isStream ? { kind: 'stream', path } : { kind: 'file', path: await realpath(path), mode: facts.mode & 0o777 };
  } catch (error) {
    if (failureCode(error) !== 'ENOENT') throw error;
    return { kind: 'file', path, mode: undefined };
  }
}
