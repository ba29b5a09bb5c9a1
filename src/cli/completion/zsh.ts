// The command tree -> a completion script for zsh.
import type { CommandEntry, OptionEntry } from './command-tree.ts';

/** No variable of it is called `path`: that is PATH in zsh. */
export function zshCompletion(tree: readonly CommandEntry[]): string {
  const paths = tree.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  const cases = tree.map((command) => commandCase(command, tree));
  return `#compdef salesctl
# zsh completion of salesctl
_salesctl() {
  local typed='' word
  local -a commands
  for word in \${words[2,CURRENT-1]}; do
    case "\${typed:+$typed }$word" in ${paths.join('|')}) typed="\${typed:+$typed }$word" ;; esac
  done
  case "$typed" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _salesctl ]; then _salesctl "$@"; else compdef _salesctl salesctl; fi
`;
}

function commandCase(command: CommandEntry, tree: readonly CommandEntry[]): string {
  const described = command.words.map((word) => {
    const child = tree.find(({ path }) => path === (command.path === '' ? word : `${command.path} ${word}`));
    return quoted(child === undefined ? word : `${word}:${child.describes.replaceAll(':', '\\:')}`);
  });
  const options = command.options.map(optionSpec).join(' ');
  return `    '${command.path}') commands=(${described.join(' ')}); (( $#commands )) && _describe salesctl commands
      _arguments -S ${options} '*:file:_files' ;;`;
}

/** `{-f,--format}'[format of the result]:value:(table csv)'` */
function optionSpec({ flags, describes, takesValue, choices }: OptionEntry): string {
  const value = choices.length > 0 ? `:value:(${choices.join(' ')})` : takesValue ? ':value:_files' : '';
  const text = quoted(`[${describes.replace(/[[\]:\\]/g, '\\$&')}]${value}`);
  return flags.length > 1 ? `{${flags.join(',')}}${text}` : `${flags[0]}${text}`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
