// A company whose policy uses every mechanism once: each kind of run in each format, closings, statements and explanations.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const RUNS = [
  ['--month', '2026-01'],
  ['--month', '2026-02'],
  ['--month', '2026-03'],
  ['--quarter', '2026-Q1'],
  ['--year', '2026'],
] as const;

let book: string;

beforeAll(async () => {
  book = await mkdtemp(join(tmpdir(), 'mechanisms-'));
  await cp(join(ROOT, 'fixtures/jiangnan'), book, { recursive: true });
});

afterAll(() => rm(book, { recursive: true }));

const salesctl = (...args: readonly string[]) =>
  execa('node', ['bin/salesctl.js', ...args, '--book', book], { cwd: ROOT, encoding: 'buffer', reject: false });

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each(RUNS)(
  'settle %s %s gives a result in every format',
  async (kind, run) => {
    const formats = ['xlsx', 'json', 'csv', 'md', 'table'];
    const results = await Promise.all(
      formats.map((format) => salesctl('settle', kind, run, '--format', format, '-o', '-')),
    );
    for (const { exitCode, stderr, stdout } of results) {
      expect(exitCode, textOf(stderr)).toBe(0);
      expect(stdout.length).toBeGreaterThan(100);
    }
  },
  60_000,
);

interface Shown {
  readonly people: readonly Readonly<Record<string, string>>[];
  readonly totals: Readonly<Record<string, string>>;
}

test('what is shown of March: every mechanism has its figure, and payables are the sum of their parts', async () => {
  const { stdout } = await salesctl('settle', '--month', '2026-03', '--format', 'json');
  const { people } = JSON.parse(textOf(stdout)) as Shown;
  const fen = (text: string | null | undefined): number => Math.round(+(text ?? '0') * 100);
  const parts = ['current', 'release', 'true_up', 'correction', 'month_bonus', 'quarter_bonus', 'year_bonus'];
  const more = ['bonus_true_up', 'adjustments', 'awards', 'supplements'];
  for (const person of people) {
    const sum = [...parts, ...more].reduce((total, part) => total + fen(person[part]), 0);
    expect(sum, person.person_id).toBe(fen(person.payable));
  }
  const figures = (name: string) => people.filter((person) => fen(person[name]) !== 0).map(({ person_id: id }) => id);
  expect(figures('adjustments')).toEqual(['B1']);
  expect(figures('draw_balance')).not.toEqual([]);
  expect(figures('supplements')).not.toEqual([]);
});

test('everybody has a statement and an explanation', async () => {
  const statements = join(book, 'statements');
  const written = await salesctl('statement', '--all', '--month', '2026-03', '--format', 'html', '--to', statements);
  expect(written.exitCode, textOf(written.stderr)).toBe(0);
  const people = (await readdir(statements)).filter((name) => name.endsWith('.html'));
  expect(people.length).toBeGreaterThan(4);
  for (const person of ['M1', 'A1', 'A2', 'B1', 'C1', 'C2']) {
    const told = await salesctl('explain', person, '--month', '2026-03', '--format', 'json');
    expect(told.exitCode, person).toBe(0);
  }
}, 60_000);

test('runs close in order with their workbooks, and the audit finds nothing', async () => {
  for (const run of ['2026-01', '2026-02', '2026-03', '2026-Q1']) {
    const { exitCode, stderr } = await salesctl('close', run);
    expect(exitCode, textOf(stderr)).toBe(0);
  }
  expect((await salesctl('audit')).exitCode).toBe(0);
}, 60_000);
