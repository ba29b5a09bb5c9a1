// The parts that stored JSON is built of: each writes a value in one way only, and reads back exactly that.
import { Defect } from '../model/money.ts';

/** Read instead of a value that is not what was expected. */
export const MISFIT = Symbol('misfit');

/** Where reading stopped, and what should have stood there; filled in from the innermost part outwards. */
export interface Misfit {
  key: string;
  expected: string;
}

export interface Stored<T> {
  readonly write: (value: T) => unknown;
  readonly read: (json: unknown, misfit: Misfit) => T | typeof MISFIT;
}

/** The parts of a record, in the order in which they are written. */
export type Fields<T> = { readonly [Key in keyof T]-?: Stored<T[Key]> };

/** A value that is written as text. `parse` gives null for any text that `format` would not have written. */
export function textual<T>(
  expected: string,
  format: (value: T) => string,
  parse: (text: string) => T | null,
): Stored<T> {
  return {
    write: format,
    read: (json, misfit) => {
      const value = typeof json === 'string' ? parse(json) : null;
      return value === null || format(value) !== json ? unexpected(misfit, expected) : value;
    },
  };
}

export function nullable<T>(part: Stored<T>): Stored<T | null> {
  return {
    write: (value) => (value === null ? null : part.write(value)),
    read: (json, misfit) => (json === null ? null : part.read(json, misfit)),
  };
}

/** An object with exactly these keys: `personId` is stored as `person_id`. */
export function record<T>(fields: Fields<T>): Stored<T> {
  const parts = partsOf(fields);
  const names = new Set(parts.map(({ name }) => name));
  return {
    write: (value) => Object.fromEntries(parts.map(({ name, key, part }) => [name, part.write(value[key])])),
    read: (json, misfit) => {
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return unexpected(misfit, 'an object');
      const stranger = Object.keys(json).find((name) => !names.has(name));
      if (stranger !== undefined) {
        unexpected(misfit, 'nothing');
        return within(stranger, misfit);
      }
      return readParts(parts, (_, name) => (json as Record<string, unknown>)[name], misfit);
    },
  };
}

/** A record as a list of its values: what a table has for a row. */
export function tuple<T>(fields: Fields<T>): Stored<T> & { readonly columns: readonly string[] } {
  const parts = partsOf(fields);
  return {
    columns: parts.map(({ name }) => name),
    write: (value) => parts.map(({ key, part }) => part.write(value[key])),
    read: (json, misfit) => {
      if (!Array.isArray(json) || json.length !== parts.length) return unexpected(misfit, `${parts.length} values`);
      return readParts(parts, (place) => json[place], misfit);
    },
  };
}

export function listOf<T>(part: Stored<T>): Stored<readonly T[]> {
  return {
    write: (values) => values.map((value) => part.write(value)),
    read: (json, misfit) => {
      if (!Array.isArray(json)) return unexpected(misfit, 'a list');
      const values: T[] = [];
      for (const [place, one] of json.entries()) {
        const value = part.read(one, misfit);
        if (value === MISFIT) return within(`[${place}]`, misfit);
        values.push(value);
      }
      return values;
    },
  };
}

interface Part<T> {
  readonly key: keyof T;
  readonly name: string;
  readonly part: Stored<T[keyof T]>;
}

const partsOf = <T>(fields: Fields<T>): readonly Part<T>[] =>
  (Object.keys(fields) as (keyof T & string)[]).map((key) => ({
    key,
    name: key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    part: fields[key] as unknown as Stored<T[keyof T]>,
  }));

function readParts<T>(
  parts: readonly Part<T>[],
  at: (place: number, name: string) => unknown,
  misfit: Misfit,
): T | typeof MISFIT {
  const value: Partial<T> = {};
  for (let place = 0; place < parts.length; place += 1) {
    const { key, name, part } = parts[place]!;
    const read = part.read(at(place, name), misfit);
    if (read === MISFIT) return within(name, misfit);
    value[key] = read;
  }
  return value as T;
}

export function unexpected(misfit: Misfit, expected: string): typeof MISFIT {
  misfit.key = '';
  misfit.expected = expected;
  return MISFIT;
}

function within(name: string, misfit: Misfit): typeof MISFIT {
  const { key } = misfit;
  misfit.key = key === '' || key.startsWith('[') ? `${name}${key}` : `${name}.${key}`;
  return MISFIT;
}

/** Throws a {@link Defect} where a part has written what it would not read. */
export function assertReadable<T>(part: Stored<T>, json: unknown): void {
  const misfit: Misfit = { key: '', expected: '' };
  if (part.read(json, misfit) === MISFIT) throw new Defect(`cannot be stored: ${misfit.key}, not ${misfit.expected}`);
}
