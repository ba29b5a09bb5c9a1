// What both READMEs, CONTRIBUTING and the program say of commands, options, sheets and exit codes is the same.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { cli } from '../../src/text/en/cli.ts';
import { wordsIn } from '../../src/text/words.ts';
import { codeBlocks, filesIn, READMES, ROOT, textOf } from './repository.ts';

/** Every command with all of its options, as for a completion. */
const program = makeProgram('0.0.0', ['completion'], cli, async () => {});

/** `settle`, `policy show` …: what can be typed, without those that only hold others. */
const performed = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => (child.commands.length > 0 ? performed(child) : [child]));

const nameOf = (command: Command): string =>
  command.parent === null || command.parent === program
    ? command.name()
    : `${nameOf(command.parent)} ${command.name()}`;

const COMMANDS = new Map(performed(program).map((command) => [nameOf(command), command]));

/** Lines of a shell, as arguments after `salesctl`, without comments, pipes and what follows. */
const linesFor = (page: string): readonly string[] =>
  codeBlocks(textOf(page), 'sh')
    .join('')
    .split(/\n|&&/)
    .flatMap((line) => /\bnpx salesctl ([^|#<>]*)/.exec(line)?.[1]?.trim() ?? []);

describe.each(READMES)('%s', (page) => {
  const text = textOf(page);

  test('lists every command of the program, and no other', () => {
    const listed = [...text.matchAll(/^\| `([a-z]+(?: [a-z]+)?)(?: [[<][^`]*)?` \|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...COMMANDS.keys()].sort());
  });

  test('types commands and options that the program knows', () => {
    const lines = linesFor(page);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const name = [...COMMANDS.keys()].find((known) => `${line} `.startsWith(`${known} `));
      expect(name, line).toBeDefined();
      const command = COMMANDS.get(name!)!;
      const known: readonly Option[] = [...command.options, ...program.options];
      const flags = line.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [];
      const unknown = flags.filter((flag) => !known.some(({ short, long }) => flag === short || flag === long));
      expect(unknown, line).toEqual([]);
    }
  });

  test('names every exit code', () => {
    const codes = [...text.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => +code!);
    expect(codes).toEqual(Object.values(EXIT));
  });

  test('names every sheet of the workbook, in order', () => {
    const { sheets } = wordsIn(page === 'README.md' ? 'en' : 'zh-CN').report;
    const words = Object.values(sheets);
    const listed = [...text.matchAll(/^\| ([^|`]+) \|/gm)].flatMap(([, cell]) => cell!.trim().split(/, |、/));
    expect(listed.filter((cell) => words.includes(cell))).toEqual(words);
  });
});

test('every option is explained somewhere', () => {
  const pages = [READMES[0], ...filesIn(['docs'], ['.md'])].map(textOf).join('\n');
  const options = [program, ...COMMANDS.values()].flatMap((command) => command.options.map(({ long }) => long!));
  const silent = [...new Set(options)].filter((long) => !new RegExp(`${long}(?![a-z-])`).test(pages));
  expect(silent.filter((long) => long !== '--version')).toEqual([]);
});

test('both READMEs type the same commands', () => {
  expect(linesFor(READMES[1])).toEqual(linesFor(READMES[0]));
});

test('npm scripts that documents name are those of package.json', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = filesIn(['.'], ['.md']).flatMap((page) =>
    [...textOf(page).matchAll(/\bnpm (?:run ([\w:]+)|(test)\b)/g)].map(([, run, bare]) => run ?? bare!),
  );
  expect(named).toContain('test');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const files = Object.values(scripts).flatMap((line) =>
    [...line.matchAll(/\bnode (scripts\/\S+)/g)].map(([, path]) => path!),
  );
  expect(files.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test('the program that package.json installs is there', () => {
  const { bin, engines } = JSON.parse(textOf('package.json')) as {
    bin: { salesctl: string };
    engines: { node: string };
  };
  expect(textOf(bin.salesctl)).toMatch(/^#!\/usr\/bin\/env node\n/);
  for (const page of READMES) expect(textOf(page)).toContain(`Node ${engines.node.replace('>=', '')}`);
});
