// Whether there is colour enters, the few ways in which text may be emphasised leave.
import { Chalk } from 'chalk';
import type { Tone } from '../../model/document.ts';

export interface Paint {
  readonly colour: boolean;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly negative: (text: string) => string;
  readonly tone: (tone: Tone | undefined, text: string) => string;
}

/** The terminal is never asked: whoever prints knows. */
export function paintWith(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    colour,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    bar: (text) => chalk.cyan(text),
    negative: (text) => chalk.red(text),
    tone: (tone, text) => {
      switch (tone) {
        case undefined:
          return text;
        case 'good':
          return chalk.green(text);
        case 'warning':
          return chalk.yellow(text);
        case 'bad':
          return chalk.red(text);
        case 'muted':
          return chalk.dim(text);
      }
    },
  };
}
