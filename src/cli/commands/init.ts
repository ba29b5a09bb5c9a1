// A directory -> a new book in it: salesctl.yaml, policy.yaml and a template of every ledger, or the sample company.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { LEDGER_NAMES } from '../../model/ledger.ts';
import { ledgerColumns, readPolicy } from '../../pipeline.ts';
import type { CliWords } from '../../text/cli-words.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { bookFile } from '../init/book-file.ts';
import { type LedgerTemplate, ledgerTemplate } from '../init/ledger-template.ts';
import { templateCsv } from '../init/template-csv.ts';
import { packageDirectory } from '../package-directory.ts';
import type { Session } from '../session.ts';
import type { GlobalOptions } from '../shared-options.ts';
import { makeDirectory, writeNewFile } from '../write-file.ts';

export interface InitOptions extends GlobalOptions {
  readonly csv?: boolean;
  readonly sample?: boolean;
}

/** Path relative to the new book, and content. */
type NewFile = readonly [path: string, content: string | Uint8Array];

/** Without a directory the book is made where `--book` says, else here. */
export async function init(asked: string | undefined, options: InitOptions, session: Session): Promise<ExitCode> {
  const { words, terminal } = session;
  const directory = asked ?? options.book ?? '.';
  if (options.sample && options.csv) throw new Failure(EXIT.usage, words.init.sampleAsItIs);
  const files = options.sample ? await sampleFiles() : await templateFiles(directory, options, session);
  for (const path of ['salesctl.yaml', 'ledgers', ...files.map(([path]) => path)]) {
    const taken = join(directory, path);
    if (existsSync(taken)) throw new Failure(EXIT.usage, words.init.refused(taken));
  }
  await makeDirectory(join(directory, 'ledgers'), words);
  for (const [path, content] of files) await writeNewFile(join(directory, path), content, words);
  terminal.note(words.init.made(directory));
  for (const [path] of files) terminal.note(`  ${path}`);
  for (const line of options.sample ? [words.init.nextOfSample(directory)] : words.init.next) terminal.note(line);
  return EXIT.done;
}

async function templateFiles(directory: string, options: InitOptions, session: Session): Promise<readonly NewFile[]> {
  const { words, language } = session;
  const templates = join(packageDirectory(), 'templates');
  const policy = await readPolicy('zhicheng', '.', templates);
  const grades = policy.value?.grades ?? [];
  const files: NewFile[] = [
    ['salesctl.yaml', bookFile(basename(resolve(directory)), language, words.init)],
    ['policy.yaml', await readFile(join(templates, 'zhicheng', 'policy.yaml'))],
    // Named in the first line of both, for editors.
    ['salesctl.schema.json', await readFile(join(templates, 'salesctl.schema.json'))],
    ['policy.schema.json', await readFile(join(templates, 'policy.schema.json'))],
  ];
  for (const ledger of LEDGER_NAMES) {
    const sheet = language === 'en' ? ledger : words.ledgers[ledger];
    const template = ledgerTemplate(ledger, ledgerColumns(ledger), grades, language, { ...words.init, sheet });
    files.push(await templateFile(template, options, words));
  }
  return files;
}

/** The library that writes workbooks is loaded only where one is written. */
async function templateFile(template: LedgerTemplate, options: InitOptions, words: CliWords): Promise<NewFile> {
  if (options.csv) return [`ledgers/${template.ledger}.csv`, templateCsv(template)];
  const { templateWorkbook } = await import('../init/template-workbook.ts');
  return [`ledgers/${template.ledger}.xlsx`, await templateWorkbook(template, words.init)];
}

/** What somebody who tried the sample where it stands has made of it. */
const OF_A_USER = /^(?:out|closings)\b/;

/** All files of the sample company, as they are. */
async function sampleFiles(): Promise<readonly NewFile[]> {
  const sample = join(packageDirectory(), 'fixtures', 'zhicheng');
  const entries = await readdir(sample, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(sample.length + 1))
    .filter((path) => !OF_A_USER.test(path))
    .sort();
  return Promise.all(paths.map(async (path): Promise<NewFile> => [path, await readFile(join(sample, path))]));
}
