// A start does not depend on what V8 has compiled before: without it, and with bytes that are none, the same comes out.
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { emptyDirectory, ROOT } from './run-salesctl.ts';

const codeIn = (directory: string): readonly string[] =>
  readdirSync(join(directory, 'dist'))
    .filter((name) => name.endsWith('.code'))
    .map((name) => join(directory, 'dist', name));

/** The program as it is installed, in a directory of its own. */
function installed(): string {
  const directory = emptyDirectory();
  for (const folder of ['bin', 'dist']) cpSync(join(ROOT, folder), join(directory, folder), { recursive: true });
  mkdirSync(join(directory, 'fixtures'));
  for (const folder of ['templates', 'fixtures/zhicheng']) symlinkSync(join(ROOT, folder), join(directory, folder));
  copyFileSync(join(ROOT, 'package.json'), join(directory, 'package.json'));
  return directory;
}

const rank = async (directory: string, environment: Readonly<Record<string, string>> = {}) => {
  const book = join(ROOT, 'fixtures', 'zhicheng');
  const args = [join(directory, 'bin', 'salesctl.js'), 'rank', '--month', '2026-03', '--book', book, '--lang', 'en'];
  const { exitCode, stdout } = await execa(process.execPath, args, { reject: false, env: environment });
  return { exitCode, stdout };
};

test('a start without compiled code, or with code that is none, gives the same', async () => {
  const directory = installed();
  const usual = await rank(directory);
  expect(usual.exitCode).toBe(0);
  expect(usual.stdout).toContain('E01');
  const files = codeIn(directory);
  expect(files.length).toBeGreaterThan(0);
  const whole = files.map((file) => readFileSync(file));
  for (const [place, file] of files.entries()) writeFileSync(file, whole[place]!.subarray(0, whole[place]!.length / 2));
  expect(await rank(directory)).toEqual(usual);
  for (const file of files) writeFileSync(file, 'nothing that V8 has written');
  expect(await rank(directory)).toEqual(usual);
  for (const file of files) rmSync(file);
  expect(await rank(directory)).toEqual(usual);
  expect(codeIn(directory)).toEqual([]);
});

test('a start keeps what it has compiled only when it is told to', async () => {
  const directory = installed();
  for (const file of codeIn(directory)) rmSync(file);
  await rank(directory, { SALESCTL_KEEP_CODE: '1' });
  const kept = codeIn(directory);
  expect(kept.map((file) => file.includes(process.version))).toEqual([true, true]);
  expect(await rank(directory)).toEqual(await rank(ROOT));
});
