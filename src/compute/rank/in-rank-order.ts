// Figures without ranks enter, ranks in order leave.
import { compareRatios } from '../../model/money.ts';
import type { Rank, RankBy } from '../../model/ranking.ts';

/** Best first; ties share a rank and the next one counts them (1, 1, 3); who has no such figure comes last, unranked. */
export function inRankOrder(figures: readonly Omit<Rank, 'rank'>[], by: RankBy): readonly Rank[] {
  const ranks: Rank[] = [];
  const sorted = figures.filter((figure) => figure[by] !== null).sort((a, b) => compare(b, a, by));
  for (const [place, figure] of sorted.entries()) {
    const before = ranks[place - 1];
    const tied = before !== undefined && compare(before, figure, by) === 0;
    ranks.push({ rank: tied ? before.rank : place + 1, ...figure });
  }
  return [...ranks, ...figures.filter((figure) => figure[by] === null).map((figure) => ({ rank: null, ...figure }))];
}

type Figures = Omit<Rank, 'rank'>;

function compare(a: Figures, b: Figures, by: RankBy): number {
  switch (by) {
    case 'sales':
    case 'collected':
      return a[by] - b[by];
    case 'attainment':
      return compareRatios(a.attainment!, b.attainment!);
  }
}
