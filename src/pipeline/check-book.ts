// A book and its policy -> what the rules find, each finding as grave as the policy says.
import { check, checkToRead } from '../check/check.ts';
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import { judged } from '../model/severity.ts';

/** Rules across rows, ledgers and policy. */
export const checkBook = (book: Book, editions: Editions): readonly Finding[] =>
  judgedBy(editions, check(book, editions));

/** As many of one code as the cells of one table may give. */
const MOST_LISTED = 50_000;

/** The same for who reads them: of a code with very many, the others are counted. Not for leaving rows out, which needs each. */
export const listedFindings = (book: Book, editions: Editions): readonly Finding[] =>
  judgedBy(editions, checkToRead(book, editions, MOST_LISTED));

/** Findings made before the policy was known. The last edition decides. */
export const judgedBy = (editions: Editions, findings: readonly Finding[]): readonly Finding[] =>
  judged(findings, (editions.at(-1) ?? editions[0]).severities);
