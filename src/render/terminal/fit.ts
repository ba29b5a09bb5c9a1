// The widths that columns would like enter, those columns that a terminal has room for leave, with their widths.

export interface Wish {
  /** Cells of the widest content. */
  readonly width: number;
  /** Whether it may be cut to a part of itself: words, never figures. */
  readonly cuttable: boolean;
  readonly detail: boolean;
  /** Of columns that are no details, those worth least go first. */
  readonly worth: number;
}

export interface Fit {
  /** Index of the column among the wishes. */
  readonly index: number;
  readonly width: number;
}

export const GAP = 2;
const LEAST_TEXT = 8;

/** First details go, from the right; then words are cut; then whole columns go, those worth least first. */
export function fitted(wishes: readonly Wish[], room: number): readonly Fit[] {
  let kept: Fit[] = wishes.map((wish, index) => ({ index, width: wish.width }));
  const least = ({ index, width }: Fit): number => (wishes[index]!.cuttable ? Math.min(width, LEAST_TEXT) : width);
  while (takes(kept, (fit) => fit.width) > room) {
    const detail = kept.findLast((fit) => wishes[fit.index]!.detail);
    if (detail === undefined) break;
    kept = kept.filter((fit) => fit !== detail);
  }
  while (kept.length > 1 && takes(kept, least) > room) {
    const worth = Math.min(...kept.map((fit) => wishes[fit.index]!.worth));
    const worst = kept.findLast((fit) => wishes[fit.index]!.worth === worth);
    kept = kept.filter((fit) => fit !== worst);
  }
  return narrowed(kept, wishes, room);
}

function narrowed(kept: readonly Fit[], wishes: readonly Wish[], room: number): readonly Fit[] {
  const widths = kept.map((fit) => fit.width);
  let over = takes(kept, (fit) => fit.width) - room;
  for (; over > 0; over -= 1) {
    let widest = -1;
    for (const [place, width] of widths.entries()) {
      const cuttable = kept.length === 1 || wishes[kept[place]!.index]!.cuttable;
      if (cuttable && width > (widths[widest] ?? 1)) widest = place;
    }
    if (widest === -1) break;
    widths[widest]! -= 1;
  }
  return kept.map((fit, place) => ({ index: fit.index, width: widths[place]! }));
}

const takes = (kept: readonly Fit[], width: (fit: Fit) => number): number =>
  kept.reduce((sum, fit) => sum + width(fit) + GAP, -GAP);
