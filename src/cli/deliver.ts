// A document and a plan -> the rendered result, on standard output or in a file.
import { resolve } from 'node:path';
import type { Document } from '../model/document.ts';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { ResultPlan } from './result-plan.ts';
import type { Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

const FILE_WIDTH = 120;

/** `inputs` are the files that were read: none of them is ever overwritten. */
export async function deliver(
  document: Document,
  plan: ResultPlan,
  inputs: readonly string[],
  terminal: Terminal,
  words: CliWords,
): Promise<void> {
  refuseUnknownTable(document, plan, words);
  refuseInput(plan.path, inputs, words);
  await deliverParts(await render(document, plan, terminal), plan.path, terminal, words);
}

/** What is rendered already; null is standard output. */
export async function deliverParts(
  parts: Uint8Array | Iterable<string>,
  path: string | null,
  terminal: Terminal,
  words: CliWords,
): Promise<void> {
  if (path === null) {
    for (const part of batched(parts)) terminal.print(part);
    return;
  }
  await writeFile(path, parts instanceof Uint8Array ? parts : [...parts].join(''), words);
  terminal.note(words.written(path));
}

function refuseUnknownTable(document: Document, { table }: ResultPlan, words: CliWords): void {
  const names = document.tables.map(({ name }) => name);
  if (table !== undefined && !names.includes(table)) {
    throw new Failure(EXIT.usage, words.usageErrors.noSuchTable(table, names.join(', ')));
  }
}

export function refuseInput(path: string | null, inputs: readonly string[], words: CliWords): void {
  if (path !== null && inputs.some((input) => resolve(input) === resolve(path))) {
    throw new Failure(EXIT.usage, words.usageErrors.outputIsInput(path));
  }
}

/** Each renderer is loaded only where its format is asked for. */
async function render(
  document: Document,
  { format, path, table }: ResultPlan,
  terminal: Terminal,
): Promise<Uint8Array | Iterable<string>> {
  switch (format) {
    case 'table': {
      const { renderTerminal } = await import('../render/terminal/terminal.ts');
      const shown = path === null && terminal.isTerminal;
      return [
        renderTerminal(document, {
          width: shown ? terminal.columns : FILE_WIDTH,
          colour: path === null && terminal.colour,
          table,
        }),
      ];
    }
    case 'csv':
      return (await import('../render/csv.ts')).renderCsv(document, { table });
    case 'json':
      return (await import('../render/json.ts')).renderJson(document);
    case 'ndjson':
      return (await import('../render/ndjson.ts')).renderNdjson(document, { table });
    case 'md':
      return (await import('../render/markdown.ts')).renderMarkdown(document, { table });
    case 'xlsx':
      return (await import('../render/workbook/workbook.ts')).renderXlsx(document);
  }
}

const BATCH_CHARACTERS = 65_536;

/** Fewer, larger writes. */
function* batched(parts: Uint8Array | Iterable<string>): Iterable<string | Uint8Array> {
  if (parts instanceof Uint8Array) {
    yield parts;
    return;
  }
  let batch = '';
  for (const part of parts) {
    batch += part;
    if (batch.length < BATCH_CHARACTERS) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
