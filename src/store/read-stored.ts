// The bytes of a stored file -> its value, or the one problem that stops reading it.
import type { StateProblem } from '../model/closing-record.ts';
import { MISFIT, type Misfit, type Stored } from './stored.ts';

/** The formats that can be read, the latest one last, each with what a file of it is made of. */
export type Formats<T> = readonly [...(readonly [number, Stored<T>])[], readonly [number, Stored<T>]];

/** Every stored file is a JSON object whose first key says in which format its other keys are. */
export function readStored<T extends object>(content: Uint8Array, file: string, formats: Formats<T>): T | StateProblem {
  const json = parsed(content);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { kind: 'syntax', file };
  const { format: found, ...rest } = json as Record<string, unknown>;
  const part = formats.find(([format]) => format === found)?.[1];
  if (part === undefined) {
    return { kind: 'format', file, found: JSON.stringify(found) ?? '', known: formats.at(-1)![0] };
  }
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
