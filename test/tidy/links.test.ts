// Every link of every Markdown file that leads to a file leads to one that is there, inside the repository.
import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, ROOT, textOf } from './repository.ts';

const PAGES = filesIn(['.'], ['.md']);

const targetsOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

test('links lead to files of the repository', () => {
  const broken = PAGES.flatMap((page) =>
    targetsOf(page)
      .map((target) => posix.join(dirname(page), decodeURIComponent(target)))
      .filter((path) => path.startsWith('..') || !existsSync(join(ROOT, path)))
      .map((path) => `${page}: ${path}`),
  );
  expect(broken).toEqual([]);
});

test('the list of decisions names every decision, in order', () => {
  const listed = targetsOf('docs/decisions/README.md').filter((target) => /^\d/.test(target));
  const there = filesIn(['docs/decisions'], ['.md']).map((path) => posix.basename(path));
  expect(listed).toEqual(there.filter((name) => name !== 'README.md'));
});

test('sections of the rulebook that comments name are there', () => {
  const sections = new Set([...textOf('docs/rulebook.md').matchAll(/^## (\d+) /gm)].map(([, number]) => number));
  const missing = filesIn(['src'], ['.ts']).flatMap((path) =>
    [...textOf(path).matchAll(/rulebook (\d+)(?: (?:and|to) (\d+))?|rulebook (\d+)-(\d+)/g)]
      .flatMap(([, ...numbers]) => numbers.filter((number) => number !== undefined))
      .filter((number) => !sections.has(number))
      .map((number) => `${path}: rulebook ${number}`),
  );
  expect(missing).toEqual([]);
});
