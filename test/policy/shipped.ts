// The policies that come along: their texts, and the same with figures written where they say `fill-in`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Policy } from '../../src/model/policy.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

export const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

export const SHIPPED: readonly string[] = readdirSync(TEMPLATES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export const textOf = (name: string): string => readFileSync(`${TEMPLATES}${name}/policy.yaml`, 'utf8');

export const load = (name: string) => loadPolicy(textOf(name), name, '');

/** By key path of the open figure, or the end of one; every open figure must be given. */
export function filled(name: string, figures: Readonly<Record<string, string>>): Policy {
  const lines = textOf(name).split('\n');
  const open = load(name).value?.open ?? [];
  for (const { path, line, column } of [...open].reverse()) {
    const key = Object.keys(figures).find(
      (end) => path === end || path.endsWith(`.${end}`) || path.startsWith(`${end}.`),
    );
    if (key === undefined) throw new Error(`${name}: nothing for ${path}`);
    const text = lines[line - 1]!;
    lines[line - 1] = `${text.slice(0, column - 1)}${figures[key]}${text.slice(column - 1 + 'fill-in'.length)}`;
  }
  const { value, findings } = loadPolicy(lines.join('\n'), name, '');
  if (value === null) throw new Error(JSON.stringify(findings, null, 1));
  return value;
}
