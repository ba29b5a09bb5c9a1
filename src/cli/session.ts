// What every command gets besides its options: the streams, the environment's language and its words.
import type { Language } from '../model/document.ts';
import type { CliWords } from '../text/cli-words.ts';
import type { Terminal } from './terminal.ts';

export interface Session {
  readonly terminal: Terminal;
  /** Of `--lang`, else of the environment; a book may say otherwise where `--lang` is absent. */
  readonly language: Language;
  readonly words: CliWords;
  /** Told when a book says otherwise, so that what is said last is in the same language. */
  readonly heard: (words: CliWords) => void;
}
