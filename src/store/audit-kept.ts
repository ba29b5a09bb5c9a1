// A closing -> what of the files that it kept is changed, missing or surplus.
import { join } from 'node:path';
import type { Artefact, Closing, StateProblem } from '../model/closing-record.ts';
import { CLOSING_FILE } from './closing-file.ts';
import { type FileSystem, failureCode } from './file-system.ts';
import { readBytes } from './read-bytes.ts';
import { isProblem } from './read-stored.ts';
import { sha256 } from './sha256.ts';

/** The closing file itself has been checked; `directory` holds all closings. */
export async function auditKept(
  directory: string,
  { entry, closed }: Closing,
  files: FileSystem,
): Promise<readonly StateProblem[]> {
  const problems: StateProblem[] = [];
  const expected = new Set([`${entry.directory}/${CLOSING_FILE}`]);
  for (const artefact of closed.artefacts) {
    const file = `${entry.directory}/${artefact.path}`;
    expected.add(file);
    problems.push(...(await auditArtefact(directory, file, artefact, files)));
  }
  const found = await filesBelow(directory, entry.directory, files);
  if (isProblem(found)) return [...problems, found];
  const surplus = found.paths.filter((file) => !expected.has(file));
  return [...problems, ...surplus.map((file): StateProblem => ({ kind: 'surplus', file }))];
}

async function auditArtefact(
  directory: string,
  file: string,
  { sha256: expected }: Artefact,
  files: FileSystem,
): Promise<readonly StateProblem[]> {
  const content = await readBytes(directory, file, files);
  if (isProblem(content)) return [content];
  const found = sha256(content.bytes);
  return found === expected ? [] : [{ kind: 'changed', file, expected, found }];
}

/** All files below a directory, as paths of the directory that holds it. */
async function filesBelow(
  directory: string,
  below: string,
  files: FileSystem,
): Promise<{ readonly paths: readonly string[] } | StateProblem> {
  try {
    const paths: string[] = [];
    const pending = [below];
    for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
      for (const { name, kind } of await files.list(join(directory, folder))) {
        (kind === 'directory' ? pending : paths).push(`${folder}/${name}`);
      }
    }
    return { paths: paths.sort() };
  } catch (error) {
    return { kind: 'unreadable', file: below, reason: failureCode(error) };
  }
}
