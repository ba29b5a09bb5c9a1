// The words of a language and what performs a command -> the Commander program with every command, option and help text.
import { Argument, Command } from 'commander';
import { EXPLAINED_FIGURES } from '../model/explanation.ts';
import { LEDGER_NAMES } from '../model/ledger.ts';
import { nearest } from '../model/nearest.ts';
import type { CliWords, CommandName } from '../text/cli-words.ts';
import type { CommandSpec } from './command-spec.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { examplesText, helpFormat } from './help-format.ts';
import { POLICY_COMMANDS } from './policy-commands.ts';
import { refuseMisuse } from './refuse-misuse.ts';
import {
  addDataOptions,
  addGlobalOptions,
  addLedgerOptions,
  addResultOptions,
  addRunOptions,
  CHECK_FORMATS,
  choice,
} from './shared-options.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

const STATEMENT_FORMATS = ['xlsx', 'html'] as const;

const RANK_FIGURES = ['sales', 'collected', 'attainment'] as const;

/** Every command that does something itself: `policy` and `case` only hold others. */
export type Performed = Exclude<CommandName, 'policy' | 'case'>;

/** Runs a command: its positional arguments, then its own and the global options. */
export type Perform = (
  name: Performed,
  args: readonly (string | undefined)[],
  options: object,
  program: Command,
) => Promise<void>;

