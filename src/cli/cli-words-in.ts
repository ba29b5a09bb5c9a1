// A language -> the words of the command line, without those of findings and reports, which --help does not need.
import type { Language } from '../model/document.ts';
import type { CliWords } from '../text/cli-words.ts';
import { cli as en } from '../text/en/cli.ts';
import { cli as zhCn } from '../text/zh-cn/cli.ts';

const WORDS: Readonly<Record<Language, CliWords>> = { en, 'zh-CN': zhCn };

export const cliWordsIn = (language: Language): CliWords => WORDS[language];
