import { expect, test } from 'vitest';
import { defused } from '../../src/model/defused.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['－2+3', "'－2+3"],
  ['\n=1', "'\n=1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-12.50', '-12.50'],
  ['+7', '+7'],
  ['a\u001b[31mb\u009b', 'a\ufffd[31mb\ufffd'],
  ['a\tb\nc', 'a\tb\nc'],
])('%j', (text, shown) => expect(defused(text)).toBe(shown));
