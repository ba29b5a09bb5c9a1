import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookJsonSchema } from '../../src/config/book-json-schema.ts';
import { LEDGER_NAMES } from '../../src/model/ledger.ts';
import { describedKeys } from '../yaml/described.ts';

test('the published schema is the one of the code; `npm run schemas` writes it', () => {
  const published = readFileSync(new URL('../../templates/salesctl.schema.json', import.meta.url), 'utf8');
  expect(published).toBe(bookJsonSchema());
});

test('every key is described in Chinese and English, every ledger is there', () => {
  const keys = describedKeys(JSON.parse(bookJsonSchema()));
  for (const [path, description] of keys) expect(`${path} ${description}`).toMatch(/\p{Script=Han}.* — .*[A-Za-z]/u);
  const paths = keys.map(([path]) => path);
  for (const name of LEDGER_NAMES) expect(paths).toContain(`.ledgers.${name}`);
});
