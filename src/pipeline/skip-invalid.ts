// A book and what was found in it -> the book without the rows that have errors, as far as they may be left out.
import { isConsequenceIn } from '../check/consequences.ts';
import { withoutInvalidRows } from '../check/without-invalid-rows.ts';
import type { Book } from '../model/book.ts';
import type { Finding } from '../model/finding.ts';
import type { Editions } from '../model/policy.ts';
import { errorsBeforePaying, isOfTerms } from './blocking-errors.ts';
import { checkBook } from './check-book.ts';

/** What is left when rows with errors do not take part. */
export interface SkippedBook {
  readonly book: Book;
  /** Of every round, each once. */
  readonly findings: readonly Finding[];
  /** Errors that no left-out row explains, or whose rows may not be left out: they still forbid to go on. */
  readonly blocking: readonly Finding[];
  /** Whether rows have errors by which people are paid. */
  readonly hasTerms: boolean;
  /** How many rows have errors. */
  readonly rows: number;
}

/**
 * Leaves rows with errors out until no row has one: a refund, say, has an error once its sale has gone. Where rows have errors by which people are paid
 * that does not help, and what only follows from them is not said.
 */
export function skipInvalid(book: Book, editions: Editions, found: readonly Finding[]): SkippedBook {
  let rest = withoutInvalidRows(book, found);
  const first = skipped(rest, found);
  if (first.hasTerms) {
    const isConsequence = isConsequenceIn(book);
    return { ...first, findings: found.filter((one) => !isConsequence(one)) };
  }
  let findings = found;
  for (let before = book; rest.leftOut.length > before.leftOut.length; ) {
    const next = checkBook(rest, editions).filter((one) => one.severity === 'error');
    findings = [...findings, ...next];
    before = rest;
    rest = withoutInvalidRows(rest, next);
  }
  return skipped(rest, findings);
}

function skipped(book: Book, findings: readonly Finding[]): SkippedBook {
  const errors = new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code));
  const invalid = book.leftOut.filter((row) => errors.has(row.reason));
  const blocking = errorsBeforePaying(findings, book.leftOut);
  return { book, findings, blocking, hasTerms: invalid.some(isOfTerms), rows: invalid.length };
}
