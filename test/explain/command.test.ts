// The command as a user types it: languages, formats, pipes and mistakes.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BIN, ROOT, salesctl } from '../cli/run-salesctl.ts';

const HAND = join(ROOT, 'fixtures', 'cases', 'hand-2');

const explain = (...args: readonly string[]) => salesctl(['explain', ...args, '--book', HAND, '--quiet']);

test.each([
  ['en', ['E3', '--month', '2025-03']],
  ['zh-CN', ['E3', '--month', '2025-03']],
  ['en', ['E1', '--quarter', '2025-Q1', '--figure', 'quarter_bonus']],
  ['zh-CN', ['E1', '--order', 'H13', '--month', '2025-05']],
])('%s: explain %j', async (language, args) => {
  const { code, stdout } = await explain(...args, '--lang', language);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`golden/${args.join('-').replaceAll('--', '')}.${language}.txt`);
});

test('Markdown has the same sentences as a nested list, CSV one row a reason', async () => {
  const markdown = await explain('E3', '--month', '2025-03', '--format', 'md', '--lang', 'en');
  expect(markdown.stdout).toMatch(/^# .*E3/);
  expect(markdown.stdout).toMatch(/^- Paid out \*\*4,300\.00\*\*\n {2}- /m);
  const csv = await explain('E3', '--month', '2025-03', '--format', 'csv', '--lang', 'en');
  const [head, ...rows] = csv.stdout.trim().split(/\r?\n/);
  expect(head!.replace('\ufeff', '')).toBe('depth,code,text,figure,arithmetic,place,article');
  expect(rows.length).toBeGreaterThan(10);
});

test('JSON has the schema, who and which run, and the same codes in both languages', async () => {
  const [en, zh] = await Promise.all(
    ['en', 'zh-CN'].map(async (language) => {
      const { stdout } = await explain('E3', '--month', '2025-03', '--format', 'json', '--lang', language);
      return JSON.parse(stdout);
    }),
  );
  expect(en).toMatchObject({ schema: 'salesctl/explanation@1', run: '2025-03', as_of: '2025-03-31', person_id: 'E3' });
  const bare = (value: unknown): string => JSON.stringify(value, (key, inner) => (key === 'text' ? null : inner));
  expect(bare(zh)).toBe(bare(en));
});

test('a reader who stops early is no failure', () => {
  const command = `'${process.execPath}' '${BIN}' explain S1 --quarter 2025-Q1 --book '${HAND}' -q --lang en | head -3; echo \${PIPESTATUS[0]}`;
  const lines = execFileSync('bash', ['-c', command]).toString('utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[3]).toBe('0');
});

test.each([
  [['E99', '--month', '2025-03'], /E99/],
  [['秦专', '--month', '2025-03'], /E1 秦专员/],
  [['E4', '--month', '2025-01'], /2025-02-11/],
  [['E1', '--order', 'H99', '--month', '2025-03'], /H09/],
  [['E4', '--order', 'H01', '--month', '2025-03'], /E1/],
  [['E1', '--month', '2024-11'], /2025/],
  [['--month', '2025-03'], /--order/],
  [['E1', '--order', 'H01', '--figure', 'held', '--month', '2025-03'], /--figure/],
  [['E1', '--figure', 'heldd', '--month', '2025-03'], /held/],
])('explain %j is wrong usage, and says what to type', async (args, hint) => {
  const { code, stdout, stderr } = await explain(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(hint);
});
