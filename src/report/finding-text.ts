// A finding -> its sentence, its hint and its place in words, and the lines that a terminal prints of it.
import type { Language } from '../model/document.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { FindingFacts } from '../model/finding-facts.ts';
import { formatPlace, type Place } from '../model/place.ts';
import { wordsIn } from '../text/words.ts';

export interface FindingText {
  readonly message: string;
  /** Empty where there is nothing to add. */
  readonly hint: string;
}

export function findingText<Code extends FindingCode>(
  finding: Finding & { readonly code: Code },
  language: Language,
): FindingText {
  const words = wordsIn(language).findings[finding.code as Code];
  if (finding.more !== undefined) return { message: wordsIn(language).report.moreFindings(finding.more), hint: '' };
  const facts = finding.facts as FindingFacts[Code];
  const value = finding.value ?? '';
  return { message: words.says(facts, value), hint: words.hint(facts, value) };
}

/** Sentence and hint in one; Chinese sentences stand without a space between them. */
export function findingSentences(finding: Finding, language: Language): string {
  const { message, hint } = findingText(finding, language);
  return hint === '' ? message : `${message}${message.endsWith('。') ? '' : ' '}${hint}`;
}

/** `ledgers/sales.csv:12 column amount "12,3" — sentence`, and the hint on a line of its own. Severity and code are the caller's. */
export function findingLines(finding: Finding, language: Language): readonly string[] {
  const { message, hint } = findingText(finding, language);
  const { inColumn, atKey, hintBefore } = wordsIn(language).report;
  const { place, value } = finding;
  const where = [
    place === null ? '' : formatPlace(place),
    place === null || place.column === null ? '' : (isOfYaml(place) ? atKey : inColumn)(place.column),
    value === null || value === '' ? '' : `"${oneLine(value)}"`,
  ].filter((part) => part !== '');
  const first = where.length === 0 ? message : `${where.join(' ')} — ${message}`;
  return hint === '' ? [first] : [first, `  ${hintBefore}${hint}`];
}

/** Only text files with keys have places within a line. */
const isOfYaml = ({ source, character }: Place): boolean => character !== undefined || /\.ya?ml$/i.test(source.file);

const LONGEST_VALUE = 60;

/** A cell may hold line breaks, control characters and a whole letter; a finding is one line. */
function oneLine(value: string): string {
  const clean = [...value.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()];
  return clean.length > LONGEST_VALUE ? `${clean.slice(0, LONGEST_VALUE - 1).join('')}…` : clean.join('');
}
