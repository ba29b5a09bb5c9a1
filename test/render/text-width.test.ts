// How wide a text is: what is counted here is what the full measure says.
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { cellsOf } from '../../src/render/text-width.ts';

test('every character that is counted here, alone and beside others', () => {
  const ranges = [
    [0x20, 0x7e],
    [0xb7, 0xb7],
    [0xc0, 0xff],
    [0x2010, 0x2027],
    [0x2190, 0x22ff],
    [0x2500, 0x259f],
    [0x2713, 0x2713],
    [0x2717, 0x2717],
    [0x3000, 0x3029],
    [0x4e00, 0x9fff],
    [0xff01, 0xff60],
  ] as const;
  const wrong = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, place) => String.fromCharCode(from + place)))
    .filter((character) => cellsOf(`提${character}x`) !== stringWidth(`提${character}x`));
  expect(wrong).toEqual([]);
});

test('anything else is measured in full', () => {
  for (const text of ['ǎ', 'e\u0301', '👩‍👧', '한국', '\u200b', 'ﬁ→提成'])
    expect(cellsOf(text)).toBe(stringWidth(text));
});
