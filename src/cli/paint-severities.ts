// Whether there is colour -> how each severity is emphasised.
import { Chalk } from 'chalk';
import type { FindingListOptions } from './findings-text.ts';

/** The terminal is never asked: whoever prints knows. */
export function paintSeverities(colour: boolean): FindingListOptions['paint'] {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return { error: chalk.red.bold, warning: chalk.yellow, notice: chalk.cyan, faint: chalk.dim };
}
