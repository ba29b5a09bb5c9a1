import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bookOf, ROOT, salesctl } from './run-salesctl.ts';

const CARD = `
scorecards:
  - scorecard: monthly
    title: { zh-CN: 月度考核 }
    article: 第九条
    per: month
    grades: []
    missing: wait
    indicators:
      - { metric: sales, title: { zh-CN: 业绩 }, weight: 100%, goal: 10000 }
    letters: [{ letter: A, from: 0, coefficient: 1 }]
    bonus: { specialist: 100 }
budget:`;

/** A book of a fixture under the built-in policy with a scorecard. */
function scoredBook(): string {
  const book = bookOf('company-1');
  const policy = readFileSync(join(ROOT, 'templates/zhicheng/policy.yaml'), 'utf8');
  writeFileSync(join(book, 'policy.yaml'), policy.replace('\nbudget:', CARD));
  writeFileSync(join(book, 'salesctl.yaml'), 'book: x\npolicies: [policy.yaml]\n');
  return book;
}

test('scores everybody, or one person with their indicators, in every format', async () => {
  const cwd = scoredBook();
  const csv = await salesctl(['score', '--month', '2025-03', '--format', 'csv', '--quiet'], { cwd });
  expect(csv.code).toBe(0);
  const [header, first] = csv.stdout.trimEnd().split('\n');
  expect(header).toBe('person_id,name,team,grade,scorecard,score,letter,coefficient,amount,bonus');
  const id = first!.split(',')[0]!;
  const one = await salesctl(['score', id, '--month', '2025-03', '--format', 'json', '--quiet'], { cwd });
  const json = JSON.parse(one.stdout) as { scores: { person_id: string }[]; score_indicators: object[] };
  expect(json.scores.map(({ person_id }) => person_id)).toEqual([id]);
  expect(json.score_indicators).toHaveLength(1);
  const shown = await salesctl(['score', id, '--month', '2025-03', '--quiet', '--lang', 'zh-CN'], { cwd });
  expect(shown.stdout).toMatch(/业绩 .*10,000\.00/);
  const book = await salesctl(['score', '--month', '2025-03', '--format', 'xlsx', '-o', 'scores.xlsx', '--quiet'], {
    cwd,
  });
  expect(book).toMatchObject({ code: 0, stdout: '' });
  expect(readFileSync(join(cwd, 'scores.xlsx')).subarray(0, 2).toString()).toBe('PK');
});

test('somebody unknown is answered with who is near; a policy without scorecards scores nobody', async () => {
  const cwd = scoredBook();
  const unknown = await salesctl(['score', 'nobody', '--month', '2025-03', '--quiet'], { cwd });
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toContain('nobody');
  const none = await salesctl(['score', '--quarter', '2025-Q1', '--format', 'json', '--quiet'], { cwd });
  expect(none.code).toBe(0);
  expect(JSON.parse(none.stdout)).toMatchObject({ run: '2025-Q1', scores: [], score_indicators: [] });
});
