// A file system in memory, for thousands of sequences; a call can be made to fail or to stop everything, like a kill.
import type { FileSystem, Listed } from '../../src/store/file-system.ts';

type Content = Uint8Array;

export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface MemoryFiles extends FileSystem {
  readonly files: Map<string, Content>;
  readonly calls: () => number;
  /** The call of this number (from 1, counted from now) fails with a code, or is where the process is killed. */
  readonly failAt: (call: number, code: string | 'KILL', when?: 'before' | 'after') => void;
  readonly heal: () => void;
}

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

const bytesOf = (content: Uint8Array | string): Content => new Uint8Array(Buffer.from(content as string));

export function memoryFiles(): MemoryFiles {
  const files = new Map<string, Content>();
  const directories = new Set<string>();
  let calls = 0;
  let fault: { at: number; code: string; when: 'before' | 'after' } | null = null;
  let isDead = false;

  async function call<T>(act: () => T, half: () => void = () => {}): Promise<T> {
    if (isDead) throw new Killed();
    calls += 1;
    const struck = fault !== null && fault.at === calls ? fault : null;
    if (struck === null) return act();
    if (struck.when === 'after') act();
    else half();
    if (struck.code !== 'KILL') throw refusal(struck.code);
    isDead = true;
    throw new Killed();
  }

  const childrenOf = (directory: string): Listed[] => {
    const found = new Map<string, Listed>();
    for (const [paths, kind] of [
      [files.keys(), 'file'],
      [directories, 'directory'],
    ] as const) {
      for (const path of paths) {
        if (!path.startsWith(`${directory}/`)) continue;
        const [name, ...rest] = path.slice(directory.length + 1).split('/');
        found.set(name!, { name: name!, kind: rest.length === 0 ? kind : 'directory' });
      }
    }
    return [...found.values()];
  };

  return {
    files,
    calls: () => calls,
    failAt: (at, code, when = 'before') => {
      calls = 0;
      fault = { at, code, when };
    },
    heal: () => {
      fault = null;
      isDead = false;
    },
    list: (directory) =>
      call(() => {
        if (!directories.has(directory)) throw refusal('ENOENT');
        return childrenOf(directory);
      }),
    read: (path) =>
      call(() => {
        const content = files.get(path);
        if (content === undefined) throw refusal('ENOENT');
        return content;
      }),
    makeDirectory: (path) =>
      call(() => {
        const parts = path.split('/');
        for (let end = 2; end <= parts.length; end += 1) directories.add(parts.slice(0, end).join('/'));
      }),
    create: (path, content) =>
      call(
        () => {
          if (files.has(path)) throw refusal('EEXIST');
          files.set(path, bytesOf(content));
        },
        () => files.set(path, bytesOf(content).subarray(0, 7)),
      ),
    link: (from, to) =>
      call(() => {
        const content = files.get(from);
        if (content === undefined) throw refusal('ENOENT');
        if (files.has(to)) throw refusal('EEXIST');
        files.set(to, content);
      }),
    rename: (from, to) =>
      call(() => {
        files.set(to, files.get(from)!);
        files.delete(from);
      }),
    remove: (path) =>
      call(() => {
        for (const one of [...files.keys()]) if (one === path || one.startsWith(`${path}/`)) files.delete(one);
        for (const one of [...directories]) if (one === path || one.startsWith(`${path}/`)) directories.delete(one);
      }),
    sync: () => call(() => {}),
  };
}
