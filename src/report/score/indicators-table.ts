// Scores -> the table of their indicators for machines: figures as numbers, money in yuan, shares as fractions.
import type { Language, Table } from '../../model/document.ts';
import { type Ratio, ratio } from '../../model/money.ts';
import type { IndicatorScore, Score } from '../../model/score.ts';
import { wordsIn } from '../../text/words.ts';
import { listedTable } from '../listed-table.ts';
import { titleIn } from '../wording.ts';
import { unitOf } from './figure-text.ts';
import { againstOf, columnsIn, type Scored, scorecardColumn, scoredOf } from './score-columns.ts';

export function indicatorsTable(scores: readonly Score[], language: Language): Table {
  const words = wordsIn(language).score;
  const column = columnsIn<Scored>(language);
  const columns = [
    column('person_id', 'id', ({ score }) => score.personId),
    scorecardColumn<Scored>(scores, language, ({ score }) => score),
    column('indicator', 'text', ({ indicator }) => titleIn(indicator.indicator.title, language)),
    column('metric', 'code', ({ indicator }) => indicator.indicator.metric, { words: words.metrics }),
    column('unit', 'code', ({ indicator }) => unitOf(indicator.indicator.metric)),
    column('figure', 'factor', ({ indicator }) => inUnit(indicator, indicator.figure)),
    column('goal', 'factor', ({ indicator }) => inUnit(indicator, indicator.goal)),
    column('against', 'code', ({ indicator }) => againstOf(indicator)),
    column('points', 'factor', ({ indicator }) => indicator.points),
    column('weight', 'percent', ({ indicator }) => indicator.indicator.weight),
    column('counted', 'percent', ({ indicator }) => indicator.weight),
    column('contribution', 'factor', ({ indicator }) => indicator.contribution),
    column('missing', 'code', ({ indicator }) => indicator.missing, { words: words.missing }),
    column('article', 'text', ({ indicator }) => indicator.indicator.article),
  ];
  return listedTable(
    { name: 'score_indicators', title: words.tables.indicators, only: ['json'] },
    columns,
    scoredOf(scores),
  );
}

/** Fen as yuan. */
const inUnit = ({ indicator }: IndicatorScore, figure: Ratio | null): Ratio | null =>
  figure === null || unitOf(indicator.metric) !== 'yuan' ? figure : ratio(figure.num, BigInt(figure.den) * 100n);
