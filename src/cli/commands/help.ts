// A command's name, a finding's code, or nothing -> the help on it on standard output.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { findingPage } from '../finding-page.ts';
import { packageDirectory } from '../package-directory.ts';
import type { Session } from '../session.ts';

/** `help policy show` goes down word by word; without a word it is the program's own help. */
export function help(topic: readonly string[], program: Command, session: Session): ExitCode {
  const command = commandOf(topic, program);
  const page = command === null ? pageOf(topic.join(' ')) : null;
  if (command !== null) command.outputHelp();
  else if (page !== null) session.terminal.print(findingPage(page, session.language));
  else throw new Failure(EXIT.usage, session.words.usageErrors.noSuchTopic(topic.join(' ')));
  return EXIT.done;
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

/** The page of a finding's code, in either case. */
function pageOf(topic: string): string | null {
  const code = topic.toUpperCase();
  const path = join(packageDirectory(), 'docs', 'findings', `${code}.md`);
  return /^[A-Z]+(-[A-Z]+)+$/.test(code) && existsSync(path) ? readFileSync(path, 'utf8') : null;
}
