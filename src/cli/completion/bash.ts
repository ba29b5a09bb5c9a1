// The command tree -> a completion script for bash.
import type { CommandEntry } from './command-tree.ts';

export function bashCompletion(tree: readonly CommandEntry[]): string {
  const paths = tree.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  const words = tree.map((command) => `    '${command.path}') words='${wordsOf(command).join(' ')}' ;;`);
  const values = choiceCases(tree).map(([flag, choices]) => `    ${flag}) words='${choices.join(' ')}' ;;`);
  const files = [...fileFlags(tree)].sort().join('|');
  return `# bash completion of salesctl: source <(salesctl completion bash)
_salesctl() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' words='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in ${paths.join('|')}) path="\${path:+$path }$word" ;; esac
  done
  case "$previous" in
${values.join('\n')}
    ${files}) COMPREPLY=(); compopt -o default; return ;;
  esac
  [ -n "$words" ] || case "$path" in
${words.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _salesctl salesctl
`;
}

const wordsOf = (command: CommandEntry): readonly string[] => [
  ...command.words,
  ...command.options.flatMap((option) => option.flags.filter((flag) => flag.startsWith('--'))),
];

/** Options with choices; one flag has the same choices in every command. */
function choiceCases(tree: readonly CommandEntry[]): readonly (readonly [string, readonly string[]])[] {
  const cases = new Map<string, readonly string[]>();
  for (const { options } of tree) {
    for (const { flags, choices } of options) if (choices.length > 0) cases.set(flags.join('|'), choices);
  }
  return [...cases];
}

const fileFlags = (tree: readonly CommandEntry[]): ReadonlySet<string> =>
  new Set(
    tree.flatMap(({ options }) =>
      options.filter((option) => option.takesValue && option.choices.length === 0).flatMap((option) => option.flags),
    ),
  );
