// Known words tell the delimiter before counts do.
import { expect, it } from 'vitest';
import { guessDelimiter } from '../../src/read/guess-delimiter.ts';

const WORDS = ['订单号', 'Signed on', '金额', 'amount'];

it.each<[delimiter: string, text: string]>([
  [',', '订单号\t,Signed on\t,金额\t\nA1\t,2026-03-05\t,5\t\n'],
  [',', '\t订单号,\tsigned_on,\t金额\n\tA1,\t2026-03-05,\t5\n'],
  ['\t', '订单号\t金额(元)\nA1\t1,234,567.00\nA2\t1,234,567.00\nA3\t1,234,567.00\n'],
  [';', '="订单号";="金额*"\na,b,c;1\nd,e,f;2\n'],
  ['|', '月报;一;二;三\n"订单号"|"A;mou;nt"|"Amount"\n1;2;3|4|5\n'],
])('%j of %j', (delimiter, text) => {
  expect(guessDelimiter(text, WORDS)).toBe(delimiter);
});

it('without words the one is taken that most lines hold equally often', () => {
  expect(guessDelimiter('a;b\nc,d;e\n"f;g";h\n', WORDS)).toBe(';');
  expect(guessDelimiter('订单号,x;y\n1;2\n3;4\n', WORDS)).toBe(';');
  expect(guessDelimiter('abc\n', WORDS)).toBe(',');
});
