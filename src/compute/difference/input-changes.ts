// The digests that a closing keeps, and today's files -> which files and ledgers are not what they were.
import type { PolicyFacts } from '../../model/closing-record.ts';
import type { InputChange } from '../../model/difference.ts';
import { LEDGER_NAMES, type LedgerName } from '../../model/ledger.ts';
import type { FileFacts } from '../../model/sheet.ts';

/** Today's files, and the ledgers that stand in each of them. */
export interface Inputs {
  readonly files: readonly FileFacts[];
  readonly ledgersOf: (file: string) => readonly LedgerName[];
  readonly policies: readonly PolicyFacts[];
}

type Digest = Pick<FileFacts, 'file' | 'sha256'>;

/** Every file and edition of either side, those that are alike included. */
export function inputChanges(closed: readonly Digest[], today: readonly Digest[]): readonly InputChange[] {
  const was = new Map(closed.map(({ file, sha256 }) => [file, sha256]));
  const is = new Map(today.map(({ file, sha256 }) => [file, sha256]));
  return [...new Set([...was.keys(), ...is.keys()])].map((file) => ({
    file,
    closed: was.get(file) ?? null,
    today: is.get(file) ?? null,
  }));
}

/** Ledgers with a file of other bytes. Of a file that is gone nobody knows what it held: then it may be any ledger. */
export function changedLedgers(closed: readonly Digest[], { files, ledgersOf }: Inputs): ReadonlySet<LedgerName> {
  const then = new Set(closed.map(({ sha256 }) => sha256));
  const now = new Set(files.map(({ sha256 }) => sha256));
  const names = new Set(files.map(({ file }) => file));
  if (closed.some(({ file, sha256 }) => !names.has(file) && !now.has(sha256))) return new Set(LEDGER_NAMES);
  return new Set(files.filter(({ sha256 }) => !then.has(sha256)).flatMap(({ file }) => ledgersOf(file)));
}
