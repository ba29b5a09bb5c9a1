// A book and a run -> the ranking of its people or teams.
import type { RankBy } from '../../model/ranking.ts';
import { rankRun } from '../../pipeline.ts';
import { rankDocument } from '../../report/rank-document.ts';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import { inputsOf } from '../inputs-of.ts';
import { readyBook } from '../open-book.ts';
import { resultPlan } from '../result-plan.ts';
import { asOfOfOptions, runOfOptions } from '../run-of-options.ts';
import type { Session } from '../session.ts';
import type { RunCommandOptions } from '../shared-options.ts';

export interface RankOptions extends RunCommandOptions {
  readonly by?: RankBy;
  readonly teams?: boolean;
  readonly top?: string;
}

export async function rank(options: RankOptions, session: Session): Promise<ExitCode> {
  const run = runOfOptions(options, 'salesctl rank', session.words);
  const asOf = asOfOfOptions(options, session.words);
  const top = topOf(options, session);
  const plan = resultPlan(options, 'salesctl rank', session.terminal, session.words);
  const ready = await readyBook(options, ['people', 'sales'], session);
  if (typeof ready === 'number') return ready;
  const { book, editions } = ready;
  const ranking = rankRun({ book, editions, run, asOf }, options.teams ? 'teams' : 'people', options.by ?? 'sales');
  const shown = { ...ranking, ranks: ranking.ranks.slice(0, top) };
  const { terminal, words, language } = ready.session;
  await deliver(rankDocument(shown, language), plan, inputsOf(ready), terminal, words);
  return EXIT.done;
}

/** Undefined: all. */
function topOf({ top }: RankOptions, { words }: Session): number | undefined {
  if (top === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(top)) throw new Failure(EXIT.usage, words.usageErrors.notACount('--top', top));
  return +top;
}
