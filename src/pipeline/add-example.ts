// The text of a policy file and the lines of an example -> the text with the example at the end of its list, proven to pass.
import { createHash } from 'node:crypto';
import { type ExampleResult, passes } from '../model/example-result.ts';
import { loadPlacedPolicy } from '../policy/placed-policy.ts';
import { appendItem } from '../yaml/edit-text.ts';
import { runExamples } from './policy-examples.ts';

export type AddedExample =
  | { readonly text: string }
  | { readonly why: 'flow' | 'taken' | 'differs'; readonly result?: ExampleResult };

/** The policy's own clauses must read as before; nothing but the example is new. */
export async function addExample(
  text: string,
  file: string,
  name: string,
  lines: readonly string[],
): Promise<AddedExample> {
  const before = loaded(text, file);
  if (before?.policy.examples.some((example) => example.name === name)) return { why: 'taken' };
  const added = appendItem(text, 'examples', lines);
  if (added === null) return { why: 'flow' };
  const after = loaded(added, file);
  if (before === null || after === null || after.policy.examples.length !== before.policy.examples.length + 1) {
    return { why: 'differs' };
  }
  const result = (await runExamples(after)).at(-1)!;
  return passes(result) ? { text: added } : { why: 'differs', result };
}

const loaded = (text: string, file: string) =>
  loadPlacedPolicy(text, file, createHash('sha256').update(text).digest('hex')).value;
