// The process's terminal -> questions on standard error, answers from standard input.
import { createInterface } from 'node:readline/promises';
import { EXIT } from '../exit-code.ts';
import { Failure } from '../failure.ts';
import type { Ask } from './questions.ts';

/** Whether somebody can answer. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Throws a {@link Failure} where the answers end before the questions: Ctrl+C or Ctrl+D. */
export async function withQuestions<T>(aborted: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const end = new AbortController();
  lines.once('close', () => end.abort());
  const ask: Ask = async (question, suggested) => {
    try {
      return await lines.question(suggested === '' ? `${question}: ` : `${question} [${suggested}]: `, end);
    } catch {
      throw new Failure(EXIT.usage, aborted);
    }
  };
  try {
    return await work(ask);
  } finally {
    lines.close();
  }
}
