// What the program knows of a command before it is typed: its place in the help, its arguments and options.
import type { Argument, Command } from 'commander';
import type { CliWords, CommandName, HelpGroup } from '../text/cli-words.ts';

export interface CommandSpec {
  readonly name: CommandName;
  readonly group: HelpGroup;
  readonly arguments?: (words: CliWords) => Argument;
  /** What stands behind it, where there are two. */
  readonly second?: (words: CliWords) => Argument;
  readonly options?: (command: Command, words: CliWords) => void;
}
