// The log -> the closings that count: those that no later entry has reopened.
import type { CloseEntry, LogEntry } from '../model/closing-record.ts';

export function inForce(entries: readonly LogEntry[]): readonly CloseEntry[] {
  const closed: CloseEntry[] = [];
  for (const entry of entries) {
    switch (entry.action) {
      case 'close':
        closed.push(entry);
        break;
      case 'reopen':
        closed.pop();
        break;
    }
  }
  return closed;
}

/** SHA-256 of the closing file on which an entry's closing was built; null for the first. */
export const closingBefore = (entries: readonly LogEntry[], { number }: CloseEntry): string | null =>
  inForce(entries.slice(0, number - 1)).at(-1)?.closing ?? null;
