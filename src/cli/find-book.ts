// --book, the working directory and named ledgers -> what to read, before anything is read.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import type { BookRequest } from '../pipeline.ts';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { packageDirectory } from './package-directory.ts';
import type { DataOptions } from './shared-options.ts';

/**
 * A book is a directory with salesctl.yaml, or with ledgers/. Where ledgers are named and there is no salesctl.yaml and
 * no --book, there is no book: only what is named is read, so that a stray directory never mixes into it. Throws a {@link Failure} where ledgers are required and there is neither.
 */
export function findBook(options: DataOptions, required: readonly LedgerName[], words: CliWords): BookRequest {
  const directory = options.book ?? '.';
  const ledgers: Partial<Record<LedgerName, readonly string[]>> = {};
  for (const name of LEDGER_NAMES) if (options[name] !== undefined) ledgers[name] = options[name];
  const named = Object.keys(ledgers).length > 0;
  const hasFile = existsSync(join(directory, 'salesctl.yaml'));
  const isBook = hasFile || options.book !== undefined || (!named && existsSync(join(directory, 'ledgers')));
  const isThere = hasFile || existsSync(join(directory, 'ledgers'));
  if (required.length > 0 && !named && !isThere) throw new Failure(EXIT.usage, words.usageErrors.noBook(directory));
  if (
    Object.values(ledgers)
      .flat()
      .filter((path) => path === '-').length > 1
  ) {
    throw new Failure(EXIT.usage, words.usageErrors.inputTwice);
  }
  return {
    directory,
    isBook,
    ledgers,
    policies: options.policy ?? null,
    encoding: options.encoding ?? null,
    required,
    templates: join(packageDirectory(), 'templates'),
  };
}
