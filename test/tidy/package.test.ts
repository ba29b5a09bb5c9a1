// What npm would publish: it runs without any other package, and its documents lead to files that are in it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { READMES, ROOT } from './repository.ts';

const scratch = mkdtempSync(join(tmpdir(), 'salesctl-pack-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function packed(from: string): string {
  const options = ['--ignore-scripts', '--silent', '--pack-destination', scratch];
  const name = execFileSync('npm', ['pack', ...options], { cwd: from, encoding: 'utf8' }).trim();
  const into = mkdtempSync(join(scratch, 'unpacked-'));
  execFileSync('tar', ['xzf', join(scratch, name), '-C', into]);
  return join(into, 'package');
}

const directory = packed(ROOT);

test('it settles, alone', () => {
  const args = ['settle', '--month', '2026-03', '--quiet', '--book', 'fixtures/zhicheng', '-o', 'march.xlsx'];
  const shown = execFileSync(process.execPath, ['bin/salesctl.js', ...args], { cwd: directory, encoding: 'utf8' });
  expect(shown).toContain('70,149.23');
  expect(existsSync(join(directory, 'march.xlsx'))).toBe(true);
  expect(JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
  expect(readFileSync(join(directory, 'dist/LICENCES.txt'), 'utf8')).toMatch(/^exceljs \S+ \(MIT\)$/m);
});

test.each(READMES)('%s leads to files that are there', (page) => {
  const text = readFileSync(join(directory, page), 'utf8');
  const targets = [...text.matchAll(/\]\(([^()\s:#]+)\)/g)].map(([, target]) => target!);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((target) => !existsSync(join(directory, target)))).toEqual([]);
});

test('nothing of who has tried the sample where it stands is in it', () => {
  const clone = join(scratch, 'clone');
  const files = ['salesctl.yaml', 'ledgers/sales.csv', 'out/march.xlsx', 'closings/0001.json'];
  for (const file of files) {
    const path = join(clone, 'fixtures/zhicheng', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }
  copyFileSync(join(ROOT, 'package.json'), join(clone, 'package.json'));
  const sample = join(packed(clone), 'fixtures/zhicheng');
  expect(files.map((file) => existsSync(join(sample, file)))).toEqual([true, true, false, false]);
});
