// The columns that several tables of scores have, with the words of a language.
import type { Column, Language } from '../../model/document.ts';
import { formatRun } from '../../model/run.ts';
import type { IndicatorScore, Score } from '../../model/score.ts';
import type { ScoreColumn } from '../../text/score-words.ts';
import { wordsIn } from '../../text/words.ts';
import type { ListedColumn } from '../listed-table.ts';
import { titleIn } from '../wording.ts';

/** One indicator of one score. */
export interface Scored {
  readonly score: Score;
  readonly indicator: IndicatorScore;
}

export const scoredOf = (scores: readonly Score[]): readonly Scored[] =>
  scores.flatMap((score) => score.indicators.map((indicator) => ({ score, indicator })));

export const columnsIn =
  <Item>(language: Language) =>
  (
    name: ScoreColumn,
    type: Column['type'],
    value: ListedColumn<Item>['value'],
    more: Partial<Column> = {},
  ): ListedColumn<Item> => ({ name, title: wordsIn(language).score.columns[name], type, value, ...more });

/** Only detail where all are on the same one. */
export function scorecardColumn<Item>(
  scores: readonly Score[],
  language: Language,
  of: (item: Item) => Score,
): ListedColumn<Item> {
  const titles = new Map(scores.map(({ scorecard }) => [scorecard.id, titleIn(scorecard.title, language)]));
  return columnsIn<Item>(language)('scorecard', 'code', (item) => of(item).scorecard.id, {
    words: Object.fromEntries(titles),
    detail: titles.size <= 1,
  });
}

export const againstOf = ({ against }: IndicatorScore): string | null => (against === null ? null : formatRun(against));
