// What Commander says of a wrong command line, in English only -> the same in the reader's words.
import type { CommanderError } from 'commander';
import type { CliWords } from '../text/cli-words.ts';

/** One or two sentences; the original message where Commander finds a fault that has no words here. */
export function usageMessage(error: CommanderError, words: CliWords): string {
  const [subject = ''] = /(?<=')[^']*(?=')/.exec(error.message) ?? [];
  const near = /Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1] ?? '';
  const says = words.usageErrors;
  switch (error.code) {
    case 'commander.unknownCommand':
      return says.unknownCommand(subject, near);
    case 'commander.unknownOption':
      return says.unknownOption(subject, near);
    case 'commander.missingArgument':
      return says.missingArgument(subject);
    case 'commander.optionMissingArgument':
      return says.missingValue(subject);
    default:
      return error.message.replace(/^error: /, '');
  }
}
