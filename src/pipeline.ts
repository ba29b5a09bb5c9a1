// What a user asks for -> its result: the one place where the stages meet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { underOwnHeaders } from './check/own-headers.ts';
import { resolvePeople } from './check/resolve-people.ts';
import { withoutInvalidRows } from './check/without-invalid-rows.ts';
import { budgetReport } from './compute/budget/budget-report.ts';
import { rankPeople } from './compute/rank/rank-people.ts';
import { rankTeams } from './compute/rank/rank-teams.ts';
import { reviewGrades } from './compute/review/review-grades.ts';
import { settle, workOut } from './compute/settlement/settle.ts';
import { type BookConfig, withDefaultSources } from './config/book-config.ts';
import type { Book } from './model/book.ts';
import type { BudgetReport } from './model/budget.ts';
import type { Day } from './model/calendar.ts';
import type { ClosedState } from './model/closing.ts';
import { bookNumbers } from './model/columns/book-numbers.ts';
import type { Found } from './model/finding.ts';
import { LEDGER_NAMES, type LedgerName } from './model/ledger.ts';
import type { Editions, Policy } from './model/policy.ts';
import type { RankBy, Ranking } from './model/ranking.ts';
import type { Review } from './model/review.ts';
import type { Run } from './model/run.ts';
import type { Settlement } from './model/settlement.ts';
import type { ColumnSpec } from './parse/column-spec.ts';
import { LEDGER_COLUMNS } from './parse/ledger-columns.ts';
import { cellColumns, ledgerToCells } from './parse/ledger-to-cells.ts';
import { blockingErrors } from './pipeline/blocking-errors.ts';
import type { BookRequest } from './pipeline/book-request.ts';
import { checkBook, judgedBy, listedFindings } from './pipeline/check-book.ts';
import { knownColumns } from './pipeline/known-columns.ts';
import { readPolicyText } from './pipeline/policy-files.ts';
import { policyOfText } from './pipeline/policy-of-text.ts';
import { joinRows, type ReadTable, readLedger } from './pipeline/read-ledger.ts';
import { readText } from './pipeline/read-text.ts';
import { scoresOf } from './pipeline/score-run.ts';
import { statementRun as runStatements, type StatementRequest, type StatementRun } from './pipeline/statement-run.ts';
import { unreadFiles } from './pipeline/unread-files.ts';
import { makeEditions } from './policy/editions.ts';
import type { SettlementReport } from './report/settlement/settlement-report.ts';

export { type AnnotatedCopy, annotatedCopies } from './pipeline/annotated-copies.ts';
export {
  type ComparedBook,
  diffBooks,
  diffClosing,
  diffClosings,
  diffPolicies,
  diffRuns,
  simulateRuns,
} from './pipeline/compare-books.ts';
export { reconcileSheet } from './pipeline/reconcile-sheet.ts';
export { skipInvalid } from './pipeline/skip-invalid.ts';
export { type BookRequest, blockingErrors, checkBook, judgedBy, listedFindings, withoutInvalidRows };

const BOOK_FILE = 'salesctl.yaml';

const BUILT_IN_POLICY = 'zhicheng';

/** The configuration of the book, or of what is named in its stead; null when its file has errors. */
export async function readConfig(request: BookRequest): Promise<Found<BookConfig | null>> {
  const path = join(request.directory, BOOK_FILE);
  if (request.isBook && existsSync(path)) {
    const read = await readText(path, BOOK_FILE);
    if (read.value === null) return { value: null, findings: read.findings };
    const { loadBookConfig } = await import('./config/load-book-config.ts');
    return loadBookConfig(read.value.text, BOOK_FILE, knownColumns());
  }
  const nothing = Object.fromEntries(LEDGER_NAMES.map((name) => [name, []]));
  const ledgers = withDefaultSources(request.isBook ? {} : nothing);
  return { value: { title: '', language: null, policies: [BUILT_IN_POLICY], ledgers, out: 'out' }, findings: [] };
}

/** The policy's editions, from files or from templates. */
export async function loadEditions(config: BookConfig, request: BookRequest): Promise<Found<Editions | null>> {
  const directory = request.policies === null ? request.directory : '.';
  const loaded = await Promise.all(
    (request.policies ?? config.policies).map((name) => readPolicy(name, directory, request.templates)),
  );
  const findings = loaded.flatMap((one) => one.findings);
  const policies = loaded.flatMap((one) => (one.value === null ? [] : [one.value]));
  if (policies.length < loaded.length) return { value: null, findings };
  return makeEditions(policies);
}

