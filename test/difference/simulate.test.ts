// The same ledgers under another policy over a year: the same policy changes nothing, and every table sums to the runs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/compute/difference/simulate.ts';
import { formatRun, parseRun } from '../../src/model/run.ts';
import type { Compared } from '../../src/model/simulation.ts';
import { settleBook } from '../support/settle-book.ts';
import { isSound, OTHER_POLICY, POLICY, story, versionOf, versionsOf } from './changed-books.ts';

const sumOf = (all: readonly Compared[]): Compared => ({
  before: all.reduce((sum, { before }) => sum + before, 0),
  after: all.reduce((sum, { after }) => sum + after, 0),
});

test('the same policy differs in nothing', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { ledgers } = versionsOf(told).before;
      fc.pre(isSound(versionOf(ledgers)));
      const found = simulate({ ledgers, editions: POLICY, other: POLICY, run: parseRun('2026-Q1')!, asOf: null });
      const all = [...found.runs, ...found.people, ...found.clauses, ...found.personClauses, found.payable, found.held];
      expect(all.filter(({ before, after }) => before !== after)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('runs, people and clauses sum to the same, and each run is what settle pays', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { ledgers } = versionsOf(told).before;
      fc.pre(isSound(versionOf(ledgers)));
      const found = simulate({ ledgers, editions: POLICY, other: OTHER_POLICY, run: parseRun('2026')!, asOf: null });
      expect(found.runs.map(({ run }) => formatRun(run))).toHaveLength(17);
      const total = sumOf(found.runs);
      expect([found.people, found.clauses, found.personClauses].map(sumOf)).toEqual([total, total, total]);
      expect(found.payable).toEqual(total);
      const book = { ledgers, files: [], tables: [], leftOut: [] };
      for (const { run, before, after } of found.runs.slice(0, 4)) {
        const settled = [POLICY, OTHER_POLICY].map((policy) => settleBook(book, policy, formatRun(run)).totals.payable);
        expect(settled).toEqual([before, after]);
      }
    }),
    { numRuns: 10 },
  );
});
