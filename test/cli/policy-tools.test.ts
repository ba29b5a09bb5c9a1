// `policy check`, `coverage`, `test`, `diff`, `new` and `case save` as typed: exit codes, tables, files.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { plainValue } from '../../src/yaml/tree.ts';
import { emptyDirectory, ROOT, salesctl } from './run-salesctl.ts';

const SAMPLE = join(ROOT, 'fixtures', 'zhicheng');
const SHIPPED = readFileSync(join(ROOT, 'templates', 'zhicheng', 'policy.yaml'), 'utf8');
const EXAMPLES = SHIPPED.indexOf('examples:');

/** A directory with a policy of its own: the shipped one with some of its text replaced. */
function policyIn(...changes: readonly (readonly [from: string, to: string])[]): string {
  const directory = emptyDirectory();
  let text = SHIPPED;
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`not in the policy: ${from}`);
    text = text.replace(from, to);
  }
  writeFileSync(join(directory, 'p.yaml'), text);
  return directory;
}

const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

describe('policy check', () => {
  test('warnings and notices end with 0, each with file, line and key', async () => {
    const { code, stdout } = await salesctl(['policy', 'check', 'zhicheng', '--format', 'json'], {
      cwd: emptyDirectory(),
    });
    const findings = json(stdout).findings as readonly Record<string, unknown>[];
    expect(code).toBe(0);
    const line = SHIPPED.split('\n').findIndex((one) => one.includes('target: 50000, bonus-rate')) + 1;
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: 'LINT-TARGETS',
        severity: 'warning',
        file: 'zhicheng',
        row: line,
        column: 'grades.assistant.quarter.target',
      }),
    );
  });

  test('errors end with 1: of the file, and of people without a plan', async () => {
    const broken = policyIn(['rate: 5%, excess-rate: 8%', 'rate: 5, excess-rate: 8%']);
    expect((await salesctl(['policy', 'check', 'p.yaml'], { cwd: broken })).code).toBe(1);
    const renamed = policyIn(['zh-CN: 销售助理, zh-TW: 銷售助理', 'zh-CN: 新人']);
    const { code, stdout } = await salesctl(['policy', 'check', 'p.yaml', '--book', SAMPLE, '--format', 'csv'], {
      cwd: renamed,
    });
    expect([code, stdout.includes('KEY-UNKNOWN-GRADE')]).toEqual([1, true]);
  });

  test('SARIF names line and character', async () => {
    const { code, stdout } = await salesctl(['policy', 'check', 'zhicheng', '--format', 'sarif'], {
      cwd: emptyDirectory(),
    });
    expect(code).toBe(0);
    const [run] = json(stdout).runs as unknown as [{ results: readonly { ruleId: string; locations: never }[] }];
    const found = run.results.find(({ ruleId }) => ruleId === 'LINT-MARGINAL')!;
    const [location] = found.locations as unknown as [{ physicalLocation: { region: Record<string, number> } }];
    const { startLine, startColumn } = location.physicalLocation.region;
    expect(SHIPPED.split('\n')[startLine! - 1]!.slice(startColumn! - 1)).toMatch(/^12%/);
  });

  test('a file that is not there ends with 4', async () => {
    expect((await salesctl(['policy', 'check', 'none.yaml'], { cwd: emptyDirectory() })).code).toBe(4);
  });
});

describe('policy test', () => {
  test('the shipped examples pass', async () => {
    const { code, stdout } = await salesctl(['policy', 'test', '--policy', 'zhicheng', '--format', 'json'], {
      cwd: emptyDirectory(),
    });
    expect(code).toBe(0);
    expect(json(stdout)).toMatchObject({ schema: 'salesctl/policy-test@1', counts: { failed: 0 }, differences: [] });
  });

  test('a failing one ends with 1 and its line, expected and found', async () => {
    const cwd = policyIn(['month_bonus: 500, payable: 3500', 'month_bonus: 500, payable: 3600']);
    const { code, stdout } = await salesctl(
      ['policy', 'test', '--policy', 'p.yaml', '--format', 'csv', '--table', 'differences'],
      { cwd },
    );
    const line =
      readFileSync(join(cwd, 'p.yaml'), 'utf8')
        .split('\n')
        .findIndex((one) => one.includes('payable: 3600')) + 1;
    expect(code).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      'file,line,example,person_id,figure,expected,found,difference',
      `p.yaml,${line},专员当月超额,E1,payable,3600.00,3500.00,-100.00`,
    ]);
  });

  test('broken examples do not stop a settlement', async () => {
    const cwd = policyIn(['run: 2026-03\n', 'run: March\n']);
    expect((await salesctl(['policy', 'test', '--policy', 'p.yaml'], { cwd })).code).toBe(1);
    const settle = ['settle', '--month', '2026-03', '--policy', 'p.yaml', '--book', SAMPLE, '--format', 'csv'];
    expect((await salesctl(settle, { cwd })).code).toBe(0);
  });
});

