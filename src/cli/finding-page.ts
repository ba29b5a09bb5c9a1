// A finding's page, which is written in every language -> what a reader of one language needs of it.
import type { Language } from '../model/document.ts';

/** The head of the Chinese part, as every page has it. */
const CHINESE = /^\S+ 中文$/;

/** The page's title, its part in the language, and everything that is for all (the example). */
export function findingPage(page: string, language: Language): string {
  const [english = '', ...sections] = page.split(/^## /m);
  const isChinese = (section: string): boolean => CHINESE.test(section.split('\n')[0]!);
  const chinese = sections.find(isChinese);
  const shared = sections.filter((section) => !isChinese(section)).map((section) => `## ${section}`);
  const title = english.slice(0, english.indexOf('\n'));
  const told = language === 'en' || chinese === undefined ? english : title + chinese.slice(chinese.indexOf('\n'));
  return [told, ...shared].join('');
}
