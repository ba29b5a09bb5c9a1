// Paths as users write them (`sales-*.csv`, `book.xlsx#三月`, `-`) -> files to open, in a fixed order.
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding, Found } from '../model/finding.ts';
import { noFileFinding } from './access-finding.ts';
import { composed, entriesOf, isSetAside } from './nearest-entry.ts';

export interface LedgerPath {
  /** Where the file is; `-` is standard input. */
  readonly path: string;
  /** The file as findings name it: relative to the base, as written. */
  readonly name: string;
  readonly sheet: string | null;
}

/** `*` and `?` stand for any characters of a file or directory name, and an ending for itself in capitals too, as some programs write it; a pattern without a match is a finding. */
export function expandPaths(base: string, patterns: readonly string[]): Found<readonly LedgerPath[]> {
  const paths: LedgerPath[] = [];
  const findings: Finding[] = [];
  for (const pattern of patterns) {
    const { file, sheet } = splitSheet(base, pattern);
    const names = isPattern(file) && !existsSync(resolve(base, file)) ? matches(base, file) : [file];
    for (const name of names) paths.push({ path: name === '-' ? name : onDisk(resolve(base, name)), name, sheet });
    if (names.length === 0) findings.push(noFileFinding(file));
  }
  return { value: paths, findings };
}

const isPattern = (text: string): boolean => /[*?]/.test(text);

/** The file of that name, though its folder may spell it in other characters that look the same. */
function onDisk(path: string): string {
  if (existsSync(path)) return path;
  const meant = composed(basename(path));
  const entry = entriesOf(dirname(path)).find((name) => composed(name) === meant);
  return entry === undefined ? path : join(dirname(path), entry);
}

/** A `#` that is part of an existing file's name names no sheet. */
function splitSheet(base: string, pattern: string): { readonly file: string; readonly sheet: string | null } {
  const mark = pattern.lastIndexOf('#');
  const plain = mark <= 0 || mark === pattern.length - 1 || existsSync(resolve(base, pattern));
  return plain ? { file: pattern, sheet: null } : { file: pattern.slice(0, mark), sheet: pattern.slice(mark + 1) };
}

function matches(base: string, pattern: string): readonly string[] {
  const parts = pattern.split('/');
  let names = [''];
  if (parts[0] === '') {
    names = ['/'];
    parts.shift();
  }
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    names = names.flatMap((name) => step(base, name, part).filter((next) => !last || existsSync(resolve(base, next))));
  }
  return names.sort(byCodePoint);
}

/** The entries of one directory that a part of a pattern stands for. */
function step(base: string, directory: string, part: string): string[] {
  if (!isPattern(part)) return [join(directory, part)];
  const name = new RegExp(
    `^${composed(part)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')
      .replace(/\\\.([a-z]+)$/, (_, ending: string) => `\\.(?:${ending}|${ending.toUpperCase()})`)}$`,
    'us',
  );
  return entriesOf(resolve(base, directory))
    .filter((entry) => name.test(composed(entry)) && (!isSetAside(entry) || part.startsWith(entry.slice(0, 1))))
    .map((entry) => join(directory, entry));
}

/** UTF-16 order differs from code point order only beyond the basic plane. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const difference = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
