// A list and a test that it passes -> a part of it that still passes and of which nothing can be left out any more.

/** How often a test may be asked in all: a large list then stays larger than it had to. */
export interface Patience {
  left: number;
}

/** Leaves out halves, quarters … and at last single items (delta debugging), keeping the order. */
export async function smallestPart<T>(
  items: readonly T[],
  passes: (part: readonly T[]) => Promise<boolean>,
  patience: Patience,
): Promise<readonly T[]> {
  let kept = items;
  let size = Math.ceil(kept.length / 2);
  while (kept.length > 0 && size > 0) {
    let hasShrunk = false;
    for (let start = 0; start < kept.length && patience.left > 0; ) {
      const rest = [...kept.slice(0, start), ...kept.slice(start + size)];
      patience.left -= 1;
      if (await passes(rest)) {
        kept = rest;
        hasShrunk = true;
      } else start += size;
    }
    if (patience.left <= 0 || (size === 1 && !hasShrunk)) return kept;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return kept;
}
