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
 * A link is followed, and a file stays as private as it was. What is no file, such as `/dev/null`, is written to and never replaced.
 */
export async function writeFile(
  path: string,
  content: Uint8Array | string,
  files: FileSystem = diskFiles,
): Promise<FileFailure | null> {
  try {
    const target = await targetOf(path);
    if (target.kind === 'stream') await writeInto(target.path, content);
    else await replace(target.path, content, target.mode, files);
    return null;
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
  | { readonly kind: 'stream'; readonly path: string };

async function targetOf(path: string): Promise<Target> {
  try {
    const facts = await stat(path);
    const isStream = !facts.isFile() && !facts.isDirectory();
    return isStream ? { kind: 'stream', path } : { kind: 'file', path: await realpath(path), mode: facts.mode & 0o777 };
  } catch (error) {
    if (failureCode(error) !== 'ENOENT') throw error;
    return { kind: 'file', path, mode: undefined };
  }
}
