// --format, --table and -o -> where a result goes and in which format.
import { extname } from 'node:path';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { Format, ResultOptions } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

export interface ResultPlan {
  readonly format: Format;
  /** A file's path; null is standard output. */
  readonly path: string | null;
  readonly table: string | undefined;
}

export const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.md': 'md',
  '.xlsx': 'xlsx',
  '.txt': 'table',
};

/** The format that is asked for: by name, else by the ending of the file. */
export const askedFormat = (options: ResultOptions): Format | undefined =>
  options.format ?? FORMAT_OF_ENDING[extname(options.output ?? '').toLowerCase()];

/**
 * Throws a {@link Failure} where the ending of a file says nothing and no format is asked for, and where a workbook
 * would get the ending of a text or a text that of a workbook: whoever opens it would find it damaged.
 */
export function refuseEnding(
  { output = '', format }: { readonly output?: string; readonly format?: string },
  formats: Readonly<Record<string, string>>,
  { usageErrors }: CliWords,
): void {
  const ending = extname(output).toLowerCase();
  if (ending === '') return;
  const says = formats[ending];
  if (format === undefined && says === undefined)
    throw new Failure(EXIT.usage, usageErrors.unknownEnding(output, Object.keys(formats).join(' ')));
  if (format !== undefined && says !== undefined && says !== format && [says, format].includes('xlsx'))
    throw new Failure(EXIT.usage, usageErrors.otherEnding(output, format));
}

/** One result to one place; throws a {@link Failure} for a workbook without a file and a table that no format has. */
export function resultPlan(options: ResultOptions, command: string, terminal: Terminal, words: CliWords): ResultPlan {
  refuseEnding(options, FORMAT_OF_ENDING, words);
  const format = askedFormat(options) ?? 'table';
  const says = words.usageErrors;
  if (options.table !== undefined && (format === 'json' || format === 'xlsx'))
    throw new Failure(EXIT.usage, says.tableNeedsFormat);
  if (format === 'xlsx' && options.output === undefined) throw new Failure(EXIT.usage, says.workbookNeedsFile(command));
  const path = options.output === undefined || options.output === '-' ? null : options.output;
  if (format === 'xlsx' && path === null && terminal.isTerminal) throw new Failure(EXIT.usage, says.workbookOnTerminal);
  return { format, path, table: options.table };
}
