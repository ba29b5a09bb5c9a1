// A book, a run and a person, or everybody -> that person's statement as a workbook or a page; with --all a file each.
import { extname, join } from 'node:path';
import type { Document } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import { openClosings, refuseClosed } from '../closings.ts';
import { refuseInput } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { type ReadyBook, readyBook } from '../open-book.ts';
import { personAmong } from '../person-among.ts';
import { refuseEnding } from '../result-plan.ts';
import { asOfOfOptions, type RunOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { DataOptions } from '../shared-options.ts';
import { htmlOf, statementsOf } from '../statements.ts';
import { makeDirectory, writeFile } from '../write-file.ts';

type StatementFormat = 'xlsx' | 'html';

export interface StatementOptions extends DataOptions, RunOptions {
  readonly all?: boolean;
  readonly format?: StatementFormat;
  readonly output?: string;
  readonly to?: string;
}

export async function statement(
  asked: string | undefined,
  options: StatementOptions,
  session: Session,
): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl statement', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const format = formatOf(asked, options, session);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { words, terminal } = ready.session;
  const history = await openClosings(ready);
  refuseClosed(history, run, ready.session);
  const { people, documentOf, names } = statementsOf(ready, history, run, asOf);
  const chosen = asked === undefined ? people : [personAmong(asked, people, words)];
  if (options.output === '-') {
    terminal.print(await rendered(documentOf(chosen[0]!.personId), format));
    return EXIT.done;
  }
  const directory = options.to ?? join(ready.request.directory, ready.out, 'statements', formatRun(run));
  if (options.output === undefined) await makeDirectory(directory, words);
  const files = chosen.map(({ personId }) => ({
    path: options.output ?? join(directory, `${names.get(personId)}.${format}`),
    document: () => documentOf(personId),
  }));
  await writeAll(files, format, ready);
  if (asked === undefined) terminal.note(words.statement.writtenIn(files.length, directory));
  return EXIT.done;
}

interface StatementFile {
  readonly path: string;
  readonly document: () => Document;
}

/** Each file whole or not at all; where one cannot be written, how many were is said too. */
async function writeAll(files: readonly StatementFile[], format: StatementFormat, ready: ReadyBook): Promise<void> {
  const { terminal, words } = ready.session;
  const inputs = inputsOf(ready);
  let written = 0;
  try {
    for (const { path, document } of files) {
      refuseInput(path, inputs, words);
      await writeFile(path, await rendered(document(), format), words);
      written += 1;
      if (files.length === 1) terminal.note(words.written(path));
    }
  } catch (error) {
    if (files.length > 1) terminal.complain(words.statement.stopped(written, files.length));
    throw error;
  }
}

async function rendered(document: Document, format: StatementFormat): Promise<Uint8Array | string> {
  switch (format) {
    case 'xlsx':
      return (await import('../../render/workbook/workbook.ts')).renderXlsx(document);
    case 'html':
      return htmlOf(document);
  }
}

const FORMAT_OF_ENDING: Readonly<Record<string, StatementFormat>> = {
  '.xlsx': 'xlsx',
  '.html': 'html',
  '.htm': 'html',
};

/** Throws a {@link Failure} where options do not go together, before anything is read. */
function formatOf(asked: string | undefined, options: StatementOptions, { terminal, words }: Session): StatementFormat {
  const { all = false, output, to } = options;
  const says = words.statement;
  if ((asked === undefined) !== all) throw new Failure(EXIT.usage, says.personOrAll);
  if (output !== undefined && (all || to !== undefined)) throw new Failure(EXIT.usage, says.outputOrTo);
  refuseEnding(options, FORMAT_OF_ENDING, words);
  const format = options.format ?? FORMAT_OF_ENDING[extname(output ?? '').toLowerCase()] ?? 'xlsx';
  if (output === '-' && format === 'xlsx' && terminal.isTerminal) {
    throw new Failure(EXIT.usage, says.workbookOnTerminal);
  }
  return format;
}
