// The bytes of a stored file -> its value, or the one problem that stops reading it.
import type { StateProblem } from '../model/closing-record.ts';
import { MISFIT, type Misfit, type Stored } from './stored.ts';

/** Every stored file is a JSON object whose first key says in which format its other keys are. */
export function readStored<T extends object>(
  content: Uint8Array,
  file: string,
  format: number,
  part: Stored<T>,
): T | StateProblem {
  const json = parsed(content);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { kind: 'syntax', file };
  const { format: found, ...rest } = json as Record<string, unknown>;
  if (found !== format) return { kind: 'format', file, found: JSON.stringify(found) ?? '', known: format };
  const misfit: Misfit = { key: '', expected: '' };
  const value = part.read(rest, misfit);
  return value === MISFIT ? { kind: 'key', file, ...misfit } : value;
}

export const isProblem = <T extends object>(read: T | StateProblem): read is StateProblem => 'kind' in read;

function parsed(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content));
  } catch {
    return null;
  }
}
