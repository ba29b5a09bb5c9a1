// The command tree -> a completion script for fish.
import type { CommandEntry, OptionEntry } from './command-tree.ts';

export function fishCompletion(tree: readonly CommandEntry[]): string {
  const lines = tree.flatMap((command) => [...wordLines(command, tree), ...optionLines(command)]);
  return `# fish completion of salesctl\n${[...new Set(lines)].join('\n')}\n`;
}

function wordLines(command: CommandEntry, tree: readonly CommandEntry[]): readonly string[] {
  return command.words.map((word) => {
    const child = tree.find(({ path }) => path === (command.path === '' ? word : `${command.path} ${word}`));
    const about = child === undefined ? '' : ` -d ${quoted(child.describes)}`;
    return `complete -c salesctl -f -n ${quoted(conditionOf(command))} -a ${word}${about}`;
  });
}

const optionLines = (command: CommandEntry): readonly string[] =>
  command.options.map((option) => `complete -c salesctl -n ${quoted(conditionOf(command))} ${optionSpec(option)}`);

/** Below a command of two words both must have been typed; its parent's words only as long as none of them was. */
function conditionOf({ path, words }: CommandEntry): string {
  if (path === '') return '__fish_use_subcommand';
  const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
  const unseen = words.length > 0 ? [`not __fish_seen_subcommand_from ${words.join(' ')}`] : [];
  return [...seen, ...unseen].join('; and ');
}

function optionSpec({ flags, describes, takesValue, choices }: OptionEntry): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const value = choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : takesValue ? ['-r'] : [];
  return [...names, ...value, `-d ${quoted(describes)}`].join(' ');
}

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
