// Ledgers and scorecards as text -> the scores of a run, and a policy with those scorecards.
import { scorePeople } from '../../../src/compute/scorecard/score-people.ts';
import { workOut } from '../../../src/compute/settlement/settle.ts';
import { formatRatio } from '../../../src/model/money.ts';
import type { Editions } from '../../../src/model/policy.ts';
import { parseRun } from '../../../src/model/run.ts';
import type { Score } from '../../../src/model/score.ts';
import { bookOf, type LedgerTexts, zhichengWith } from '../../support/inline-book.ts';

export const PEOPLE = `
  person_id,name,grade,leader_id,hired_on,kind
  M1,周经理,manager,,2020-03-01,sales
  E1,郑专员,specialist,M1,2022-01-05,sales
  E2,林专员,specialist,M1,2023-01-05,sales
  N1,钱会计,,,2020-01-01,non_sales`;

/** Scorecards as they stand in a policy file, one `- scorecard:` after the other. */
export const policyWith = (scorecards: string, changes: Readonly<Record<string, string>> = {}): Editions =>
  zhichengWith({ ...changes, '\nbudget:': `\nscorecards:\n${scorecards}\nbudget:` });

const LETTERS = `
    letters:
      - { letter: A, from: 90, coefficient: 1.2 }
      - { letter: B, from: 75, coefficient: 1 }
      - { letter: C, from: 0, coefficient: 0.5 }
    bonus: { specialist: 800, manager: 3000 }`;

interface CardOptions {
  readonly per?: 'month' | 'quarter' | 'year';
  readonly missing?: 'wait' | 'share-out';
  readonly grades?: string;
}

/** A scorecard with these indicators, each as a YAML mapping in braces. */
export const card = (
  indicators: readonly string[],
  { per = 'month', missing = 'wait', grades = '[specialist]' }: CardOptions = {},
): string => `
  - scorecard: ${per}-card
    title: { zh-CN: 绩效考核, en: Scorecard }
    article: 第九条
    per: ${per}
    grades: ${grades}
    missing: ${missing}
    indicators:
${indicators.map((indicator) => `      - ${indicator}`).join('\n')}${LETTERS}`;

/** The only indicator of a scorecard, with the whole weight. */
export const only = (indicator: string): string => card([`{ title: { zh-CN: 指标 }, weight: 100%, ${indicator} }`]);

export async function scoresIn(texts: LedgerTexts, editions: Editions, run: string): Promise<readonly Score[]> {
  const book = await bookOf({ people: PEOPLE, ...texts });
  const { accrual, periodOf } = workOut({ book, editions, run: parseRun(run)!, asOf: null });
  return scorePeople(accrual, periodOf)(parseRun(run)!);
}

export function scoreOf(scores: readonly Score[], personId: string): Score {
  const found = scores.find((score) => score.personId === personId);
  if (found === undefined) throw new Error(`${personId} has no score`);
  return found;
}

/** `figure goal points`, or why there is none, of a person's indicators. */
export const said = (scores: readonly Score[], personId: string): readonly string[] =>
  scoreOf(scores, personId).indicators.map(({ figure, goal, points, missing }) =>
    missing === null
      ? [figure, goal, points].map((value) => (value === null ? '-' : formatRatio(value, 4))).join(' ')
      : `missing ${missing}`,
  );
