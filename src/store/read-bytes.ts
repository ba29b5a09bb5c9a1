// A file of the closings -> its bytes, or the problem that there are none.
import { join } from 'node:path';
import type { StateProblem } from '../model/closing-record.ts';
import { type FileSystem, failureCode } from './file-system.ts';

export async function readBytes(
  directory: string,
  file: string,
  files: FileSystem,
): Promise<{ readonly bytes: Uint8Array } | StateProblem> {
  try {
    return { bytes: await files.read(join(directory, file)) };
  } catch (error) {
    const reason = failureCode(error);
    return reason === 'ENOENT' ? { kind: 'missing', file } : { kind: 'unreadable', file, reason };
  }
}
