// The words of the help -> how Commander lays the help out in that language.
import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import type { CliWords, CommandWords } from '../text/cli-words.ts';

export function helpFormat(words: CliWords): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.helpTitles.usage,
    'Arguments:': words.helpTitles.arguments,
    'Options:': words.helpTitles.options,
    'Commands:': words.helpTitles.commands,
    'Global Options:': words.helpTitles.globals,
  };
  const [command = '', options = ''] = words.usage.split(' ');
  return {
    showGlobalOptions: true,
    commandUsage: (of) => standard.commandUsage(of).replace('[command]', command).replace('[options]', options),
    // Chinese punctuation brings its own space.
    formatHelp: (of, helper) => standard.formatHelp.call(helper, of, helper).replace(/^(\S+：) /, '$1'),
    styleTitle: (title) => titles[title] ?? title,
    // Defaults and choices stand in the descriptions, in the reader's language.
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    displayWidth: widthOf,
    subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
    visibleOptions: (command) =>
      standard.visibleOptions(command).filter((one) => command.parent === null || !isHelp(one)),
    visibleGlobalOptions: (command) => {
      if (command.parent === null) return [];
      const own = standard.visibleOptions(command).filter(isHelp);
      return [...standard.visibleGlobalOptions(command).filter((one) => one.long !== '--version'), ...own];
    },
  };
}

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

const standard = Object.assign(new Help(), { showGlobalOptions: true });

/** Every command has it, so that it stands among the general ones. */
const isHelp = (option: Option): boolean => option.long === '--help';

/** Chinese characters and their punctuation take two columns. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\uffe6]/.test(character) ? 2 : 1;
  return width;
};

/** Examples, each with what it does. */
export function examplesText(examples: CommandWords['examples'], words: CliWords): string {
  const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
  return `\n${words.helpTitles.examples}\n${lines.join('\n')}`;
}
