// Whole companies that were settled by hand or by an independent reference: the check must let every one of them pass.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEDGER_NAMES } from '../../src/model/ledger.ts';
import { findingsIn, short } from './book-of.ts';

const cases = new URL('../../fixtures/cases/', import.meta.url);

test.each(readdirSync(cases).filter((name) => existsSync(new URL(`${name}/ledgers`, cases))))(
  '%s has no errors',
  async (name) => {
    const texts = LEDGER_NAMES.flatMap((ledger) => {
      const file = new URL(`${name}/ledgers/${ledger}.csv`, cases);
      return existsSync(file) ? [[ledger, readFileSync(file, 'utf8')]] : [];
    });
    const findings = await findingsIn(Object.fromEntries(texts));
    expect(short(findings.filter((found) => found.severity === 'error'))).toEqual([]);
  },
);
