// Every finding code has words in every language, a page, and a small book that provokes it; what is printed is golden.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/model/document.ts';
import type { Finding, FindingCode } from '../../src/model/finding.ts';
import { SEVERITIES } from '../../src/model/severities.ts';
import { lintPolicies } from '../../src/pipeline/lint-policies.ts';
import { readPlacedPolicies } from '../../src/pipeline/placed-policies.ts';
import { type BookRequest, listedFindings, loadEditions, readBook, readConfig } from '../../src/pipeline.ts';
import { findingLines } from '../../src/report/finding-text.ts';
import { wordsIn } from '../../src/text/words.ts';

const pathTo = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const codes = Object.keys(SEVERITIES) as FindingCode[];
const languages: readonly Language[] = ['en', 'zh-CN'];

const requestFor = (directory: string): BookRequest => ({
  directory,
  isBook: true,
  ledgers: {},
  policies: null,
  encoding: null,
  required: ['people', 'sales'],
  templates: pathTo('templates'),
});

/** Everything that one run finds in a book, as the commands gather it. */
async function findingsOf(directory: string): Promise<readonly Finding[]> {
  const request = requestFor(directory);
  const config = await readConfig(request);
  if (config.value === null) return config.findings;
  const editions = await loadEditions(config.value, request);
  const book = await readBook(config.value, request);
  const checked = editions.value === null ? [] : listedFindings(book.value, editions.value);
  return [...editions.findings, ...book.findings, ...checked];
}

/** What `policy check` finds: of the policy itself, and of the book as far as it is about the policy. */
async function lintOf(directory: string): Promise<readonly Finding[]> {
  const request = requestFor(directory);
  const config = (await readConfig(request)).value!;
  const { value: policies, findings } = await readPlacedPolicies(config, request);
  const hasLedgers = existsSync(`${directory}/ledgers`);
  const book = hasLedgers ? (await readBook(config, request)).value : null;
  return [...findings, ...lintPolicies(policies, book, 'editions')];
}

const printed = (findings: readonly Finding[], language: Language): string =>
  findings.map((found) => `${found.severity} ${found.code} ${findingLines(found, language).join('\n')}\n`).join('');

test('there is nothing for codes that do not exist', () => {
  expect(readdirSync(pathTo('docs/findings')).sort()).toEqual(codes.map((code) => `${code}.md`).sort());
  expect(readdirSync(pathTo('fixtures/findings')).sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  test.each(languages)('has words in %s', (language) => {
    expect(Object.keys(wordsIn(language).findings[code]).sort()).toEqual(['hint', 'says']);
  });

  test('has a page that shows a file of its fixture', () => {
    const page = readFileSync(pathTo(`docs/findings/${code}.md`), 'utf8');
    expect(page.startsWith(`# ${code}\n`)).toBe(true);
    const shown = /\]\(\.\.\/\.\.\/(fixtures\/findings\/[^)]+)\)/.exec(page)?.[1] ?? '';
    expect(existsSync(pathTo(shown))).toBe(true);
    const block = /```\w+\n([\s\S]*)\n```/.exec(page)?.[1];
    if (block !== undefined) expect(readFileSync(pathTo(shown), 'utf8').trimEnd()).toBe(block);
  });

  test('is found in its fixture and printed as expected', async () => {
    const directory = pathTo(`fixtures/findings/${code}`);
    const findings = await (code.startsWith('LINT-') ? lintOf(directory) : findingsOf(directory));
    expect(findings.map((found) => found.code)).toContain(code);
    for (const language of languages) {
      const golden = pathTo(`fixtures/findings/${code}/expected.${language}.txt`);
      await expect(printed(findings, language)).toMatchFileSnapshot(golden);
    }
  });
});
