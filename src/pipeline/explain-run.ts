// A book, a run and a question about it -> the tree of reasons, or why there is nothing to explain.
import { explain, type Question } from '../compute/explain/explain.ts';
import { type SettleRequest, workOut } from '../compute/settlement/settle.ts';
import type { Explanation, Unexplained } from '../model/explanation.ts';

export type { Question };

/** Explained is the run as it would be settled on today's ledgers, on top of the closings before it. */
export const explainRun = (request: SettleRequest, question: Question): Explanation | Unexplained =>
  explain(request.book, workOut(request), question);