/** For computing: without its examples, see `policy test`. */
export async function readPolicy(name: string, directory: string, templates: string): Promise<Found<Policy | null>> {
  const read = await readPolicyText(name, directory, templates);
  if (read.value === null) return { value: null, findings: read.findings };
  return policyOfText(read.value);
}

/** Every ledger's rows, with ids where names stood, and everything that was wrong on the way. */
export async function readBook(
  config: BookConfig,
  request: BookRequest,
  only: readonly LedgerName[] = LEDGER_NAMES,
): Promise<Found<Book>> {
  const read: Found<readonly ReadTable[]>[] = [];
  const numbers = bookNumbers();
  for (const ledger of only) read.push(await readLedger(ledger, config, request, numbers));
  const tables = read.flatMap((one) => one.value);
  const leftOut = tables.flatMap((table) => table.leftOut);
  const people = resolvePeople(joinRows(tables), leftOut);
  const book = {
    ledgers: people.value,
    files: [...new Map(tables.map(({ facts }) => [facts.file, facts])).values()],
    tables: tables.map((table) => table.count),
    leftOut,
    unread: only.filter((_, index) => isPartlyUnread(read[index]!)),
  };
  const noticed = underOwnHeaders(people.findings, book.tables);
  const unread = only === LEDGER_NAMES ? unreadFiles(config, request) : [];
  return { value: book, findings: [...read.flatMap((one) => one.findings), ...unread, ...noticed] };
}

/** Whether more is missing than the rows that were left out. */
function isPartlyUnread({ value, findings }: Found<readonly ReadTable[]>): boolean {
  const leftOut = value.flatMap((table) => table.leftOut);
  return blockingErrors(findings, leftOut).length > 0;
}

/** A book that has no errors, and the run that is wanted. */
export interface RunRequest {
  readonly book: Book;
  readonly editions: Editions;
  readonly run: Run;
  /** See the ledgers as they were known on this day; null: all of them. */
  readonly asOf: Day | null;
  /** What the closings before the run have paid; null or absent: none. */
  readonly closed?: ClosedState | null;
}

const settleRun = (request: RunRequest): Settlement => settle(request.book, workOut(request));

export const reviewRun = (request: RunRequest): readonly Review[] => reviewGrades(workOut(request));

export const budgetRun = ({ book, ...request }: RunRequest): BudgetReport =>
  budgetReport({ ...request, ledgers: book.ledgers });

export function rankRun(request: RunRequest, of: Ranking['of'], by: RankBy): Ranking {
  const settlement = settleRun(request);
  const rank = of === 'teams' ? rankTeams : rankPeople;
  return rank(settlement, request.book.ledgers, by);
}

/** Settlement, reviews, scores and budget of one run: what its workbook holds. The run is worked out once. */
export function fullRun(request: RunRequest): Pick<SettlementReport, 'settlement' | 'reviews' | 'scores' | 'budget'> {
  const decisions = workOut(request);
  const hasBudgets = request.book.ledgers.budgets.length > 0;
  return {
    settlement: settle(request.book, decisions),
    reviews: reviewGrades(decisions),
    scores: scoresOf(decisions),
    budget: hasBudgets ? budgetRun(request) : null,
  };
}

/** What the statements of a run hold. */
export const statementRun = (request: StatementRequest): StatementRun => runStatements(request);

/** The columns of a ledger as templates show them. */
export const ledgerColumns = (ledger: LedgerName): readonly LedgerColumn[] => LEDGER_COLUMNS[ledger];

export type LedgerColumn = ColumnSpec;

/** A ledger's rows as canonical text, in the order of the columns. */
export function ledgerCells(
  ledger: LedgerName,
  { ledgers }: Book,
): { columns: readonly LedgerColumn[]; rows: string[][] } {
  const columns = cellColumns(ledger).map((name) => LEDGER_COLUMNS[ledger].find((column) => column.name === name)!);
  return { columns, rows: ledgers[ledger].map((row) => [...ledgerToCells(ledger, row)]) };
}
