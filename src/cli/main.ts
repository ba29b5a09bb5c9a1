// The arguments and environment of the process -> its output and exit code.
import { type Command, CommanderError } from 'commander';
import type { CliWords } from '../text/cli-words.ts';
import { languageOfArguments, languageOfEnvironment } from './choose-language.ts';
import { cliWordsIn } from './cli-words-in.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { isFailure } from './failure.ts';
import { packageVersion } from './package-directory.ts';
import { makeProgram } from './program.ts';
import type { GlobalOptions } from './shared-options.ts';
import { makeTerminal } from './terminal.ts';
import { usageMessage } from './usage-message.ts';

const args = process.argv.slice(2);
const language = languageOfArguments(args) ?? languageOfEnvironment(process.env);
/** Those of the book, once it is known. */
let words = cliWordsIn(language);
let recorded: ExitCode | null = null;

/** The process ends by itself once everything is written; only then does the code count. */
function record(code: ExitCode): void {
  recorded = code;
  process.exitCode = code;
}

const complain = (sentence: string): boolean => process.stderr.write(`salesctl: ${sentence}\n`);

function reportDefect(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  complain(words.defect(message));
  if (process.env.SALESCTL_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  record(EXIT.defect);
}

function reportFailure(error: unknown): void {
  if (error instanceof CommanderError) reportCommander(error);
  else if (!isFailure(error)) reportDefect(error);
  else if (error.code === EXIT.usage) reportUsage(error.message);
  else {
    complain(error.message);
    record(error.code);
  }
}

function reportCommander(error: CommanderError): void {
  if (error.exitCode === 0) record(EXIT.done);
  else if (error.code === 'commander.help') record(EXIT.usage);
  else reportUsage(usageMessage(error, words));
}

function reportUsage(sentence: string): void {
  complain(`${sentence}\n${words.usageErrors.seeHelp(['salesctl', ...commandIn(args, program.commands)].join(' '))}`);
  record(EXIT.usage);
}

/** The names of a command and its subcommand, as far as they are right. */
function commandIn(words: readonly string[], commands: readonly Command[]): readonly string[] {
  for (const [place, word] of words.entries()) {
    const found = commands.find((one) => one.name() === word);
    if (found !== undefined) return [word, ...commandIn(words.slice(place + 1), found.commands)];
  }
  return [];
}

/** Whoever reads our output may stop at any time (`| head -1`): that is no failure, and no success where errors are known. A full disk is a failure. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') record(recorded ?? EXIT.done);
  else {
    complain(words.cannotWrite(words.standardOutput, words.reasons[error.code ?? ''] ?? `${error.code}`));
    record(EXIT.file);
  }
  process.exit();
}

/** A promise that nobody keeps ends the process silently; that must not look like success. */
function onExit(): void {
  if (recorded === null) reportDefect(new Error(words.noResult));
}

process.on('exit', onExit);
process.on('uncaughtException', reportDefect);
process.stdout.on('error', onOutputError);
process.stderr.on('error', () => {});

const program = makeProgram(packageVersion(), args, words, async (name, positional, options, self) => {
  const { quiet = false, color } = options as GlobalOptions;
  const terminal = makeTerminal({ quiet, colour: color }, process.env);
  const { perform } = await import('./perform.ts');
  const heard = (spoken: CliWords): void => {
    words = spoken;
  };
  record(await perform(name, positional, options, self, { terminal, language, words, heard }));
});

program.parseAsync(args, { from: 'user' }).catch(reportFailure);
