// Findings in any order -> the same by file (as the book read them), row and code; policy files last.
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import { LEDGER_NAMES } from '../model/ledger.ts';
import type { Source } from '../model/place.ts';

export function inOrder(findings: readonly Finding[], book: Book): readonly Finding[] {
  const placeOfSource = sourcesInOrder(book);
  const ranks = findings.map(({ place }) => (place === null ? -1 : placeOfSource(place.source)));
  return findings
    .map((_, index) => index)
    .sort((a, b) => ranks[a]! - ranks[b]! || compare(findings[a]!, findings[b]!) || a - b)
    .map((index) => findings[index]!);
}

const compare = (a: Finding, b: Finding): number =>
  (a.place?.row ?? 0) - (b.place?.row ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** The book's tables first, then whatever else has rows, then others as they come. */
function sourcesInOrder(book: Book): (source: Source) => number {
  const byText = new Map<string, number>();
  const bySource = new Map<Source, number>();
  const rankOf = (source: Source): number => {
    const known = bySource.get(source);
    if (known !== undefined) return known;
    const text = JSON.stringify([source.file, source.sheet]);
    const rank = byText.get(text) ?? byText.size;
    byText.set(text, rank);
    bySource.set(source, rank);
    return rank;
  };
  for (const { source } of book.tables) rankOf(source);
  for (const name of LEDGER_NAMES) if (book.ledgers[name].length > 0) rankOf(book.ledgers[name].at(0)!.source);
  return rankOf;
}