test('a regulation may be saved in GB18030; one that is no text is refused', async () => {
  const cwd = emptyDirectory();
  const words = [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0x0a, 0xb5, 0xda, 0xb6, 0xfe, 0xcc, 0xf5, 0x0a];
  writeFileSync(join(cwd, 'gb.txt'), Buffer.from(words));
  const args = [
    'policy',
    'coverage',
    '--policy',
    'zhicheng',
    '--format',
    'csv',
    '--table',
    'regulation',
    '--regulation',
  ];
  const { stdout } = await salesctl([...args, 'gb.txt'], { cwd });
  expect(stdout.split('\n').map((line) => line.split(',')[1])).toEqual(['article', '第一条', '第二条', undefined]);
  writeFileSync(join(cwd, 'x.docx'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0xff]));
  expect((await salesctl([...args, 'x.docx'], { cwd })).code).toBe(4);
});

test('policy coverage lists clauses with their lines, and articles that nothing carries out', async () => {
  const cwd = emptyDirectory();
  writeFileSync(join(cwd, 'r.txt'), '第一条 总则\n目的。\n第七条 提成\n说明：\n2、 提成减半；\n');
  const { code, stdout } = await salesctl(
    ['policy', 'coverage', '--policy', 'zhicheng', '--regulation', 'r.txt', '--format', 'json'],
    { cwd },
  );
  expect(code).toBe(0);
  const found = json(stdout) as unknown as {
    clauses: readonly { clause: string }[];
    regulation: readonly { article: string; carried_out: boolean }[];
  };
  expect(found.clauses.map(({ clause }) => clause)).toContain('shortfall');
  expect(found.regulation.map(({ article, carried_out }) => [article, carried_out])).toEqual([
    ['第一条', false],
    ['第七条', true],
    ['第七条 说明', true],
    ['第七条 说明 2', true],
  ]);
  expect((await salesctl(['policy', 'coverage', '--policy', 'zhicheng', '--regulation', 'no.txt'], { cwd })).code).toBe(
    4,
  );
});

