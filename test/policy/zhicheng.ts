// The built-in policy as text, and loaded with some of its text replaced.
import { readFileSync } from 'node:fs';
import { loadPolicy } from '../../src/policy/load-policy.ts';

export const zhichengText = readFileSync(new URL('../../templates/zhicheng/policy.yaml', import.meta.url), 'utf8');

/** Each replacement must occur; the line of a finding stays that of the template unless lines are added. */
export function loadZhicheng(...replacements: readonly (readonly [from: string, to: string])[]) {
  let text = zhichengText;
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`not in the template: ${from}`);
    text = text.replace(from, to);
  }
  return loadPolicy(text, 'policy.yaml', 'digest');
}

/** The line of the template on which a text first stands. */
export const lineOf = (part: string): number => zhichengText.slice(0, zhichengText.indexOf(part)).split('\n').length;
