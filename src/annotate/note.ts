// What is written beside a cell of a copy: where, how grave, and in which words.
import type { FindingCode, Severity } from '../model/finding.ts';

export interface Note {
  /** From 1; null where the whole sheet is meant. */
  readonly row: number | null;
  /** The cell's place in its row, from 0; null where the whole row is meant. */
  readonly index: number | null;
  readonly severity: Severity;
  readonly code: FindingCode;
  /** Sentence and hint. */
  readonly text: string;
  /** The same in English, for files in whose encoding the text cannot be written. */
  readonly english: string;
}