describe('policy diff', () => {
  const changes = (text: string) =>
    (json(text).changes as readonly Record<string, string>[]).map(({ key, before, after }) => [key, before, after]);

  test('every clause, rates in words, and who is touched', async () => {
    const cwd = policyIn(
      ['target: 25000, rate: 6%', 'target: 25000, rate: { of: profit, rate: 10% }'],
      ['commission-factor: 0.5 ', 'commission-factor: 0.6 '],
      ['position-pay: 500, allowance: 300', 'position-pay: 600, allowance: 300'],
      ['above: 36000, rate: 10%', 'above: 36000, rate: 11%'],
      ['effective-from:  ', 'effective-from: 2026-07-01  '],
    );
    const { code, stdout } = await salesctl(
      ['policy', 'diff', 'zhicheng', 'p.yaml', '--book', SAMPLE, '--lang', 'en', '--format', 'json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(json(stdout).in_force_from).toBe('2026-07-01');
    const found = changes(stdout);
    expect(found.map(([key]) => key)).toEqual([
      'grades.specialist.month.rate',
      'shortfall.commission-factor',
      'positions.supervisor',
      expect.stringMatching(/^tax\./),
    ]);
    expect(found[0]!.slice(1)).toEqual(['6%', expect.stringContaining('10%')]);
    expect(found[2]!.slice(1)).toEqual([expect.stringMatching(/500\.00$/), expect.stringMatching(/600\.00$/)]);
    const people = json(stdout).people as readonly Record<string, unknown>[];
    expect(people).toContainEqual(expect.objectContaining({ person_id: 'E02', grade: 'specialist', changes: 3 }));
    expect(people).toContainEqual(expect.objectContaining({ person_id: 'S01', grade: 'supervisor', changes: 3 }));
  });

  test('the same policy twice, and one that is not there', async () => {
    const same = await salesctl(['policy', 'diff', 'zhicheng', 'zhicheng', '--format', 'json'], {
      cwd: emptyDirectory(),
    });
    expect([same.code, changes(same.stdout)]).toEqual([0, []]);
    expect((await salesctl(['policy', 'diff', 'zhicheng', 'no.yaml'], { cwd: emptyDirectory() })).code).toBe(4);
    expect((await salesctl(['policy', 'diff', 'zhicheng'], { cwd: emptyDirectory() })).code).toBe(2);
  });
});

describe('policy new', () => {
  test('options answer: everything else, comments too, stays', async () => {
    const cwd = emptyDirectory();
    const set = ['--set', 'grades.elite.month.target=60000', '--set', 'release.when=[collected]'];
    const { code } = await salesctl(
      ['policy', 'new', 'acme', '--from', 'zhicheng', '--title', '某某公司办法', ...set],
      { cwd },
    );
    expect(code).toBe(0);
    const text = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
    const read = plainValue(parseYaml(text, '').value!) as Record<string, unknown>;
    expect(read).toMatchObject({ policy: 'acme', title: { 'zh-CN': '某某公司办法' }, source: '某某公司办法' });
    expect(read.release).toMatchObject({ when: ['collected'] });
    expect(text).toContain('# 说明4：客户款到账、合同完整执行后支付');
    expect((await salesctl(['policy', 'test', '--policy', 'policy.yaml'], { cwd })).code).toBe(0);
    const names = (read.examples as readonly { example: string }[]).map(({ example }) => example);
    expect(names).toContain('专员当月超额');
    expect(names).not.toContain('助理与精英当月超额');
  });

  test('nothing is overwritten; wrong keys and values are named', async () => {
    const cwd = emptyDirectory();
    writeFileSync(join(cwd, 'policy.yaml'), 'mine');
    expect((await salesctl(['policy', 'new', 'a'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toBe('mine');
    const made = (...args: string[]) => salesctl(['policy', 'new', '-o', 'other.yaml', ...args], { cwd });
    const misspelt = await made('--set', 'grades.elite.month.tagret.x=1');
    expect([misspelt.code, misspelt.stderr.includes('grades.elite.month.target')]).toEqual([2, true]);
    expect((await made('--set', 'grades')).code).toBe(2);
    expect((await made('--from', 'nobody')).code).toBe(2);
    const wrong = await made('--set', 'grades.elite.month.rate=7');
    expect([wrong.code, wrong.stderr.includes('CONFIG-VALUE')]).toEqual([1, true]);
    expect(existsSync(join(cwd, 'other.yaml'))).toBe(false);
  });
});

describe('case save', () => {
  const book = (): string => {
    const cwd = emptyDirectory();
    cpSync(SAMPLE, cwd, { recursive: true });
    writeFileSync(join(cwd, 'policy.yaml'), SHIPPED);
    writeFileSync(
      join(cwd, 'salesctl.yaml'),
      readFileSync(join(cwd, 'salesctl.yaml'), 'utf8').replace('policies: [zhicheng]', 'policies: [policy.yaml]'),
    );
    return cwd;
  };
  const ARGS = ['case', 'save', 'march', '--person', 'E01', '--month', '2026-03', '--quiet'];

  test('is added to the policy, which then passes; nothing else in the file changes', async () => {
    const cwd = book();
    const { code, stderr } = await salesctl([...ARGS, '--into', 'policy.yaml'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const text = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
    expect(text.startsWith(SHIPPED)).toBe(true);
    const added = text.slice(SHIPPED.length);
    expect(added).toContain('payable: 12939.74');
    expect(added).not.toMatch(/陈予安|customer|leader_id/);
    expect((await salesctl(['policy', 'test'], { cwd })).code).toBe(0);
    expect((await salesctl([...ARGS, '--into', 'policy.yaml'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toBe(text);
  });

  test('is printed without --into, with names only where they are asked for', async () => {
    const { code, stdout } = await salesctl([...ARGS, '--names'], { cwd: book() });
    expect([code, stdout.includes('陈予安')]).toEqual([0, true]);
    const read = plainValue(parseYaml(stdout, '').value!) as readonly Record<string, unknown>[];
    expect(read).toMatchObject([{ example: 'march', run: '2026-03' }]);
  });

  test('the policy must give the same figures, and the person be there', async () => {
    const cwd = book();
    const other = SHIPPED.slice(0, EXAMPLES).replace('target: 50000, rate: 7%', 'target: 50000, rate: 8%');
    writeFileSync(join(cwd, 'other.yaml'), other);
    expect((await salesctl([...ARGS, '--into', 'other.yaml'], { cwd })).code).toBe(1);
    expect(readFileSync(join(cwd, 'other.yaml'), 'utf8')).toBe(other);
    const nobody = ['case', 'save', 'x', '--month', '2026-03'];
    expect((await salesctl([...nobody, '--person', 'E99'], { cwd })).code).toBe(2);
    expect((await salesctl(nobody, { cwd })).code).toBe(2);
    const template = join(ROOT, 'templates', 'zhicheng', 'policy.yaml');
    expect((await salesctl([...ARGS, '--into', template], { cwd })).code).toBe(2);
    expect((await salesctl([...ARGS, '--into', 'no.yaml'], { cwd })).code).toBe(4);
  });
});
