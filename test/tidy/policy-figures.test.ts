// Nothing about a policy is in code: no literal of src/ is a figure or a grade of a policy that is shipped.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { withoutExamples } from '../../src/policy/without-examples.ts';
import { locate } from '../../src/yaml/locate.ts';
import { parseYaml } from '../../src/yaml/parse-yaml.ts';
import { leafPaths, stepsOf } from '../../src/yaml/steps-of.ts';
import { filesIn, ROOT, textOf } from './repository.ts';

interface Literal {
  readonly where: string;
  readonly text: string;
  readonly isNumber: boolean;
}

/** What the program's own parts are made of: comments and names do not count. */
function literalsIn(path: string): readonly Literal[] {
  const text = textOf(path);
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) ||
      node.kind === ts.SyntaxKind.TemplateHead ||
      node.kind === ts.SyntaxKind.TemplateMiddle ||
      node.kind === ts.SyntaxKind.TemplateTail;
    const isImport = ts.isImportDeclaration(node.parent ?? node) || ts.isExportDeclaration(node.parent ?? node);
    if ((isText || ts.isNumericLiteral(node)) && !isImport) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({
        where: `${path}:${line + 1}`,
        text: (node as ts.LiteralLikeNode).text,
        isNumber: ts.isNumericLiteral(node),
      });
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

const TEMPLATES = join(ROOT, 'templates');

const policies = readdirSync(TEMPLATES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => withoutExamples(readFileSync(join(TEMPLATES, name, 'policy.yaml'), 'utf8')));

const loaded: readonly Policy[] = policies.map((text) => loadPolicy(text, 'policy.yaml', '').value!);

/** The value of every key of a policy, as it is written. */
const valuesOf = (text: string): readonly string[] => {
  const root = parseYaml(text, '').value!;
  return leafPaths(root).flatMap((path) => {
    const steps = stepsOf(root, path);
    const node = steps === null ? null : locate(root, steps).node;
    return node?.kind === 'text' ? [node.text] : [];
  });
};

const written = new Set(policies.flatMap(valuesOf));

/** Amounts with more digits than counts of a program have: in yuan, and in fen. */
const amounts = new Set(
  [...written].filter((text) => /^\d{4,}$/.test(text) && !/^10*$/.test(text)).flatMap((text) => [text, `${text}00`]),
);

const rates = new Set([...written].filter((text) => /^\d+(\.\d+)?%$/.test(text)));

/** `5%` -> `0.05` */
const decimals = new Set(
  [...rates].flatMap((rate) => {
    const tenths = rate.slice(0, -1).split('.');
    return tenths.length > 1 ? [] : [`0.${tenths[0]!.padStart(2, '0').replace(/0$/, '')}`];
  }),
);

/** Titles of all; ids of the first one only, whose names no column has. */
const words = new Set(
  loaded.flatMap(({ id: policy, grades }) =>
    grades.flatMap(({ id, title }) => [...(policy === 'zhicheng' ? [id] : []), ...Object.values(title)]),
  ),
);

/** Everything between reading and what is shown; sizes of buffers and the looks of a workbook are no figures of a policy. */
const SOURCES = filesIn(['src'], ['.ts']).filter((path) => !/^src\/(read|render|annotate|store)\//.test(path));
const LITERALS = SOURCES.flatMap(literalsIn);

/** Headers that people write above columns, and sentences: they name what they like. */
const isOfWords = ({ where }: Literal): boolean => /^src\/(text|parse\/columns)\//.test(where);

test('the policies that are shipped have figures and grades to look for', () => {
  expect(amounts.size).toBeGreaterThan(20);
  expect(rates.size).toBeGreaterThan(8);
  expect(words).toContain('销售精英');
  expect(words).toContain('elite');
  expect(LITERALS.length).toBeGreaterThan(3000);
});

/** Numbers that are also an amount of some policy, and what they are. */
const MEANT: Readonly<Record<string, string>> = {
  'src/check/suggestions.ts 20000': 'how many names are looked through for a misspelt one',
  'src/cli/init/template-workbook.ts 2000': 'rows of a template that are formatted',
  'src/model/calendar.ts 2000': 'a year',
  'src/parse/grammar/day.ts 2000': 'a year',
  'src/parse/parse-ledger.ts 50000': 'findings of one ledger that are kept',
  'src/pipeline/check-book.ts 50000': 'findings of one code that are listed',
};

test('no amount of a policy is in code', () => {
  const named = LITERALS.filter(({ text }) => amounts.has(text.replaceAll('_', ''))).map(
    ({ where, text }) => `${where.slice(0, where.lastIndexOf(':'))} ${text}`,
  );
  expect([...new Set(named)].sort()).toEqual(Object.keys(MEANT).sort());
});

test('no rate of a policy is in code', () => {
  const found = LITERALS.filter((one) =>
    one.isNumber ? decimals.has(one.text) : rates.has(one.text) && !isOfWords(one),
  );
  expect(found).toEqual([]);
});

test('no grade of a policy is in code', () => {
  const found = LITERALS.filter((one) => !one.isNumber && words.has(one.text) && !isOfWords(one));
  expect(found).toEqual([]);
});
