// The commands around a policy, `policy …` and `case …`, with their arguments and options.
import { Argument } from 'commander';
import type { CommandSpec } from './command-spec.ts';
import { addDataOptions, addLedgerOptions, addResultOptions, addRunOptions, CHECK_FORMATS } from './shared-options.ts';

/** In the order of the help, after `policy show`. */
export const POLICY_COMMANDS: readonly CommandSpec[] = [
  {
    name: 'policy check',
    group: 'look',
    arguments: (words) => new Argument('[file...]', words.arguments.policies),
    options: (command, words) => {
      addDataOptions(command, ['policy', 'encoding'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words, CHECK_FORMATS);
    },
  },
  {
    name: 'policy coverage',
    group: 'look',
    options: (command, words) => {
      command.option('--regulation <file>', words.options.regulation);
      addDataOptions(command, ['policy'], words);
      addResultOptions(command, words);
    },
  },
  {
    name: 'policy test',
    group: 'look',
    options: (command, words) => {
      addDataOptions(command, ['policy'], words);
      addResultOptions(command, words);
    },
  },
  {
    name: 'policy diff',
    group: 'look',
    arguments: (words) => new Argument('<before>', words.arguments.before),
    second: (words) => new Argument('<after>', words.arguments.after),
    options: (command, words) => {
      addDataOptions(command, ['encoding'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words);
    },
  },
  {
    name: 'policy new',
    group: 'look',
    arguments: (words) => new Argument('[name]', words.arguments.newPolicy),
    options: (command, words) => {
      command
        .option('--from <policy>', words.options.from)
        .option('--title <text>', words.options.title)
        .option('--set <key=value...>', words.options.set)
        .optionsGroup(words.helpGroups.result)
        .option('-o, --output <file>', words.options.output);
    },
  },
  { name: 'case', group: 'look' },
  {
    name: 'case save',
    group: 'look',
    arguments: (words) => new Argument('<name>', words.arguments.case),
    options: (command, words) => {
      command
        .option('--person <person>', words.options.person)
        .option('--into <file>', words.options.into)
        .option('--article <text>', words.options.article)
        .option('--names', words.options.names);
      addRunOptions(command, words);
      addDataOptions(command, ['policy', 'encoding', 'skip-invalid'], words);
      addLedgerOptions(command, words);
    },
  },
];
