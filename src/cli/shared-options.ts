// A command -> the same command with the options that several commands share.
import { type Command, Option } from 'commander';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import { nearest } from '../model/nearest.ts';
import type { CliWords, OptionName } from '../text/cli-words.ts';
import { LANGUAGES } from './choose-language.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import type { RunOptions } from './run-of-options.ts';

export const FORMATS = ['table', 'csv', 'json', 'ndjson', 'md', 'xlsx'] as const;

/** Findings have a format of their own besides. */
export const CHECK_FORMATS = [...FORMATS, 'sarif'] as const;

/** What --encoding may say; the same as in a book's file. */
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;

type Encoding = (typeof ENCODINGS)[number];

export type Format = (typeof FORMATS)[number];

/** What every command knows. */
export interface GlobalOptions {
  readonly book?: string;
  readonly lang?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

type LedgerOptions = { readonly [Name in LedgerName]?: readonly string[] };

export interface DataOptions extends GlobalOptions, LedgerOptions {
  readonly policy?: readonly string[];
  readonly encoding?: Encoding;
  readonly asOf?: string;
  readonly skipInvalid?: boolean;
}

export interface ResultOptions {
  readonly format?: Format;
  readonly table?: string;
  readonly output?: string;
}

export type RunCommandOptions = DataOptions & ResultOptions & RunOptions;

/** Lets a choice option name the choice that was probably meant. */
export function choice(flags: string, option: OptionName, choices: readonly string[], words: CliWords): Option {
  const made = new Option(flags, words.choices(words.options[option], choices)).choices(choices);
  return made.argParser((value: string) => {
    if (choices.includes(value)) return value;
    const near = nearest(value, choices);
    throw new Failure(EXIT.usage, words.usageErrors.notAChoice(`--${option}`, value, choices.join(', '), near));
  });
}

export function addGlobalOptions(command: Command, words: CliWords): void {
  command
    .optionsGroup(words.helpGroups.general)
    .option('--book <dir>', words.options.book)
    .addOption(choice('--lang <language>', 'lang', LANGUAGES, words))
    .option('-q, --quiet', words.options.quiet)
    .option('--no-color', words.options['no-color']);
}

export function addRunOptions(command: Command, words: CliWords): Command {
  return command
    .optionsGroup(words.helpGroups.period)
    .option('-m, --month <month>', words.options.month)
    .option('--quarter <quarter>', words.options.quarter)
    .option('--year <year>', words.options.year);
}

export function addDataOptions(command: Command, names: readonly DataOption[], words: CliWords): Command {
  command.optionsGroup(words.helpGroups.data);
  for (const name of names) command.addOption(dataOption(name, words));
  return command;
}

/** `edition` is the same --as-of where no ledgers are read. */
export type DataOption = 'policy' | 'encoding' | 'as-of' | 'edition' | 'skip-invalid';

function dataOption(name: DataOption, words: CliWords): Option {
  switch (name) {
    case 'policy':
      return new Option('--policy <file...>', words.options.policy);
    case 'encoding':
      return choice('--encoding <name>', name, ENCODINGS, words);
    case 'as-of':
    case 'edition':
      return new Option('--as-of <date>', words.options[name]);
    case 'skip-invalid':
      return new Option('--skip-invalid', words.options[name]);
  }
}

export function addLedgerOptions(command: Command, words: CliWords): Command {
  command.optionsGroup(words.helpGroups.ledgers);
  for (const name of LEDGER_NAMES) command.option(`--${name} <file...>`, words.ledgers[name]);
  return command;
}

export function addResultOptions(command: Command, words: CliWords, formats: readonly string[] = FORMATS): Command {
  return command
    .optionsGroup(words.helpGroups.result)
    .addOption(choice('-f, --format <format>', 'format', formats, words))
    .option('--table <name>', words.options.table)
    .option('-o, --output <file>', words.options.output);
}
