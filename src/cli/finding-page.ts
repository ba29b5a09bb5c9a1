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
  const shared = sections.filter((section) => !isChinese(section) && section.includes('```'));
  const title = english.slice(0, english.indexOf('\n'));
  const told = language === 'en' || chinese === undefined ? english : title + chinese.slice(chinese.indexOf('\n'));
  const parts = [told, ...shared.map((section) => `## ${inLanguage(section, language)}`)];
  return `${parts.join('').replace(LINK, '$1').trimEnd()}\n`;
}

/** Where a page leads to is beside the page, not beside its reader: an example that is only a link is left out too. */
const LINK = /\[([^\]]+)\]\([^)]+\)/g;

/** The heading of a section for all stands there in both. */
const inLanguage = (section: string, language: Language): string =>
  section.replace('Example 示例', language === 'en' ? 'Example' : '示例');

/** The page of a finding's code, in either case; null where there is none. */
export function pageOf(topic: string): string | null {
  const code = topic.toUpperCase();
  const path = join(packageDirectory(), 'docs', 'findings', `${code}.md`);
  return /^[A-Z]+(-[A-Z]+)+$/.test(code) && existsSync(path) ? readFileSync(path, 'utf8') : null;
}
