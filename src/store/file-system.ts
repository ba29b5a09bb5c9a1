// The eight calls with which the store touches the disk, so that tests can stand in for it or let a call fail.
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';

export interface Listed {
  readonly name: string;
  /** `other`: a symbolic link, a device. */
  readonly kind: 'file' | 'directory' | 'other';
}

/** Every call fails with the error of the operating system, which has a `code`. */
export interface FileSystem {
  readonly list: (directory: string) => Promise<readonly Listed[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** With those above it; one that exists is fine. */
  readonly makeDirectory: (path: string) => Promise<void>;
  /** A new file, whole and on the disk; fails where one exists. */
  readonly create: (path: string, content: Uint8Array | string, mode?: number) => Promise<void>;
  /** A second name for a file; fails where that name exists, so that one of many wins. */
  readonly link: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A file or a directory with all it holds; none is fine. */
  readonly remove: (path: string) => Promise<void>;
  /** Without it a power failure could undo what happened to the names in a directory. */
  readonly sync: (directory: string) => Promise<void>;
}

export const diskFiles: FileSystem = {
  list: async (directory) => {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
    }));
  },
  read: (path) => readFile(path),
  makeDirectory: async (path) => {
    await mkdir(path, { recursive: true });
  },
  create: async (path, content, mode) => {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  link,
  rename,
  remove: (path) => rm(path, { force: true, recursive: true }),
  sync: async (directory) => {
    try {
      const handle = await open(directory, 'r');
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      if (!SYNCS_NO_DIRECTORIES.has(failureCode(error))) throw error;
    }
  },
};

/** Some systems cannot do it at all; that is no failure. */
const SYNCS_NO_DIRECTORIES: ReadonlySet<string> = new Set(['EINVAL', 'EISDIR', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EBADF']);

/** `ENOSPC`; rethrows what is no error of the operating system. */
export function failureCode(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code)) throw error;
  return code;
}
