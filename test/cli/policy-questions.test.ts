// The questions of `policy new`: answers become values, what does not fit is asked again, and the file then loads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Ask, askForPolicy, askForValues } from '../../src/cli/policy-new/questions.ts';
import { newPolicy } from '../../src/pipeline/new-policy.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { ROOT } from './run-salesctl.ts';

const SHIPPED = readFileSync(join(ROOT, 'templates', 'zhicheng', 'policy.yaml'), 'utf8');

/** Answers by what the question is about; everything else keeps its default. */
function answering(answers: readonly (readonly [about: RegExp, ...answers: string[]])[]) {
  const asked: string[] = [];
  const left = answers.map(([about, ...texts]) => ({ about, texts }));
  const ask: Ask = async (question) => {
    asked.push(question);
    return left.find(({ about }) => about.test(question))?.texts.shift() ?? '';
  };
  return { ask, asked };
}

const madeWith = async (ask: Ask) => {
  const made = await newPolicy(SHIPPED, 'p.yaml', await askForValues(SHIPPED, ask, 'en'));
  if (!('text' in made)) throw new Error(made.unknown);
  return loadPolicy(made.text, 'p.yaml', '').value!;
};

test('defaults keep the policy as it is', async () => {
  const { ask, asked } = answering([]);
  expect(await askForValues(SHIPPED, ask, 'en')).toEqual([]);
  expect(asked.length).toBe(6);
});

test('answers are put into the file; one that does not fit is asked for again', async () => {
  const { ask, asked } = answering([
    [/Short name/, 'acme'],
    [/Title/, 'Acme: rules, second edition'],
    [/fiscal year/, '13', '4'],
    [/Performance/, 'paid', 'collected'],
    [/Commission/, 'executed，collected'],
    [/Keep/, 'no'],
    [/elite: target of the month/, 'sixty', '60000'],
    [/supervisor: team target of the quarter/, '1.2百万', '120万'],
  ]);
  const policy = await madeWith(ask);
  expect(policy).toMatchObject({
    id: 'acme',
    fiscalYearStarts: 4,
    basis: 'collected',
    regulation: 'Acme: rules, second edition',
  });
  expect(policy.title).toEqual({ 'zh-CN': 'Acme: rules, second edition' });
  expect(policy.release.when).toEqual(['executed', 'collected']);
  expect(policy.grades.find(({ id }) => id === 'supervisor')!.quarter!.teamTarget).toBe(120_000_000);
  expect(asked.filter((question) => /‘13’/.test(question)).length).toBe(1);
  expect(asked.filter((question) => /‘paid’/.test(question)).length).toBe(1);
});

test('a policy that does not come along is asked for again; no answer takes the suggested one', async () => {
  const { ask, asked } = answering([[/policy/, 'nosuch', ' ka ']]);
  expect(await askForPolicy(['ka', 'zhicheng'], 'zhicheng', ask, 'en')).toBe('ka');
  expect(asked.filter((question) => /nosuch/.test(question)).length).toBe(1);
  expect(await askForPolicy(['ka', 'zhicheng'], 'zhicheng', ask, 'en')).toBe('zhicheng');
});

test('no condition of release at all', async () => {
  const { ask } = answering([[/Commission/, 'none']]);
  expect((await madeWith(ask)).release.when).toEqual([]);
});
