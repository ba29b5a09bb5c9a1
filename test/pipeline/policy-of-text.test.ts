// What the build writes for the policies that are shipped is what reading them gives, down to absent keys.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyOfText } from '../../src/pipeline/policy-of-text.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { policyData } from '../../src/policy/policy-data.ts';
import { withoutExamples } from '../../src/policy/without-examples.ts';
import { sha256 } from '../../src/store/sha256.ts';
import { ROOT } from '../cli/run-salesctl.ts';
import { SHIPPED, textOf } from '../policy/shipped.ts';

describe.each(SHIPPED)('%s', (name) => {
  const text = textOf(name);
  const digest = sha256(text);
  const read = loadPolicy(withoutExamples(text), '', digest).value;

  test('is the same as data', () => {
    expect(read).not.toBeNull();
    expect(JSON.parse(policyData(text, digest))).toStrictEqual(read);
  });

  test('lies beside the bundle', () => {
    const built = readFileSync(join(ROOT, 'dist', 'policies', `${digest}.json`), 'utf8');
    expect(JSON.parse(built)).toStrictEqual(read);
  });

  test('is read where there is no bundle, under the name that it is called by', async () => {
    const { value, findings } = await policyOfText({ name: 'mine.yaml', path: '', text, sha256: digest });
    expect(findings).toEqual([]);
    expect(value).toStrictEqual({ ...read, file: 'mine.yaml' });
  });
});

test('a policy with errors is no data', () => expect(() => policyData('policy: x', '')).toThrow('errors'));
