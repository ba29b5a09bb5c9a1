// Arguments -> what the built program printed and its exit code, in a directory of its own and a fixed environment.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa, type Options } from 'execa';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'bin', 'salesctl.js');

const ENVIRONMENT = { PATH: process.env.PATH ?? '', LANG: 'C', TZ: 'Asia/Shanghai' };

export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export async function salesctl(args: readonly string[], options: Options = {}): Promise<Ended> {
  const env = { ...ENVIRONMENT, ...options.env };
  const fixed = { reject: false, extendEnv: false, stripFinalNewline: false } as const;
  const ended = await execa(process.execPath, [BIN, ...args], { ...options, ...fixed, env });
  return { code: ended.exitCode, stdout: String(ended.stdout), stderr: String(ended.stderr) };
}

/** An empty directory that is gone after the test. */
export function emptyDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'salesctl-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A copy of a fixture's ledgers, to be spoilt. */
export function bookOf(fixture: string): string {
  const directory = emptyDirectory();
  cpSync(join(ROOT, 'fixtures', 'cases', fixture, 'ledgers'), join(directory, 'ledgers'), { recursive: true });
  return directory;
}
