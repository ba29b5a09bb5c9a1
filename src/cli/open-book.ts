// Options -> the book with its policy and everything that was found on the way, in the book's language.
import type { Book } from '../model/book.ts';
import { type Finding, isOfRow } from '../model/finding.ts';
import type { LedgerName } from '../model/ledger.ts';
import type { Editions } from '../model/policy.ts';
import { neededFigures } from '../pipeline/needed-figures.ts';
import {
  type BookRequest,
  checkBook,
  judgedBy,
  listedFindings,
  loadEditions,
  readBook,
  readConfig,
  skipInvalid,
} from '../pipeline.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { findBook } from './find-book.ts';
import { sentences } from './findings-text.ts';
import { withProgress } from './progress.ts';
import { type RunOptions, runNamedIn } from './run-of-options.ts';
import type { Session } from './session.ts';
import type { DataOptions } from './shared-options.ts';
import { showFindings } from './show-findings.ts';
import { speaking } from './speaking.ts';

/** What was read, with or without errors; null where a file that everything needs has them. */
export interface OpenedBook {
  readonly session: Session;
  readonly request: BookRequest;
  readonly title: string;
  /** The folder of results, relative to the book. */
  readonly out: string;
  readonly book: Book | null;
  readonly editions: Editions | null;
  readonly findings: readonly Finding[];
}

export interface ReadyBook extends OpenedBook {
  readonly book: Book;
  readonly editions: Editions;
}

/** Reads all and checks all, so that one run names everything that is wrong. */
export async function openBook(
  options: DataOptions,
  required: readonly LedgerName[],
  session: Session,
): Promise<OpenedBook> {
  const request = findBook(options, required, session.words);
  const config = await readConfig(request);
  if (config.value === null) {
    return { session, request, title: '', out: '', book: null, editions: null, findings: config.findings };
  }
  const { language, title, out } = config.value;
  const spoken = speaking(session, options, language);
  const editions = await loadEditions(config.value, request);
  const read = await withProgress(session.terminal, spoken.words.reading, readBook(config.value, request));
  const checked = options.skipInvalid ? checkBook : listedFindings;
  const found =
    editions.value === null
      ? read.findings
      : [...judgedBy(editions.value, read.findings), ...checked(read.value, editions.value)];
  const findings = [...config.findings, ...editions.findings, ...found];
  return { session: spoken, request, title, out, book: read.value, editions: editions.value, findings };
}

/** Opens a book for a computation: shows what was found, and yields an exit code instead where errors forbid to go on. */
export async function readyBook(
  options: DataOptions & RunOptions,
  required: readonly LedgerName[],
  session: Session,
): Promise<ReadyBook | ExitCode> {
  const opened = await openBook(options, required, session);
  const { book, editions } = opened;
  const kept =
    options.skipInvalid && book !== null && editions !== null ? skipInvalid(book, editions, opened.findings) : null;
  const run = runNamedIn(options);
  const needed = (found: readonly Finding[]): readonly Finding[] =>
    book === null || editions === null ? found : neededFigures(found, editions, book.ledgers.sales, run);
  const findings = needed(kept?.findings ?? opened.findings);
  await showFindings(findings, 'short', opened.session);
  const { terminal, words } = opened.session;
  const code = exitCodeOf(kept === null ? findings : needed(kept.blocking));
  if (code !== 0 || book === null || editions === null) {
    const remedy = kept === null && hasInvalidRows(findings) ? words.findings.orSkip : '';
    const reason = kept?.hasTerms === true ? words.findings.notSkipped : remedy;
    terminal.complain(sentences(words.findings.nothingWritten, reason));
    return code;
  }
  if (kept === null) return { ...opened, book, editions, findings };
  if (kept.rows > 0) terminal.complain(words.findings.leftOut(kept.rows));
  return { ...opened, book: kept.book, editions, findings };
}

const hasInvalidRows = (findings: readonly Finding[]): boolean => findings.some(isOfRow);
