// House rules that no compiler or linter holds: numbers, sizes, opening comments, names, leftovers, borders of the repository.
import { existsSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, ROOT, textOf } from './repository.ts';

const SOURCES = filesIn(['src'], ['.ts']);
const CODE = filesIn(['src', 'test', 'scripts', 'bin'], ['.ts', '.mjs', '.js']);
const TEXTS = [...CODE, ...filesIn(['docs', 'templates', 'fixtures'], ['.md', '.yaml', '.json'])];

const LARGEST = 250;

/** Files above {@link LARGEST} lines, or the folder of such files, and why that is right. */
const LARGE: Readonly<Record<string, string>> = {
  'src/pipeline.ts': 'the one place where all stages meet: a table of contents is read from top to bottom',
  'src/text/': 'words, one entry a line; a language is translated as a whole',
  'src/model/explanation.ts': 'one union of everything that can be said of a figure; the compiler holds it complete',
};

/** Where a bigint that is known to fit becomes a number: file and how often. */
const FROM_BIGINT: Readonly<Record<string, number>> = {
  'src/model/money.ts': 3,
  'src/compute/settlement/credits/shares.ts': 1,
};

test('no binary number is read from text, and no Date is made, between reading and reporting', () => {
  const pure = SOURCES.filter((path) => /^src\/(model|parse|yaml|config|policy|check|compute)\//.test(path));
  expect(pure.length).toBeGreaterThan(100);
  for (const path of pure) {
    const text = textOf(path);
    expect(text.match(/\b(parseFloat|parseInt|new Date|Date\.\w+)\(/g) ?? [], path).toEqual([]);
    expect((text.match(/\bNumber\(/g) ?? []).length, `${path}: Number(`).toBe(FROM_BIGINT[path] ?? 0);
  }
});

test('nothing depends on the locale, and the clock is read in one place', () => {
  for (const path of SOURCES) {
    if (path === 'src/cli/now.ts') continue;
    expect(textOf(path).match(/\blocaleCompare\b|\bIntl\.|toLocale\w+\(|Date\.now|new Date\(\)/g) ?? [], path).toEqual(
      [],
    );
  }
});

test('a file of more than 250 lines has a reason', () => {
  const large = SOURCES.filter((path) => textOf(path).split('\n').length - 1 > LARGEST);
  const reasons = Object.keys(LARGE);
  expect(large.filter((path) => !reasons.some((reason) => path.startsWith(reason)))).toEqual([]);
  expect(reasons.filter((reason) => !SOURCES.some((path) => path.startsWith(reason)))).toEqual([]);
});

test('every source opens with one comment that is a sentence', () => {
  const bare = SOURCES.filter((path) => !/^\/\/ \S.{15,}[.:]\n/.test(textOf(path)));
  expect(bare).toEqual([]);
});

test('files are kebab-case and named for what they hold', () => {
  const odd = CODE.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.bench)?\.(ts|mjs|js)$/.test(basename(path)));
  expect(odd).toEqual([]);
  const vague =
    /^(utils?|helpers?|common|shared|misc|manager|base|index|types|constants)(\.|$)|-(utils?|helpers?|manager)\./;
  expect(CODE.filter((path) => path.split('/').some((part) => vague.test(part)))).toEqual([]);
});

test('nothing is left to do in comments', () => {
  const leftover = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${'X'.repeat(3)})\\b`);
  expect(CODE.filter((path) => leftover.test(textOf(path)))).toEqual([]);
});

test('no test is skipped or alone', () => {
  const marked = new RegExp(`\\b(test|it|describe)\\.(${['skip', 'only', 'todo', 'fails'].join('|')})\\b`);
  expect(CODE.filter((path) => marked.test(textOf(path)))).toEqual([]);
});

test('nothing refers to a place outside the repository', () => {
  const outside = new RegExp(
    `${['\\.\\.', 'shared'].join('/')}(?![\\w-])|(^|[\\s'"\`(])/(${['work', 'home', 'root'].join('|')})/`,
    'm',
  );
  expect(TEXTS.filter((path) => outside.test(textOf(path)))).toEqual([]);
  const imports = CODE.flatMap((path) =>
    // What a script hands to the bundler as a template is no import of its own.
    [
      ...textOf(path)
        .replaceAll(/`[^`]*`/g, '')
        .matchAll(/(?:from|import\() ?'(\.[^']+)'/g),
    ].map(([, to]) => ({ path, to: to! })),
  );
  expect(imports.length).toBeGreaterThan(300);
  const astray = imports.filter(({ path, to }) => {
    const target = posix.join(dirname(path), to);
    return target.startsWith('..') || (!target.startsWith('dist/') && !existsSync(join(ROOT, target)));
  });
  expect(astray).toEqual([]);
});

test('every folder of src is in the layers and in the architecture', () => {
  const folders = new Set(SOURCES.map((path) => path.split('/')[1]!).filter((name) => !name.endsWith('.ts')));
  const layers = textOf('.dependency-cruiser.cjs');
  const architecture = textOf('docs/ARCHITECTURE.md');
  for (const folder of folders) {
    expect(architecture).toMatch(new RegExp(`^\\| .*\`${folder}/\` \\|`, 'm'));
    // The pipeline is where the stages meet: it may import them all.
    if (folder !== 'pipeline') expect(layers).toMatch(new RegExp(`^  ${folder}: \\[`, 'm'));
  }
});

test('files that the documents name are there', () => {
  const pages = ['docs/ARCHITECTURE.md', 'CONTRIBUTING.md', ...filesIn(['docs/decisions'], ['.md'])];
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/`((?:src|test|scripts|templates|fixtures|docs)\/[\w./-]*)`/g)].map(([, path]) => path!),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((path) => !/…|[A-Z]{4}/.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});
