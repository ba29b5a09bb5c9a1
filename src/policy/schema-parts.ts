// Keys that many clauses of a policy file have: their article and titles in several languages.
import { mapping, said, scalar } from '../yaml/shape.ts';
import { words } from '../yaml/text-rule.ts';

export const article = said(scalar(words), '制度的条款', 'The clause of the regulation');

export const titles = mapping({
  'zh-CN': said(scalar(words), '简体中文', 'Simplified Chinese'),
  'zh-TW': said(scalar(words).optional(), '繁体中文', 'Traditional Chinese'),
  en: said(scalar(words).optional(), '英文', 'English'),
});
