// Command line and environment -> the language of all words.
import type { Language } from '../model/document.ts';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

export type Environment = Readonly<Record<string, string | undefined>>;

/** The language of the first of LC_ALL, LC_MESSAGES and LANG that is set; English for whatever is not Chinese. */
export function languageOfEnvironment(environment: Environment): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/i.test(locale) ? 'zh-CN' : 'en';
}

/** The language that a text such as `zh-CN`, `zh_CN` or `EN` names, or null. */
const parseLanguage = (text: string): Language | null =>
  LANGUAGES.find((language) => language.toLowerCase() === text.replace('_', '-').toLowerCase()) ?? null;

/** What `--lang` says, wherever it stands, before any other option is read; null when it is absent or unknown. */
export function languageOfArguments(args: readonly string[]): Language | null {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at === -1) return null;
  const text = args[at] === '--lang' ? args[at + 1] : args[at]!.slice('--lang='.length);
  return text === undefined ? null : parseLanguage(text);
}
