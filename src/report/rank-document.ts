// A ranking enters, its document leaves: medals, bars and what is missing to the target.
import type { Column, Document, Language, Row } from '../model/document.ts';
import { compareRatios, ONE, type Ratio, ratio, ZERO } from '../model/money.ts';
import type { Rank, Ranking } from '../model/ranking.ts';
import { formatRun } from '../model/run.ts';
import type { RankColumn } from '../text/rank-words.ts';
import { wordsIn } from '../text/words.ts';
import { measureFacts } from './measure-fact.ts';
import { titleIn } from './wording.ts';

/** One table `ranks`; `person_id` is `leader_id` where teams are ranked. */
export function rankDocument(ranking: Ranking, language: Language): Document {
  const { rank: words, report } = wordsIn(language);
  const run = formatRun(ranking.run);
  const title = words.title(report.run(ranking.run), ranking.of, ranking.by);
  return {
    schema: 'salesctl/rank@1',
    language,
    title,
    // A terminal has all of them in the title.
    facts: [
      {
        name: 'run',
        title: words.facts.run,
        type: 'code',
        value: run,
        words: { [run]: report.run(ranking.run) },
        detail: true,
      },
      ...measureFacts(ranking, language),
      { name: 'of', title: words.facts.of, type: 'code', value: ranking.of, words: words.of, detail: true },
      { name: 'by', title: words.facts.by, type: 'code', value: ranking.by, words: words.by, detail: true },
    ],
    tables: [{ name: 'ranks', title, columns: columnsOf(ranking, language), rows: rowsOf(ranking) }],
  };
}

function columnsOf({ of, by, ranks }: Ranking, language: Language): readonly Column[] {
  const titles = wordsIn(language).rank.columns;
  const column = (name: string, title: RankColumn, type: Column['type'], more: Partial<Column> = {}): Column => ({
    name,
    title: titles[title],
    type,
    ...more,
  });
  const id = of === 'people' ? 'person_id' : 'leader_id';
  return [
    column('rank', 'rank', 'medal'),
    column(id, id, 'id', { detail: true }),
    column('name', of === 'people' ? 'name' : 'leader', 'text'),
    column('team', 'team', 'text'),
    column('grade', 'grade', 'code', { detail: true, words: gradeTitles(ranks, language) }),
    column('sales', 'sales', 'money', { detail: by === 'collected' }),
    column('collected', 'collected', 'money', { detail: by !== 'collected' }),
    column('target', 'target', 'money', { detail: true }),
    column('attainment', 'attainment', 'percent', { places: 4 }),
    column('bar', by === 'attainment' ? 'bar_of_target' : 'bar_of_best', 'bar', { decoration: true }),
    column('distance', 'distance', 'money'),
  ];
}

const gradeTitles = (ranks: readonly Rank[], language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ranks.flatMap(({ grade, gradeTitle }) =>
      grade === null || gradeTitle === null ? [] : [[grade, titleIn(gradeTitle, language)]],
    ),
  );

function rowsOf(ranking: Ranking): readonly Row[] {
  return ranking.ranks.map((rank): Row => {
    const values = [
      rank.rank,
      rank.id,
      rank.name,
      rank.team,
      rank.grade,
      rank.sales,
      rank.collected,
      rank.target,
      rank.attainment,
      barOf(rank, ranking),
      rank.distance,
    ];
    if (rank.rank === null) return { values, tone: 'muted' };
    return rank.attainment !== null && compareRatios(rank.attainment, ONE) >= 0 ? { values, tone: 'good' } : { values };
  });
}

/** Attainment itself, or how the figure stands to the best one; between 0 and 1. */
function barOf(rank: Rank, { by, ranks }: Ranking): Ratio | null {
  if (by === 'attainment') return rank.attainment === null ? null : clipped(rank.attainment);
  const best = ranks[0]![by];
  return best > 0 ? clipped(ratio(rank[by], best)) : null;
}

function clipped(share: Ratio): Ratio {
  if (compareRatios(share, ZERO) < 0) return ZERO;
  return compareRatios(share, ONE) > 0 ? ONE : share;
}
