// Bytes of a CSV text -> the places of those that may end a cell or a line: quotes, line ends and delimiters. Four bytes are looked at at once, for most are none.

/** A function that finds the places, in order, and behind the last one the length of the bytes. They are written over by the next search. */
export type FindMarks = (bytes: Uint8Array) => Int32Array;

/** `delimiter` is ASCII. */
export function marksOf(delimiter: number): FindMarks {
  // Of four bytes: the highest bit of each, all others, and the byte behind quotes. Here, so that the bundle has them as numbers.
  const high = -0x7f7f7f80;
  const low = 0x7f7f7f7f;
  const behind = 0x23232323;
  const four = 0x01010101;
  const isMark = new Uint8Array(256);
  for (const sign of ['\n', '\r', '"']) isMark[sign.charCodeAt(0)] = 1;
  isMark[delimiter] = 1;
  const delimiters = delimiter * four;
  let room = new Int32Array(1024);
  return (bytes) => {
    const { length } = bytes;
    // Each of them may be one.
    if (room.length <= length) room = new Int32Array(length * 2);
    const places = room;
    const words = new DataView(bytes.buffer, bytes.byteOffset, length);
    let count = 0;
    let at = 0;
    for (; at <= length - 4; at += 4) {
      const word = words.getInt32(at, true);
      const other = word ^ delimiters;
      // The highest bit of each byte that may be one: not above quotes, or the delimiter. In bytes of characters beyond ASCII it is set in the word itself.
      let hits = (~(((word | high) - behind) | word) | ~(((other & low) + low) | other)) & high;
      while (hits !== 0) {
        const place = at + ((31 - Math.clz32(hits & -hits)) >> 3);
        places[count] = place;
        count += isMark[bytes[place]!]!;
        hits &= hits - 1;
      }
    }
    for (; at < length; at += 1) {
      places[count] = at;
      count += isMark[bytes[at]!]!;
    }
    places[count] = length;
    return places;
  };
}
