// The scores of a run -> the document of `score`.
import type { Day } from '../../model/calendar.ts';
import type { Document, Language } from '../../model/document.ts';
import { formatRun, type Run } from '../../model/run.ts';
import type { Score } from '../../model/score.ts';
import { wordsIn } from '../../text/words.ts';
import { detailsTable } from './details-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { scoresTable } from './scores-table.ts';

export interface ScoreReport {
  readonly run: Run;
  readonly asOf: Day;
  readonly scores: readonly Score[];
  /** Whether a terminal shows the indicators too: those of one person. */
  readonly inDetail: boolean;
}

/** JSON: `run`, `as_of`, `scores` and `score_indicators`. */
export function scoreDocument({ run, asOf, scores, inDetail }: ScoreReport, language: Language): Document {
  const { score: words, report } = wordsIn(language);
  const name = formatRun(run);
  const people = scoresTable(scores, language);
  return {
    schema: 'salesctl/score@1',
    language,
    title: words.title(report.run(run)),
    facts: [
      { name: 'run', title: words.facts.run, type: 'id', value: name, words: { [name]: report.run(run) } },
      { name: 'as_of', title: words.facts.as_of, type: 'day', value: asOf },
    ],
    tables: [
      scores.length === 0 ? { ...people, note: words.nobody(run.kind) } : people,
      ...(scores.length === 0
        ? []
        : [detailsTable(scores, language, { only: inDetail ? ['terminal', 'workbook'] : ['workbook'] })]),
      indicatorsTable(scores, language),
    ],
  };
}
