// A session and the book's language -> the same session in the language that the reader is to be spoken to.
import type { Language } from '../model/document.ts';
import { cliWordsIn } from './cli-words-in.ts';
import type { Session } from './session.ts';
import type { GlobalOptions } from './shared-options.ts';

/** `--lang` outweighs the book, which outweighs the environment. */
export function speaking(session: Session, options: GlobalOptions, language: Language | null): Session {
  if (language === null || options.lang !== undefined) return session;
  const words = cliWordsIn(language);
  session.heard(words);
  return { ...session, language, words };
}
