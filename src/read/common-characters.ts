// Samples of a text that is in GB18030 or in Big5 -> which of the two, where its characters are common in one and rare in the other.

/** Nine tenths of names and words are common characters; taken for the other encoding, about half of them are. */
const COMMON = 0.85;
const NOT_COMMON = 0.7;
/** In fewer characters chance decides. */
const ENOUGH = 20;

type Encoding = 'gb18030' | 'big5';

export function commonEncoding(samples: readonly Uint8Array[]): Encoding | null {
  const [gb, big5] = [commonShare(samples, 'gb18030'), commonShare(samples, 'big5')];
  if (gb >= COMMON && big5 <= NOT_COMMON) return 'gb18030';
  return big5 >= COMMON && gb <= NOT_COMMON ? 'big5' : null;
}

/** Both encodings sort their characters into common and rare ones, by the first byte. Signs are in both and count for nothing. */
const RANGES = {
  gb18030: { signs: [0xa1, 0xa3], common: [0xb0, 0xd7], least: 0xa1 },
  big5: { signs: [0xa1, 0xa3], common: [0xa4, 0xc6], least: 0x40 },
} as const;

/** How much of the characters is common, -1 where there are too few of them. */
function commonShare(samples: readonly Uint8Array[], encoding: Encoding): number {
  const { signs, common, least } = RANGES[encoding];
  let [all, known] = [0, 0];
  for (const sample of samples) {
    for (let at = 0; at + 1 < sample.length; at += 1) {
      const lead = sample[at]!;
      if (lead < 0x80) continue;
      at += 1;
      if (lead >= signs[0] && lead <= signs[1]) continue;
      all += 1;
      const trail = sample[at]!;
      const isWhole = trail >= least && trail !== 0x7f && (trail < 0x80 || trail > 0xa0);
      if (isWhole && lead >= common[0] && lead <= common[1]) known += 1;
    }
  }
  return all < ENOUGH ? -1 : known / all;
}
