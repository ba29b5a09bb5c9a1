// Titles as the policy file's schema read them -> the policy's.
import type * as z from 'zod';
import type { Titles } from '../model/policy.ts';
import type { titles as titlesSchema } from './schema-parts.ts';

/** Only the languages that are there: an absent key, not an undefined one. */
export function titlesOf(titles: z.output<typeof titlesSchema>): Titles {
  const { 'zh-TW': traditional, en } = titles;
  return {
    'zh-CN': titles['zh-CN'],
    ...(traditional === undefined ? {} : { 'zh-TW': traditional }),
    ...(en === undefined ? {} : { en }),
  };
}
