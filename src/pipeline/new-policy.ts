// The text of a shipped policy and some values -> the text of a new one: everything else, comments too, stays as it was.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { passes } from '../model/example-result.ts';
import type { Finding } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Titles } from '../model/policy.ts';
import { loadPlacedPolicy } from '../policy/placed-policy.ts';
import { setValue, withoutItems } from '../yaml/edit-text.ts';
import { locate } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { leafPaths, stepsOf } from '../yaml/steps-of.ts';
import { runExamples } from './policy-examples.ts';
import { policyPath } from './policy-files.ts';

/** A key path and the text that is to stand there. */
export type NewValue = readonly [path: string, text: string];

export type NewPolicy =
  | { readonly text: string; readonly findings: readonly Finding[] }
  | { readonly unknown: string; readonly nearest: string };

export const shippedText = (name: string, templates: string): string =>
  readFileSync(policyPath(name, templates, templates), 'utf8');

/** Examples whose figures the new values change are left out; with errors the text is of no use. */
export async function newPolicy(text: string, file: string, values: readonly NewValue[]): Promise<NewPolicy> {
  let made = text;
  for (const [path, value] of values) {
    const root = parseYaml(made, file).value;
    const steps = root === null ? null : stepsOf(root, path);
    const changed = steps === null ? null : setValue(made, steps, value);
    if (changed === null) return { unknown: path, nearest: root === null ? '' : nearest(path, leafPaths(root)) };
    made = changed;
  }
  return withPassingExamples(made, file);
}

async function withPassingExamples(text: string, file: string): Promise<NewPolicy> {
  const { value: placed, findings } = loadPlacedPolicy(text, file, createHash('sha256').update(text).digest('hex'));
  if (placed === null) return { text, findings };
  const results = await runExamples(placed);
  return { text: withoutItems(text, 'examples', (index) => !passes(results[index]!)), findings };
}

/** What stands at a path, as it is written; null where nothing does. */
export function writtenAt(text: string, path: string): string | null {
  const root = parseYaml(text, '').value;
  const steps = root === null ? null : stepsOf(root, path);
  const node = root === null || steps === null ? null : locate(root, steps).node;
  if (node === null || node.kind === 'map') return null;
  if (node.kind === 'text') return node.text;
  return node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(', ');
}

/** The grades of a policy with the paths of their targets, in the order of the file; empty where the text has errors. */
export function targetsIn(text: string): readonly GradeTargets[] {
  const { value } = loadPlacedPolicy(text, '', '');
  return (value?.policy.grades ?? []).map((grade) => ({
    titles: grade.title,
    targets: (['month', 'quarter', 'year'] as const).flatMap((period) =>
      (['target', 'team-target'] as const).flatMap((key) => {
        const path = `grades.${grade.id}.${period}.${key}`;
        const written = writtenAt(text, path);
        return written === null ? [] : [{ path, period, key, written }];
      }),
    ),
  }));
}

export interface GradeTargets {
  readonly titles: Titles;
  readonly targets: readonly {
    readonly path: string;
    readonly period: 'month' | 'quarter' | 'year';
    readonly key: 'target' | 'team-target';
    readonly written: string;
  }[];
}
