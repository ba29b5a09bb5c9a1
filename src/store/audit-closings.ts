// The directory of the closings -> everything in it that is not as it was stored: changed, missing, surplus (rulebook 13).
import type { Closing, ClosingHistory, StateProblem } from '../model/closing-record.ts';
import { auditKept } from './audit-kept.ts';
import { diskFiles, type FileSystem } from './file-system.ts';
import { closingBefore } from './in-force.ts';
import { readClosing } from './read-closing.ts';
import { readClosings } from './read-closings.ts';
import { isProblem } from './read-stored.ts';
import { strangersIn } from './strangers-in.ts';

export interface ClosingsAudit {
  readonly history: ClosingHistory;
  /** All that was ever closed and can be read, those that were reopened included, in the order of the log. */
  readonly everClosed: readonly Closing[];
  /** All that can be found; nothing can be said of what the log names after an entry that is not in order. */
  readonly problems: readonly StateProblem[];
}

export async function auditClosings(directory: string, files: FileSystem = diskFiles): Promise<ClosingsAudit> {
  const history = await readClosings(directory, files);
  const problems = [...history.problems];
  const everClosed: Closing[] = [];
  for (const entry of history.entries) {
    if (entry.action !== 'close') continue;
    const closing = await readClosing(directory, entry, closingBefore(history.entries, entry), files);
    if (isProblem(closing)) {
      problems.push(closing);
      continue;
    }
    everClosed.push(closing);
    problems.push(...(await auditKept(directory, closing, files)));
  }
  problems.push(...(await strangersIn(history, files)));
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return { history, everClosed, problems: [...once.values()] };
}
