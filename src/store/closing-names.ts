// How files and directories of the closings are named: `0003.json` is the third entry, `0003-2026-03-5f1c9a…` what it closed.
import { formatRun, type Run } from '../model/run.ts';

const padded = (number: number): string => `${number}`.padStart(4, '0');

/** The entry's file. Whoever puts a file under this name has decided what the entry is. */
export const entryName = (number: number): string => `${padded(number)}.json`;

/** The token keeps those apart who try at the same time. */
export const closingDirectory = (number: number, run: Run, token: string): string =>
  `${padded(number)}-${formatRun(run)}-${token}`;

export const temporaryName = (number: number, token: string): string => `.${padded(number)}-${token}.tmp`;

export type ClosingName =
  | { readonly kind: 'entry'; readonly number: number }
  /** Of a try for that entry, which may have won or not. */
  | { readonly kind: 'directory' | 'temporary'; readonly number: number }
  | { readonly kind: 'stranger' };

const RUN = String.raw`\d{4}(?:-\d\d|-Q[1-4])?`;
const PATTERNS = [
  ['entry', /^(\d{4,9})\.json$/],
  ['directory', new RegExp(String.raw`^(\d{4,9})-${RUN}-[0-9a-f]{12}$`)],
  ['temporary', /^\.(\d{4,9})-[0-9a-f]{12}\.tmp$/],
] as const;

export function closingName(name: string): ClosingName {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(name);
    if (match !== null && padded(+match[1]!) === match[1]) return { kind, number: +match[1]! };
  }
  return { kind: 'stranger' };
}
