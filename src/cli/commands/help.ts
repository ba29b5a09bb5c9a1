// A command's name, a finding's code, or nothing -> the help on it on standard output.
import type { Command } from 'commander';
import { nearest } from '../../model/nearest.ts';
import { SEVERITIES } from '../../model/severities.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { findingPage, pageOf } from '../finding-page.ts';
import type { Session } from '../session.ts';

/** `help policy show` goes down word by word; without a word it is the program's own help. */
export function help(topic: readonly string[], program: Command, session: Session): ExitCode {
  const command = commandOf(topic, program);
  const page = command === null ? pageOf(topic.join(' ')) : null;
  if (command !== null) command.outputHelp();
  else if (page !== null) session.terminal.print(findingPage(page, session.language));
  else throw new Failure(EXIT.usage, unknownTopic(topic.join(' '), program, session));
  return EXIT.done;
}

function unknownTopic(topic: string, { commands }: Command, { words }: Session): string {
  const near = nearest(topic, [...commands.map((command) => command.name()), ...Object.keys(SEVERITIES)]);
  return words.usageErrors.noSuchTopic(topic, near);
}

function commandOf(topic: readonly string[], program: Command): Command | null {
  let command = program;
  for (const word of topic) {
    const found = command.commands.find((child) => child.name() === word);
    if (found === undefined) return null;
    command = found;
  }
  return command;
}
