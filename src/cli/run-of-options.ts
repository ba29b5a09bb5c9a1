// --month, --quarter, --year and --as-of -> the run and the day that they name.
import { type Day, parseDay } from '../model/calendar.ts';
import { formatRun, parseRun, type Run } from '../model/run.ts';
import type { CliWords } from '../text/cli-words.ts';
import { EXIT } from './exit-code.ts';
import { Failure } from './failure.ts';
import { runMeant } from './run-meant.ts';

export interface RunOptions {
  readonly month?: string;
  readonly quarter?: string;
  readonly year?: string;
}

const EXAMPLES: Readonly<Record<Run['kind'], string>> = { month: '2026-03', quarter: '2026-Q1', year: '2026' };
const KINDS: readonly Run['kind'][] = ['month', 'quarter', 'year'];

/** The one run that the options name; throws a {@link Failure} when they name none, several or a wrong one. */
export function runOfOptions(options: RunOptions, command: string, words: CliWords): Run {
  const given = KINDS.filter((kind) => options[kind] !== undefined);
  const [kind] = given;
  if (kind === undefined) throw new Failure(EXIT.usage, words.usageErrors.noRun(command));
  if (given.length > 1)
    throw new Failure(EXIT.usage, words.usageErrors.severalRuns(given.map((one) => `--${one}`).join(' ')));
  return runOf(kind, options[kind]!, words);
}

/** The run that options name where they name a good one, for what only matters to some runs. */
export function runNamedIn({ month, quarter, year }: RunOptions): Run | null {
  const text = month ?? quarter ?? year;
  return text === undefined ? null : parseRun(text);
}

function runOf(kind: Run['kind'], text: string, words: CliWords): Run {
  const run = parseRun(text);
  if (run === null)
    throw notARun(`--${kind}`, text, EXAMPLES[kind], (meant) => `--${meant.kind} ${formatRun(meant)}`, words);
  if (run.kind !== kind)
    throw new Failure(EXIT.usage, words.usageErrors.otherRun(`--${kind}`, text, `--${run.kind} ${text}`));
  return run;
}

/** The failure that says how the run is written, if anybody can tell which one is meant. `spelt`: what to type for it. */
export function notARun(
  option: string,
  text: string,
  example: string,
  spelt: (meant: Run) => string,
  words: CliWords,
): Failure {
  const meant = runMeant(text);
  const { usageErrors } = words;
  const message =
    meant === null ? usageErrors.notARun(option, text, example) : usageErrors.runMeant(option, text, spelt(meant));
  return new Failure(EXIT.usage, message);
}

/** The day of `--as-of`, or null. */
export function asOfOfOptions(options: { readonly asOf?: string }, words: CliWords): Day | null {
  if (options.asOf === undefined) return null;
  const day = parseDay(options.asOf);
  if (day === null) throw new Failure(EXIT.usage, words.usageErrors.notADay('--as-of', options.asOf));
  return day;
}
