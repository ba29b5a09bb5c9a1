import { expect, it } from 'vitest';
import { byteMemo } from '../../src/parse/byte-memo.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('gives a value only for the very bytes that it was kept for, however many there are', () => {
  const memo = byteMemo();
  const texts = [''];
  let found = 0;
  for (let round = 0; round < 3; round += 1) {
    for (let index = 0; index < 100_000; index += 1) {
      const text = `客户${index * 7919}号`;
      const bytes = bytesOf(`x${text}y`);
      const value = memo.find(bytes, 1, bytes.length - 1);
      if (value === 0) memo.keep(bytes, 1, bytes.length - 1, texts.push(text) - 1);
      else {
        found += 1;
        if (texts[value] !== text) expect(texts[value]).toBe(text);
      }
    }
  }
  expect(found).toBeGreaterThan(10_000);
});

it('knows what came before as long as there is room', () => {
  const memo = byteMemo();
  const texts = Array.from({ length: 50 }, (_, index) => bytesOf(`E${index}`));
  for (const [index, bytes] of texts.entries()) {
    for (const [earlier, known] of texts.slice(0, index).entries()) {
      const value = memo.find(known, 0, known.length);
      if (value !== 0) expect(value).toBe(earlier + 1);
    }
    memo.keep(bytes, 0, bytes.length, index + 1);
  }
  expect(memo.find(bytesOf('E49'), 0, 3)).toBe(50);
  expect(memo.find(bytesOf('E4'), 0, 1)).toBe(0);
  expect(memo.find(bytesOf(''), 0, 0)).toBe(0);
});
