// Bytes -> the same with a few of them changed, removed, doubled, put in, or cut off.
import fc from 'fast-check';

type Change = readonly [at: number, kind: 'set' | 'drop' | 'add' | 'double' | 'cut' | 'swap', byte: number];

const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from(',"\r\n\t;|=- \0<>/&')), {
  weight: 2,
  arbitrary: fc.constantFrom(...Buffer.from('0123456789.E')),
});

/** Cutting is rare, or little else would be seen. */
const kind = fc.constantFrom(
  ...(['set', 'set', 'set', 'set', 'drop', 'drop', 'add', 'add', 'double', 'swap', 'cut'] as const),
);

export const changes: fc.Arbitrary<readonly Change[]> = fc.array(fc.tuple(fc.nat(), kind, byte), {
  minLength: 1,
  maxLength: 4,
});

export function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  let made = Buffer.from(bytes);
  for (const [position, how, value] of list) {
    if (made.length === 0) break;
    made = Buffer.from(changedOnce(made, position % made.length, how, value));
  }
  return made;
}

function changedOnce(bytes: Buffer, at: number, how: Change[1], value: number): Uint8Array {
  const span = 1 + (value % 40);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how) {
    case 'set':
      return Buffer.concat([before, Buffer.of(value), bytes.subarray(at + 1)]);
    case 'drop':
      return Buffer.concat([before, bytes.subarray(at + span)]);
    case 'add':
      return Buffer.concat([before, Buffer.of(value), after]);
    case 'double':
      return Buffer.concat([before, bytes.subarray(at, at + span), after]);
    case 'swap':
      return Buffer.concat([
        before,
        bytes.subarray(at + span, at + 2 * span),
        bytes.subarray(at, at + span),
        bytes.subarray(at + 2 * span),
      ]);
    case 'cut':
      return before;
  }
}
