// Severities of a policy, seen from outside: exit codes, counts, and which rows --skip-invalid leaves out.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

const PEOPLE =
  'person_id,name,grade,leader_id,hired_on,left_on\nM1,周经理,manager,,2020-03-01,\nE01,郑专员,specialist,M1,2022-01-05,2026-02-28\nE02,王助理,assistant,M1,2022-01-05,\n';

function book(files: Readonly<Record<string, string>>, findings = ''): string {
  const directory = emptyDirectory();
  mkdirSync(join(directory, 'ledgers'));
  copyFileSync(join(ROOT, 'templates', 'zhicheng', 'policy.yaml'), join(directory, 'policy.yaml'));
  const policy = readFileSync(join(directory, 'policy.yaml'), 'utf8');
  writeFileSync(join(directory, 'policy.yaml'), findings === '' ? policy : `${policy}\nfindings:\n${findings}\n`);
  writeFileSync(join(directory, 'salesctl.yaml'), 'policies: policy.yaml\n');
  for (const [name, text] of Object.entries({ people: PEOPLE, ...files })) {
    writeFileSync(join(directory, 'ledgers', `${name}.csv`), text);
  }
  return directory;
}

const LATE = { sales: 'order_no,signed_on,person_id,amount\nA1,2026-03-02,E01,1000\n' };
const UNMATCHED = {
  sales: 'order_no,signed_on,person_id,amount\nA1,2026-03-02,E02,1000\n',
  collections: 'receipt_no,received_on,order_no,amount\nK1,2026-03-05,A1,400\nK2,2026-03-06,B7,300\n',
};

async function checked(cwd: string): Promise<readonly [code: number | undefined, counts: object]> {
  const { code, stdout } = await salesctl(['check', '--format', 'json'], { cwd });
  return [code, (JSON.parse(stdout) as { counts: object }).counts];
}

test('an error that is lowered lets the run go on, one that is raised stops it', async () => {
  expect(await checked(book(LATE))).toEqual([1, { error: 1, warning: 0, notice: 0 }]);
  const lowered = book(LATE, '  DATE-AFTER-LEAVING: warning');
  expect(await checked(lowered)).toEqual([0, { error: 0, warning: 1, notice: 0 }]);
  expect((await salesctl(['settle', '--month', '2026-03', '--format', 'csv'], { cwd: lowered })).code).toBe(0);
  expect(await checked(book(UNMATCHED))).toEqual([0, { error: 0, warning: 1, notice: 0 }]);
  const raised = book(UNMATCHED, '  KEY-UNKNOWN-ORDER: error');
  expect(await checked(raised)).toEqual([1, { error: 1, warning: 0, notice: 0 }]);
  expect((await salesctl(['settle', '--month', '2026-03', '--format', 'csv'], { cwd: raised })).code).toBe(1);
});

test('a finding that is off is not there, not even in the counts', async () => {
  expect(await checked(book(UNMATCHED, '  KEY-UNKNOWN-ORDER: off'))).toEqual([0, { error: 0, warning: 0, notice: 0 }]);
});

test('rows of raised findings leave with --skip-invalid, and are counted', async () => {
  const raised = book(UNMATCHED, '  KEY-UNKNOWN-ORDER: error');
  const ended = await salesctl(['settle', '--month', '2026-03', '--format', 'json', '--skip-invalid'], { cwd: raised });
  expect(ended.code).toBe(0);
  expect(ended.stderr).toMatch(/\b1 row\b/);
});

test('what a file itself shows may be raised too', async () => {
  const total = { sales: `${UNMATCHED.sales}合计,,,1000\n` };
  expect(await checked(book(total))).toEqual([0, { error: 0, warning: 0, notice: 1 }]);
  expect(await checked(book(total, '  READ-TOTAL-ROW: warning'))).toEqual([0, { error: 0, warning: 1, notice: 0 }]);
});

const SPLIT_SALES = 'order_no,signed_on,person_id,amount\nA1,2026-03-02,E02,1000\nA2,2026-03-02,E02,1000\n';

async function ordersPaid(splits: string) {
  const cwd = book({ sales: SPLIT_SALES, splits });
  const args = ['settle', '--month', '2026-03', '--format', 'json', '--skip-invalid'];
  const { code, stdout } = await salesctl(args, { cwd });
  if (code !== 0) return code;
  const { lines } = JSON.parse(stdout) as { lines: { order_no: string }[] };
  return [...new Set(lines.map((line) => line.order_no))];
}

test('--skip-invalid never pays the seller an order whose split could not be read', async () => {
  expect(await ordersPaid('order_no,person_id,share\nA1,E02,half\n')).toEqual(['A2']);
  expect(await ordersPaid('order_no,person_id,share\nA1,E02,50%\nA1,M1,half\n')).toEqual(['A2']);
  expect(await ordersPaid('order_no,person_id,share\nA1,E02,50%\nA1,M1,50%\n')).toEqual(['A1', 'A2']);
});

const GRADE_CHANGE = 'person_id,name,grade,leader_id,hired_on,effective_from\n';

test.each([
  ['people', `${GRADE_CHANGE}E02,王助理,assistant,,2022-01-05,\nE02,王助理,specialist,,2022-01-05,2026-02-31\n`],
  ['people', `${GRADE_CHANGE}E02,王助理,assistant,,2022-01-05,\nE02,王助理,sepcialist,,2022-01-05,2026-03-01\n`],
  ['decisions', 'person_id,change,to_grade,effective_from,approved_by\nE02,promote,specialist,2026-02-31,M1\n'],
  ['targets', 'period,person_id,target\n2026-03,E02,5000x\n'],
  ['elections', 'person_id,quarter,excess\nE02,2026-Q1,later\n'],
  ['incidents', 'date,person_id,severity,effect\n2026-03-31,E02,serious,half\n'],
  ['customers', 'customer,terms_days\n甲公司,soon\n'],
])('--skip-invalid never pays somebody at what stood there before: %s', async (ledger, text) => {
  const cwd = book({ sales: SPLIT_SALES, [ledger]: text });
  for (const command of ['settle', 'rank', 'review']) {
    const { code, stdout, stderr } = await salesctl([command, '--month', '2026-03', '--skip-invalid'], { cwd });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--skip-invalid');
  }
});

test('nobody is paid by a budget: one with an error is left out', async () => {
  const budgets = 'period,department,category,amount\n2026-03,*,差旅,5000x\n';
  const cwd = book({ sales: SPLIT_SALES, budgets });
  expect((await salesctl(['settle', '--month', '2026-03'], { cwd })).code).toBe(1);
  expect((await salesctl(['settle', '--month', '2026-03', '--skip-invalid'], { cwd })).code).toBe(0);
});

test('a total of another ledger stops nothing, whatever the policy calls it', async () => {
  const targets = 'period,person_id,target\n2026-03,E02,5000\n合计,,5000\n';
  const cwd = book({ sales: SPLIT_SALES, targets }, '  READ-TOTAL-ROW: error');
  expect((await salesctl(['rank', '--month', '2026-03', '--skip-invalid'], { cwd })).code).toBe(0);
});

test('a split of which nobody can say whose it is stops the run', async () => {
  expect(await ordersPaid('order_no,person_id,share\n,E02,50%\n')).toBe(1);
  expect(await ordersPaid('order_no,person_id,share\n1E+17,E02,50%\n')).toBe(1);
});
