// Scores -> the table of their indicators that people read; columns in which nothing would stand are left out.
import type { Language, Table, Tone, Value } from '../../model/document.ts';
import { compareRatios, type Ratio } from '../../model/money.ts';
import { formatRun } from '../../model/run.ts';
import type { IndicatorScore, Score } from '../../model/score.ts';
import { wordsIn } from '../../text/words.ts';
import { type ListedColumn, listedTable } from '../listed-table.ts';
import { titleIn } from '../wording.ts';
import { figureText } from './figure-text.ts';
import { againstOf, columnsIn, type Scored, scorecardColumn, scoredOf } from './score-columns.ts';

export function detailsTable(
  scores: readonly Score[],
  language: Language,
  place: Pick<Table, 'only' | 'sheet'>,
): Table {
  const rows = scoredOf(scores);
  const { tables } = wordsIn(language).score;
  const isFilled = ({ value }: ListedColumn<Scored>): boolean => rows.some((row) => value(row) !== null);
  const toneOf = ({ indicator }: Scored): Tone | null => (indicator.missing === null ? null : 'warning');
  const head = { name: 'score_details', title: tables.details, ...place };
  return listedTable(head, columnsOf(scores, language).filter(isFilled), rows, toneOf);
}

function columnsOf(scores: readonly Score[], language: Language): readonly ListedColumn<Scored>[] {
  const { missing } = wordsIn(language).score;
  const column = columnsIn<Scored>(language);
  const people = new Set(scores.map(({ personId }) => personId));
  const cards = new Set(scores.map(({ scorecard }) => scorecard.id));
  return [
    ...(people.size > 1 ? [column('name', 'text', ({ score }) => score.name)] : []),
    ...(cards.size > 1 ? [scorecardColumn<Scored>(scores, language, ({ score }) => score)] : []),
    column('indicator', 'text', ({ indicator }) => titleIn(indicator.indicator.title, language)),
    column('figure', 'id', ({ indicator }) => textOf(indicator, indicator.figure)),
    column('goal', 'id', ({ indicator }) => textOf(indicator, indicator.goal)),
    column('against', 'code', ({ indicator }) => againstOf(indicator), {
      words: runWords(scores, language),
      detail: true,
    }),
    column('points', 'factor', ({ indicator }) => indicator.points, { places: 2 }),
    column('weight', 'percent', ({ indicator }) => indicator.indicator.weight),
    column('counted', 'percent', ({ indicator }) => otherWeight(indicator), { places: 4 }),
    column('contribution', 'factor', ({ indicator }) => indicator.contribution, { places: 2, detail: true }),
    column('why_missing', 'code', ({ indicator }) => indicator.missing, { words: missing }),
    column('article', 'text', ({ indicator }) => indicator.indicator.article, { detail: true }),
  ];
}

const textOf = (scored: IndicatorScore, figure: Ratio | null): Value =>
  figure === null ? null : figureText(scored.indicator.metric, figure);

/** What it counts with where it shares the weight of missing ones. */
const otherWeight = ({ weight, indicator }: IndicatorScore): Ratio | null =>
  weight === null || compareRatios(weight, indicator.weight) === 0 ? null : weight;

function runWords(scores: readonly Score[], language: Language): Readonly<Record<string, string>> {
  const runs = scoredOf(scores).flatMap(({ indicator: { against } }) => (against === null ? [] : [against]));
  return Object.fromEntries(runs.map((run) => [formatRun(run), wordsIn(language).report.run(run)]));
}
