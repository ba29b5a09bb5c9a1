// Very many findings of one code: so many are listed, the others counted.
import { describe, expect, test } from 'vitest';
import { checkToRead } from '../../src/check/check.ts';
import { countFindings } from '../../src/model/count-findings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { bookOf, zhicheng } from './book-of.ts';

const sales = ['order_no,signed_on,person_id,amount', ...[1, 2, 3, 4, 5].map((row) => `A${row},2026-02-01,X${row},1`)];

async function found(most = Number.POSITIVE_INFINITY): Promise<readonly Finding[]> {
  const people = 'person_id,name,grade,hired_on\nE01,张三,specialist,2020-01-01';
  const book = await bookOf({ people, sales: sales.join('\n') });
  return checkToRead(book, zhicheng, most);
}

describe('of five strangers', () => {
  test('all are listed where nothing else is said', async () => {
    expect((await found()).map(({ place, more }) => [place?.row, more])).toEqual(
      [2, 3, 4, 5, 6].map((row) => [row, undefined]),
    );
  });

  test('three are counted where two are to be listed, and count as before', async () => {
    const some = await found(2);
    expect(some.map(({ code, severity, place, value, more }) => [code, severity, place?.row, value, more])).toEqual([
      ['KEY-UNKNOWN-PERSON', 'error', 2, 'X1', undefined],
      ['KEY-UNKNOWN-PERSON', 'error', 3, 'X2', undefined],
      ['KEY-UNKNOWN-PERSON', 'error', undefined, null, 3],
    ]);
    expect(countFindings(some)).toBe(5);
  });

  test('none are counted where all may be listed', async () => {
    expect(await found(5)).toEqual(await found());
  });
});
