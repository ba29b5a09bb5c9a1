// Findings -> the lines that people read on standard error: errors first, then warnings, then notices, each code together.
import { countFindings } from '../model/count-findings.ts';
import type { Language } from '../model/document.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { groupBy } from '../model/roster.ts';
import { findingLines } from '../report/finding-text.ts';
import type { FindingListWords } from '../text/cli-words.ts';
import type { BrokenLine } from './line-breaker.ts';

/** How many of one code are shown before the rest is only counted. */
export const SHOWN_PER_CODE = 20;

export interface FindingListOptions {
  readonly language: Language;
  readonly words: FindingListWords;
  /** `short` counts warnings and notices, with one example each; errors are always listed. */
  readonly warnings: 'full' | 'short' | 'none';
  readonly paint: Readonly<Record<Severity | 'faint', (text: string) => string>>;
  /** A line as the terminal has room for it. */
  readonly broken: BrokenLine;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

export function findingList(findings: readonly Finding[], options: FindingListOptions): readonly string[] {
  const groups = [...groupBy(findings, (found) => found.code).values()];
  return ORDER.flatMap((severity) => {
    if (severity !== 'error' && options.warnings === 'none') return [];
    const short = severity !== 'error' && options.warnings === 'short';
    const ofSeverity = groups.filter((group) => group[0]?.severity === severity);
    return ofSeverity.flatMap((group) => (short ? shortGroup(group, options) : fullGroup(group, options)));
  });
}

/** A hint that holds for many findings is said once. */
function fullGroup(group: readonly Finding[], options: FindingListOptions): readonly string[] {
  const { language, words, paint, broken } = options;
  const lines: string[] = [];
  const hints = new Set<string>();
  for (const found of group.slice(0, SHOWN_PER_CODE)) {
    const [first = '', ...hint] = findingLines(found, language).map(harmless);
    lines.push(...headed(found, first, options));
    for (const line of hint) if (!hints.has(line)) lines.push(...broken(line));
    for (const line of hint) hints.add(line);
  }
  const left = countFindings(group) - SHOWN_PER_CODE;
  const more = `  ${words.more(left, group[0]!.code)}; ${words.listAll}`;
  if (left > 0) lines.push(...broken(more).map(paint.faint));
  return lines;
}

function shortGroup(group: readonly Finding[], options: FindingListOptions): readonly string[] {
  const [found] = group;
  if (found === undefined) return [];
  const [first = ''] = findingLines(found, options.language).map(harmless);
  const count = group.length === 1 ? '' : `×${countFindings(group)}${options.words.example} `;
  return headed(found, `${count}${first}`, options);
}

/** Severity and code stand before the text; only then the severity is painted, for colours take no room. */
function headed({ severity, code }: Finding, text: string, options: FindingListOptions): readonly string[] {
  const name = options.words[severity];
  const [first = '', ...rest] = options.broken(`${name} ${code} ${text}`);
  return [options.paint[severity](name) + first.slice(name.length), ...rest];
}

/** A file name or a sentence may hold what moves the cursor of a terminal. */
const harmless = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');

/** Chinese sentences stand without a space between them. */
export const sentences = (first: string, second: string): string =>
  `${first}${second === '' || first.endsWith('。') ? '' : ' '}${second}`;

/** `2 errors, 1 warning, 0 notices` */
export function findingSummary(findings: readonly Finding[], words: FindingListWords): string {
  const count = (severity: Severity): number => countFindings(findings.filter((found) => found.severity === severity));
  return words.summary(count('error'), count('warning'), count('notice'));
}
