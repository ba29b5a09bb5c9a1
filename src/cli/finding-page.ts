// A finding's page, which is written in every language -> what a reader of one language needs of it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../model/document.ts';
import { packageDirectory } from './package-directory.ts';

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

/** The page of a finding's code, in either case; null where there is none. */
export function pageOf(topic: string): string | null {
  const code = topic.toUpperCase();
  const path = join(packageDirectory(), 'docs', 'findings', `${code}.md`);
  return /^[A-Z]+(-[A-Z]+)+$/.test(code) && existsSync(path) ? readFileSync(path, 'utf8') : null;
}
