// The directory of the closings -> what stands in it beside the log and the closings that the log names.
import type { ClosingHistory, StateProblem } from '../model/closing-record.ts';
import { CLOSING_FILE, parseClosing } from './closing-file.ts';
import { closingName } from './closing-names.ts';
import type { FileSystem } from './file-system.ts';
import { readBytes } from './read-bytes.ts';
import { isProblem } from './read-stored.ts';

/** Of a directory that cannot be listed the history tells already. */
export async function strangersIn(history: ClosingHistory, files: FileSystem): Promise<readonly StateProblem[]> {
  const { directory, entries } = history;
  const known = new Set(entries.map((entry) => (entry.action === 'close' ? entry.directory : '')));
  const listed = await files.list(directory).catch(() => []);
  const names = listed.map(({ name }) => name).filter((name) => !known.has(name));
  const problems: StateProblem[] = [];
  for (const name of names.sort()) problems.push(...(await strangerOf(history, name, files)));
  return problems;
}

async function strangerOf(
  { directory, entries, problems }: ClosingHistory,
  name: string,
  files: FileSystem,
): Promise<readonly StateProblem[]> {
  const read = closingName(name);
  switch (read.kind) {
    case 'entry':
      return [];
    case 'stranger':
      return [{ kind: 'surplus', file: name }];
    case 'temporary':
      return [{ kind: 'leftover', file: name }];
    case 'directory': {
      const isUnknown = problems.length > 0 && read.number > entries.length;
      if (isUnknown) return [];
      return [{ kind: (await isWhole(directory, name, files)) ? 'unlisted' : 'leftover', file: name }];
    }
  }
}

async function isWhole(directory: string, name: string, files: FileSystem): Promise<boolean> {
  const file = `${name}/${CLOSING_FILE}`;
  const content = await readBytes(directory, file, files);
  return !isProblem(content) && !isProblem(parseClosing(content.bytes, file));
}
