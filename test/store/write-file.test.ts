// Writing a result: the old bytes or the new ones, through links, never over a device.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFiles, type FileSystem } from '../../src/store/file-system.ts';
import { writeFile, writeNewFile } from '../../src/store/write-file.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salesctl-write-'));
  target = join(folder, 'result.csv');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a new file, and the same replaced', async () => {
  expect(await writeFile(target, 'old')).toBeNull();
  expect(await writeFile(target, Uint8Array.of(110, 101, 119))).toBeNull();
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['result.csv']);
});

test.each(['create', 'rename', 'sync'] as const)('a failing %s leaves the old bytes or the new ones', async (call) => {
  writeFileSync(target, 'old');
  const failing: FileSystem = {
    ...diskFiles,
    [call]: async () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    },
  };
  expect(await writeFile(target, 'new', failing)).toEqual({ path: target, reason: 'ENOSPC' });
  expect(readFileSync(target, 'utf8')).toBe(call === 'sync' ? 'new' : 'old');
  expect(readdirSync(folder)).toEqual(['result.csv']);
});

test('a file that must be new is never replaced', async () => {
  expect(await writeNewFile(target, 'first')).toBeNull();
  expect(await writeNewFile(target, 'second')).toEqual({ path: target, reason: 'EEXIST' });
  expect(readFileSync(target, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['result.csv']);
});

test('no directory, or a directory in the way, is told', async () => {
  expect(await writeFile(join(folder, 'none', 'x'), '')).toMatchObject({ reason: 'ENOENT' });
  mkdirSync(target);
  expect(await writeFile(target, '')).toMatchObject({ reason: 'EISDIR' });
  expect(readdirSync(folder)).toEqual(['result.csv']);
});

test('a link stays a link, and a private file stays private', async () => {
  const link = join(folder, 'link.csv');
  writeFileSync(target, 'old');
  chmodSync(target, 0o600);
  symlinkSync('result.csv', link);
  expect(await writeFile(link, 'new')).toBeNull();
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, 'utf8')).toBe('new');
  expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('what is no file is written to, not replaced', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('/usr/bin/mkfifo', [pipe]);
  const [failure, read] = await Promise.all([writeFile(pipe, 'through'), readFile(pipe, 'utf8')]);
  expect([failure, read, statSync(pipe).isFIFO()]).toEqual([null, 'through', true]);
});
