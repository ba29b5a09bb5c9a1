// Why a command cannot be carried out: the sentence for the reader and the exit code.
import type { ExitCode } from './exit-code.ts';

/** Thrown by whatever reads the command line or writes a file; findings in the data are never thrown. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: ExitCode;

  constructor(code: ExitCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** By name: commands come in a part of the bundle of their own, with a class of their own. */
export const isFailure = (error: unknown): error is Failure => error instanceof Error && error.name === 'Failure';
