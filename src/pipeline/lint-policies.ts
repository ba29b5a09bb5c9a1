// Policies with their places, and the book that they are for -> everything that is odd about them.
import type { Book } from '../model/book.ts';
import type { Finding, FindingCode, Found } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import { makeEditions } from '../policy/editions.ts';
import { lintPolicy } from '../policy/lint/lint-policy.ts';
import type { PlacedPolicy } from '../policy/placed-policy.ts';
import { checkBook } from './check-book.ts';

/** What `check` finds of a book that is about its policy: people without a plan, figures that are needed and open. */
const ABOUT_POLICY: ReadonlySet<FindingCode> = new Set<FindingCode>(['KEY-UNKNOWN-GRADE', 'POLICY-FILL-IN']);

/** File by file. A figure that somebody needs is said once, as the error that it is. */
export function lintPolicies(
  policies: readonly PlacedPolicy[],
  book: Book | null,
  together: 'editions' | 'single',
): readonly Finding[] {
  const ledgers = book?.ledgers ?? null;
  const editions = policies.length === 0 ? [] : editionsOf(policies, together);
  const needed = editions.flatMap(({ value, findings }) => [
    ...findings,
    ...(value === null || book === null ? [] : aboutPolicy(book, value)),
  ]);
  const found = policies.flatMap((placed) => lintPolicy({ ...placed, ledgers }));
  const isSaid = (one: Finding): boolean =>
    one.code === 'LINT-FILL-IN' && needed.some(({ place }) => isSamePlace(place, one.place));
  return [...needed, ...found.filter((one) => !isSaid(one))];
}

function editionsOf(
  policies: readonly PlacedPolicy[],
  together: 'editions' | 'single',
): readonly Found<Editions | null>[] {
  return together === 'editions'
    ? [makeEditions(policies.map(({ policy }) => policy))]
    : policies.map(({ policy }) => makeEditions([policy]));
}

const aboutPolicy = (book: Book, editions: Editions): readonly Finding[] =>
  checkBook(book, editions).filter(({ code }) => ABOUT_POLICY.has(code));

const isSamePlace = (a: Finding['place'], b: Finding['place']): boolean =>
  a !== null && b !== null && a.source.file === b.source.file && a.row === b.row;
