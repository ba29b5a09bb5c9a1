// A log that has just grown -> its directory without what tries for its entries left behind.
import { join } from 'node:path';
import type { LogEntry } from '../model/closing-record.ts';
import { closingName } from './closing-names.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Removes only what belongs to a try for one of these entries and is not named by them: such a try has been killed or
 * can no longer win. A try for the next entry may be under way and is left alone.
 */
export async function clearLeftovers(
  directory: string,
  entries: readonly LogEntry[],
  files: FileSystem,
): Promise<void> {
  const kept = new Set(entries.map((entry) => (entry.action === 'close' ? entry.directory : '')));
  for (const { name } of await files.list(directory)) {
    const read = closingName(name);
    const isTry = read.kind === 'directory' || read.kind === 'temporary';
    if (isTry && read.number <= entries.length && !kept.has(name)) await files.remove(join(directory, name));
  }
}
