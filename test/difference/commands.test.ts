// `diff`, `simulate` and `reconcile` as typed, on the sample company: sums, exit codes, files.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyDirectory, ROOT, salesctl } from '../cli/run-salesctl.ts';

const SAMPLE = join(ROOT, 'fixtures', 'zhicheng');
const BOOK = ['--book', SAMPLE, '--quiet'];

const fen = (text: string): number => Math.round(+text * 100);

const json = async (...args: string[]) => {
  const { stdout, stderr, code } = await salesctl([...args, ...BOOK, '--format', 'json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Record<string, unknown>;
};

interface Sum {
  readonly payable: string;
}

test('two runs: causes sum to the difference of what settle pays', async () => {
  const found = await json('diff', '2026-02', '2026-03');
  const [before, after] = await Promise.all(
    ['2026-02', '2026-03'].map(async (month) => (await json('settle', '--month', month)).totals as Sum),
  );
  const causes = found.causes as readonly Sum[];
  expect(causes.reduce((sum, { payable }) => sum + fen(payable), 0)).toBe(fen(after!.payable) - fen(before!.payable));
});

test('two books: the order that was taken out, and nothing else', async () => {
  const old = emptyDirectory();
  cpSync(SAMPLE, old, { recursive: true });
  const path = join(old, 'ledgers', 'sales-2026-q1.csv');
  const lines = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, lines.filter((line) => !line.startsWith('HT2603-005,')).join('\n'));
  const found = await json('diff', '2026-03', '--against', old);
  const totals = found.totals as readonly { cause: string }[];
  expect(totals.map(({ cause }) => cause)).toEqual(['row_added']);
  expect((found.rows as readonly { key: string }[]).map(({ key }) => key)).toContain('HT2603-005/1');
});

test('another policy: diff and simulate come to the same for one month, and the settings name what changed', async () => {
  const policy = join(emptyDirectory(), 'new.yaml');
  const text = readFileSync(join(ROOT, 'templates', 'zhicheng', 'policy.yaml'), 'utf8');
  writeFileSync(policy, text.replace('commission-factor: 0.5', 'commission-factor: 0.6'));
  const diff = await json('diff', '2026-03', '--policy', policy);
  const simulated = await json('simulate', '--policy', policy, '--month', '2026-03');
  expect(simulated.payable).toEqual(diff.payable);
  expect(simulated.settings).toMatchObject([{ key: 'shortfall.commission-factor', before: '0.5', after: '0.6' }]);
});

test('a sheet that agrees ends with 0, one unexplained figure with 1', async () => {
  const directory = emptyDirectory();
  const { stdout } = await salesctl(['settle', '--month', '2026-03', '--format', 'json', ...BOOK]);
  const { people } = JSON.parse(stdout) as { people: readonly { person_id: string; payable: string }[] };
  const sheet = ['工号,应发', ...people.map(({ person_id, payable }) => `${person_id},${payable}`)];
  const path = join(directory, 'hand.csv');
  const reconciled = async (lines: readonly string[]) => {
    writeFileSync(path, lines.join('\n'));
    return salesctl(['reconcile', '--against', path, '--month', '2026-03', '--format', 'csv', ...BOOK]);
  };
  const agreed = await reconciled(sheet);
  expect([agreed.code, agreed.stdout.trim().split('\n').length]).toEqual([0, 1]);
  const spoilt = await reconciled(sheet.map((line) => line.replace(/^E01,.*/, 'E01,4321.09')));
  expect([spoilt.code, spoilt.stdout.match(/,unexplained,/g)?.length]).toEqual([1, 1]);
});

test('results go into workbooks, never over an input', async () => {
  const directory = emptyDirectory();
  const target = join(directory, 'diff.xlsx');
  const { code } = await salesctl(['diff', '2026-02', '2026-Q1', '-o', target, ...BOOK]);
  expect([code, existsSync(target)]).toEqual([0, true]);
  const sheet = join(directory, 'hand.csv');
  writeFileSync(sheet, '工号,应发\nE01,1\n');
  const over = await salesctl(['reconcile', '--against', sheet, '--month', '2026-03', '-o', sheet, ...BOOK]);
  expect([over.code, readFileSync(sheet, 'utf8')]).toEqual([2, '工号,应发\nE01,1\n']);
});

test.each([
  [['diff', '2026-03']],
  [['diff', '2026-02', '2026-03', '--against', SAMPLE]],
  [['diff', '2026-01', '2026-02', '2026-03']],
  [['diff', '2026-3', '2026-02']],
  [['diff']],
  [['simulate', '--year', '2026']],
  [['simulate', '--policy', 'zhicheng']],
  [['reconcile', '--month', '2026-03']],
])('%j is not a question', async (args) => {
  expect((await salesctl([...args, ...BOOK])).code).toBe(2);
});
