// The streams of the process: results go to standard output, everything else to standard error.
import type { Environment } from './choose-language.ts';

export interface Terminal {
  /** A result, as it is. */
  readonly print: (result: string | Uint8Array) => void;
  /** A line for the reader that `--quiet` leaves out. */
  readonly note: (line: string) => void;
  /** A line that is always shown. */
  readonly complain: (line: string) => void;
  readonly quiet: boolean;
  /** Whether standard output is a terminal, and how many columns it has. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** Those of standard error, null where it is no terminal. */
  readonly errorColumns: number | null;
  readonly colour: boolean;
  readonly errorColour: boolean;
  /** Whether a spinner may move on standard error. */
  readonly animated: boolean;
}

export interface TerminalOptions {
  readonly quiet: boolean;
  readonly colour: boolean;
}

/** `--no-color` outweighs NO_COLOR, which outweighs FORCE_COLOR (0: none; anything else: also where no terminal is). */
function colours({ colour }: TerminalOptions, { NO_COLOR, FORCE_COLOR, TERM }: Environment) {
  if (!colour || NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return () => false;
  if (FORCE_COLOR !== undefined) return () => true;
  return (isTerminal: boolean): boolean => isTerminal && TERM !== 'dumb';
}

/** The process's own streams; a colour only where a terminal shows it and nobody forbids it. */
export function makeTerminal(options: TerminalOptions, environment: Environment): Terminal {
  const { stdout, stderr } = process;
  const shows = colours(options, environment);
  return {
    print: (result) => void stdout.write(result),
    note: (line) => void (options.quiet || stderr.write(`${line}\n`)),
    complain: (line) => void stderr.write(`${line}\n`),
    quiet: options.quiet,
    isTerminal: stdout.isTTY === true,
    columns: stdout.columns || 80,
    errorColumns: stderr.isTTY === true ? stderr.columns || 80 : null,
    colour: shows(stdout.isTTY === true),
    errorColour: shows(stderr.isTTY === true),
    animated: !options.quiet && stderr.isTTY === true && !environment.CI && environment.TERM !== 'dumb',
  };
}