/** In the order of the help. */
const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    group: 'begin',
    arguments: (words) => new Argument('[dir]', words.arguments.directory),
    options: (command, words) => {
      command.option('--csv', words.options.csv).option('--sample', words.options.sample);
    },
  },
  {
    name: 'check',
    group: 'begin',
    options: (command, words) => {
      addDataOptions(command, ['policy', 'encoding'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words, CHECK_FORMATS).option('--annotate <dir>', words.options.annotate);
    },
  },
  { name: 'settle', group: 'run', options: addAllRunOptions },
  {
    name: 'statement',
    group: 'run',
    arguments: (words) => new Argument('[person]', words.arguments.person),
    options: (command, words) => {
      command.option('--all', words.options.all);
      addRunOptions(command, words);
      addDataOptions(command, ['policy', 'encoding', 'as-of', 'skip-invalid'], words);
      addLedgerOptions(command, words);
      command
        .optionsGroup(words.helpGroups.result)
        .addOption(choice('-f, --format <format>', 'format', STATEMENT_FORMATS, words))
        .option('-o, --output <file>', words.options.output)
        .option('--to <dir>', words.options.to);
    },
  },
  { name: 'review', group: 'run', options: addAllRunOptions },
  { name: 'close', group: 'close', arguments: runArgument, options: addClosingOptions },
  {
    name: 'reopen',
    group: 'close',
    arguments: runArgument,
    options: (command, words) => {
      command.option('--reason <text>', words.options.reason);
    },
  },
  { name: 'status', group: 'close', options: addClosingOptions },
  { name: 'audit', group: 'close', options: addClosingOptions },
  {
    name: 'explain',
    group: 'look',
    arguments: (words) => new Argument('[person]', words.arguments.person),
    options: (command, words) => {
      command
        .option('--order <order>', words.options.order)
        .addOption(choice('--figure <figure>', 'figure', EXPLAINED_FIGURES, words));
      addAllRunOptions(command, words);
    },
  },
  {
    name: 'rank',
    group: 'look',
    options: (command, words) => {
      command
        .addOption(choice('--by <figure>', 'by', RANK_FIGURES, words))
        .option('--teams', words.options.teams)
        .option('--top <count>', words.options.top);
      addAllRunOptions(command, words);
    },
  },
  {
    name: 'score',
    group: 'look',
    arguments: (words) => new Argument('[person]', words.arguments.person),
    options: addAllRunOptions,
  },
  { name: 'budget', group: 'look', options: addAllRunOptions },
  {
    name: 'diff',
    group: 'look',
    arguments: (words) => new Argument('<run...>', words.arguments.runs),
    options: (command, words) => {
      command.option('--against <dir>', words.options.against).option('--closed', words.options.closed);
      addDataOptions(command, ['policy', 'encoding', 'as-of', 'skip-invalid'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words);
    },
  },
  {
    name: 'simulate',
    group: 'look',
    options: (command, words) => {
      addRunOptions(command, words);
      command.optionsGroup(words.helpGroups.data).option('--policy <file...>', words.options['other-policy']);
      addDataOptions(command, ['encoding', 'as-of', 'skip-invalid'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words);
    },
  },
  {
    name: 'reconcile',
    group: 'look',
    options: (command, words) => {
      command.option('--against <file>', words.options['hand-sheet']);
      addAllRunOptions(command, words);
    },
  },
  { name: 'policy', group: 'look' },
  {
    name: 'policy show',
    group: 'look',
    options: (command, words) => {
      addDataOptions(command, ['policy', 'edition'], words);
      addResultOptions(command, words);
    },
  },
  ...POLICY_COMMANDS,
  {
    name: 'cat',
    group: 'look',
    arguments: (words) => chosen('ledger', LEDGER_NAMES, words),
    options: (command, words) => {
      addDataOptions(command, ['encoding', 'skip-invalid'], words);
      addLedgerOptions(command, words);
      addResultOptions(command, words);
    },
  },
  { name: 'completion', group: 'shell', arguments: (words) => chosen('shell', SHELLS, words) },
  { name: 'help', group: 'shell', arguments: (words) => new Argument('[topic...]', words.arguments.topic) },
];

/** `args` only tell which commands need their options at all: most of them, and their help, are never asked for. */
export function makeProgram(version: string, args: readonly string[], words: CliWords, perform: Perform): Command {
  const program = new Command('salesctl')
    .description(words.description)
    .usage(words.usage)
    .configureHelp(helpFormat(words))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .optionsGroup(words.helpGroups.general)
    .version(version, '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .addHelpText('after', () => examplesText(words.examples, words));
  addGlobalOptions(program, words);
  for (const spec of COMMANDS) {
    const command = addCommand(program, spec, words);
    const { name } = spec;
    const isTyped = args.includes(command.name()) || args.includes('completion');
    if (isTyped) spec.options?.(command, words);
    if (name === 'policy' || name === 'case') {
      command.addHelpCommand(helpCommand(words));
      continue;
    }
    command.allowExcessArguments().action(async () => {
      refuseMisuse(command, program, words);
      await perform(name, command.processedArgs, command.optsWithGlobals(), program);
    });
  }
  return program;
}

function addCommand(program: Command, spec: CommandSpec, words: CliWords): Command {
  const path = spec.name.split(' ');
  const parent = path.length === 1 ? program : program.commands.find((command) => command.name() === path[0])!;
  const { summary, more, examples } = words.commands[spec.name];
  const command = parent
    .command(path.at(-1)!)
    .helpGroup(words.helpGroups[spec.group])
    .summary(summary)
    .description(more === undefined ? summary : `${summary}\n\n${more}`)
    .addHelpText('after', () => examplesText(examples, words));
  if (spec.arguments !== undefined) command.addArgument(spec.arguments(words));
  if (spec.second !== undefined) command.addArgument(spec.second(words));
  return command;
}

/** `policy help show`, which Commander adds in English. */
function helpCommand(words: CliWords): Command {
  const [command = ''] = words.usage.split(' ');
  const help = new Command('help').argument(command).helpOption(false).helpGroup(words.helpGroups.shell);
  return help.summary(words.commands.help.summary);
}

function runArgument(words: CliWords): Argument {
  return new Argument('<run>', words.arguments.run);
}

/** Closings are made of everything that is known: no --as-of here. */
function addClosingOptions(command: Command, words: CliWords): void {
  addDataOptions(command, ['policy', 'encoding', 'skip-invalid'], words);
  addResultOptions(command, words);
}

function addAllRunOptions(command: Command, words: CliWords): void {
  addRunOptions(command, words);
  addDataOptions(command, ['policy', 'encoding', 'as-of', 'skip-invalid'], words);
  addLedgerOptions(command, words);
  addResultOptions(command, words);
}

function chosen(name: 'ledger' | 'shell', choices: readonly string[], words: CliWords): Argument {
  const argument = new Argument(`<${name}>`, words.choices(words.arguments[name], choices)).choices(choices);
  return argument.argParser((value: string) => {
    if (choices.includes(value)) return value;
    const near = nearest(value, choices);
    throw new Failure(EXIT.usage, words.usageErrors.notAChoice(`<${name}>`, value, choices.join(', '), near));
  });
}
