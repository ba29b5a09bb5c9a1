// The Commander program -> its commands with their options and choices, as a shell's completion needs them.
import type { Command, Option } from 'commander';
import { SEVERITIES } from '../../model/severities.ts';

export interface OptionEntry {
  readonly flags: readonly string[];
  readonly describes: string;
  /** Whether a value follows; with choices, which. */
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

export interface CommandEntry {
  /** `policy show` */
  readonly path: string;
  readonly describes: string;
  readonly options: readonly OptionEntry[];
  /** Words that may follow: subcommands, the choices of the argument, or what there is help on. */
  readonly words: readonly string[];
}

/** The program itself first, with the empty path. Every command knows the global options too. */
export function commandTree(program: Command): readonly CommandEntry[] {
  const globals = program.options.filter((option) => option.long !== '--version');
  const names = program.commands.map((command) => command.name()).filter((name) => name !== 'help');
  const topics = [...names, ...Object.keys(SEVERITIES)];
  const walk = (command: Command, path: string): CommandEntry[] => [
    entryOf(command, path, command === program ? [] : globals, path === 'help' ? topics : []),
    ...command.commands.flatMap((child) => walk(child, path === '' ? child.name() : `${path} ${child.name()}`)),
  ];
  return walk(program, '');
}

function entryOf(command: Command, path: string, globals: readonly Option[], topics: readonly string[]): CommandEntry {
  const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
  return {
    path,
    describes: command.summary() || command.description(),
    options: [...command.options, ...globals].map(optionEntry),
    words: [...command.commands.map((child) => child.name()), ...choices, ...topics],
  };
}

const optionEntry = (option: Option): OptionEntry => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined),
  describes: option.description,
  takesValue: option.required || option.optional,
  choices: option.argChoices ?? [],
});
