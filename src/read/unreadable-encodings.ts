// The first bytes of a text -> whether they are in an encoding that looks like another one and that nothing here can read.

/** UTF-32, and the encodings of mail that hide Chinese behind ASCII: HZ (`~{VPND~}`) and ISO 2022. */
export const isUnreadable = (sample: Uint8Array): boolean => isUtf32(sample) || hidesInAscii(sample);

/** Of every four bytes one is zero and the one before it nearly so: in UTF-16 that would be nothing but controls. */
function isUtf32(sample: Uint8Array): boolean {
  const end = sample.length - (sample.length % 4);
  if (end < 16) return false;
  let [little, big] = [true, true];
  for (let at = 0; at < end && (little || big); at += 4) {
    little &&= sample[at + 3] === 0 && sample[at + 2]! <= HIGHEST_PLANE;
    big &&= sample[at] === 0 && sample[at + 1]! <= HIGHEST_PLANE;
  }
  // The byte order mark of UTF-32 counts as a character of it.
  return little || big;
}

const HIGHEST_PLANE = 0x10;

const HIDDEN = /~\{(?:[\x21-\x77][\x21-\x7e])+~\}|\x1b(?:\$[@-B()]|\([BIJ])/;

function hidesInAscii(sample: Uint8Array): boolean {
  const text = Buffer.from(sample.buffer, sample.byteOffset, sample.length).toString('latin1');
  return !/[\x80-\xff]/.test(text) && HIDDEN.test(text);
}
