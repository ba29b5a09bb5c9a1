// Scores -> the table of people: score, letter, bonus, and what is missing.
import type { Language, Table, Tone } from '../../model/document.ts';
import type { Score } from '../../model/score.ts';
import { wordsIn } from '../../text/words.ts';
import { listedTable } from '../listed-table.ts';
import { titleIn } from '../wording.ts';
import { columnsIn, scorecardColumn } from './score-columns.ts';

/** One row a person and scorecard. */
export function scoresTable(
  scores: readonly Score[],
  language: Language,
  place: Pick<Table, 'only' | 'sheet'> = {},
): Table {
  const words = wordsIn(language).score;
  const column = columnsIn<Score>(language);
  const waiting = scores.filter(({ score }) => score === null).length;
  const grades = Object.fromEntries(scores.map(({ grade }) => [grade.id, titleIn(grade.title, language)]));
  const missing = column('missing', 'text', (one) => missingIn(one, language), { decoration: true });
  return listedTable(
    {
      name: 'scores',
      title: words.tables.scores,
      ...(scores.length > 1 ? { totals: ['bonus'] } : {}),
      ...(waiting === 0
        ? {}
        : { note: scores.length === 1 ? words.waits(waiting) : words.waits(waiting) + words.look }),
      ...place,
    },
    [
      column('person_id', 'id', (one) => one.personId),
      column('name', 'text', (one) => one.name),
      column('team', 'text', (one) => one.team, { detail: true }),
      column('grade', 'code', (one) => one.grade.id, { words: grades, detail: true }),
      scorecardColumn<Score>(scores, language, (one) => one),
      column('score', 'factor', (one) => one.score, { places: 2 }),
      column('letter', 'code', (one) => one.letter?.letter ?? null),
      column('coefficient', 'factor', (one) => one.letter?.coefficient ?? null),
      column('amount', 'money', (one) => one.amount, { detail: true }),
      column('bonus', 'money', (one) => one.bonus),
      ...(scores.some((one) => missingIn(one, language) !== null) ? [missing] : []),
    ],
    scores,
    ({ score }): Tone | null => (score === null ? 'warning' : null),
  );
}

/** The titles of the indicators that have no figure. */
function missingIn({ indicators }: Score, language: Language): string | null {
  const named = indicators.filter(({ missing }) => missing !== null);
  if (named.length === 0) return null;
  return named.map(({ indicator }) => titleIn(indicator.title, language)).join(wordsIn(language).score.comma);
}
