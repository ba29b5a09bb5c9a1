// The sample company under several time zones and locales: the same bytes every time.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BOOK = 'fixtures/zhicheng';

const PLACES = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'C' },
] as const;

async function digests(env: { readonly TZ: string; readonly LANG: string }, format: string): Promise<string> {
  const args = [
    'bin/salesctl.js',
    'settle',
    '--month',
    '2026-03',
    '--book',
    BOOK,
    '--lang',
    'zh-CN',
    '--format',
    format,
    '-o',
    '-',
  ];
  const { stdout } = await execa('node', args, {
    cwd: ROOT,
    env: { ...env, LC_ALL: env.LANG },
    encoding: 'buffer',
    stripFinalNewline: false,
  });
  expect(stdout.length).toBeGreaterThan(1000);
  return createHash('sha256').update(stdout).digest('hex');
}

for (const format of ['xlsx', 'json', 'csv']) {
  test(`settle --format ${format} gives the same bytes in every time zone and locale`, async () => {
    const found = await Promise.all(PLACES.map((place) => digests(place, format)));
    expect(new Set(found).size).toBe(1);
  });
}
