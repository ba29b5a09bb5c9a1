// A command as it was typed -> nothing, or a Failure where words are left over or an option is given no value.
import type { Command } from 'commander';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';

/** Commander lets an empty value pass, and names neither surplus word. */
export function refuseMisuse(command: Command, program: Command, words: CliWords): void {
  refuseSurplus(command, words);
  refuseBlanks([command, program], words);
}

function refuseSurplus(command: Command, words: CliWords): void {
  const { args, registeredArguments } = command;
  const most = registeredArguments.at(-1)?.variadic ? args.length : registeredArguments.length;
  const surplus = args.slice(most);
  if (surplus.length > 0) {
    throw new Failure(EXIT.usage, words.usageErrors.tooManyArguments(command.name(), surplus.join(' ')));
  }
}

/** `--book "$UNSET"` must not mean this directory. */
function refuseBlanks(commands: readonly Command[], words: CliWords): void {
  for (const command of commands) {
    for (const option of command.options) {
      const value: unknown = command.getOptionValue(option.attributeName());
      const isBlank = Array.isArray(value) ? value.includes('') : value === '';
      if (isBlank) throw new Failure(EXIT.usage, words.usageErrors.missingValue(option.flags));
    }
  }
}
