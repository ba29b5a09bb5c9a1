// What a user asks for -> its result: the one place where the stages meet.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { check } from './check/check.ts';
import { resolvePeople } from './check/resolve-people.ts';
import { withoutInvalidRows } from './check/without-invalid-rows.ts';
import { budgetReport } from './compute/budget/budget-report.ts';
import { rankPeople } from './compute/rank/rank-people.ts';
import { rankTeams } from './compute/rank/rank-teams.ts';
import { reviewGrades } from './compute/review/review-grades.ts';
import { settle, workOut } from './compute/settlement/settle.ts';
import {
  type BookConfig,
  type Encoding,
  type LedgerSource,
  ledgerSource,
  withDefaultSources,
} from './config/book-config.ts';
import { loadBookConfig } from './config/load-book-config.ts';
import type { Book, LeftOutRow, TableCount } from './model/book.ts';
import type { BudgetReport } from './model/budget.ts';
import type { Day } from './model/calendar.ts';
import { type Finding, type Found, finding, SEVERITIES } from './model/finding.ts';
import { LEDGER_NAMES, type LedgerName, type Ledgers } from './model/ledger.ts';
import { formatPlace } from './model/place.ts';
import type { Editions, Policy } from './model/policy.ts';
import type { RankBy, Ranking } from './model/ranking.ts';
import type { Review } from './model/review.ts';
import type { Run } from './model/run.ts';
import type { Settlement } from './model/settlement.ts';
import type { FileFacts } from './model/sheet.ts';
import type { ColumnSpec } from './parse/column-spec.ts';
import { headerWords, LEDGER_COLUMNS, LEDGER_SHEETS } from './parse/ledger-columns.ts';
import { cellColumns, ledgerToCells } from './parse/ledger-to-cells.ts';
import { parseLedger } from './parse/parse-ledger.ts';
import { makeEditions } from './policy/editions.ts';
import { loadPolicy } from './policy/load-policy.ts';
import { accessFinding } from './read/access-finding.ts';
import { expandPaths } from './read/expand-paths.ts';
import { openFile } from './read/open-file.ts';
import type { SettlementReport } from './report/settlement/settlement-report.ts';

/** Which files to read. Paths given on the command line are relative to the working directory, a book's to the book. */
export interface BookRequest {
  readonly directory: string;
  /** False: there is no book, only the ledgers that are named here. */
  readonly isBook: boolean;
  /** Named on the command line, in place of the book's. */
  readonly ledgers: Readonly<Partial<Record<LedgerName, readonly string[]>>>;
  /** Likewise: paths, or names of templates. */
  readonly policies: readonly string[] | null;
  readonly encoding: Encoding | null;
  /** Ledgers without which the command makes no sense. */
  readonly required: readonly LedgerName[];
  /** The directory of the policies that are shipped, each `NAME/policy.yaml`. */
  readonly templates: string;
}

export const BOOK_FILE = 'salesctl.yaml';

const BUILT_IN_POLICY = 'zhicheng';

/** The configuration of the book, or of what is named in its stead; null when its file has errors. */
export async function readConfig(request: BookRequest): Promise<Found<BookConfig | null>> {
  const path = join(request.directory, BOOK_FILE);
  if (request.isBook && existsSync(path)) {
    const read = await readText(path, BOOK_FILE);
    return read.value === null ? { value: null, findings: read.findings } : loadBookConfig(read.value.text, BOOK_FILE);
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

export async function readPolicy(name: string, directory: string, templates: string): Promise<Found<Policy | null>> {
  const template = join(templates, name, 'policy.yaml');
  const path =
    /^[\w-]+$/.test(name) && existsSync(template) ? template : isAbsolute(name) ? name : join(directory, name);
  const read = await readText(path, name);
  if (read.value === null) return { value: null, findings: read.findings };
  return loadPolicy(read.value.text, name, read.value.sha256);
}

/** Every ledger's rows, with ids where names stood, and everything that was wrong on the way. */
export async function readBook(
  config: BookConfig,
  request: BookRequest,
  only: readonly LedgerName[] = LEDGER_NAMES,
): Promise<Found<Book>> {
  const read: Found<readonly ReadTable[]>[] = [];
  for (const ledger of only) read.push(await readLedger(ledger, config, request));
  const tables = read.flatMap((one) => one.value);
  const people = resolvePeople(joinRows(tables));
  const book = {
    ledgers: people.value,
    files: [...new Map(tables.map(({ facts }) => [facts.file, facts])).values()],
    tables: tables.map((table) => table.count),
    leftOut: tables.flatMap((table) => table.leftOut),
  };
  return { value: book, findings: [...read.flatMap((one) => one.findings), ...people.findings] };
}

interface ReadTable {
  readonly facts: FileFacts;
  readonly ledger: LedgerName;
  readonly rows: Ledgers[LedgerName];
  readonly count: TableCount;
  readonly leftOut: readonly LeftOutRow[];
}

async function readLedger(
  ledger: LedgerName,
  config: BookConfig,
  request: BookRequest,
): Promise<Found<readonly ReadTable[]>> {
  const named = request.ledgers[ledger];
  const directory = named === undefined ? request.directory : '.';
  const sources = named?.map(ledgerSource) ?? config.ledgers[ledger];
  const tables: ReadTable[] = [];
  const findings: Finding[] = [];
  for (const source of sources) {
    const read = await readSource(ledger, source, directory, request);
    tables.push(...read.value);
    findings.push(...read.findings);
  }
  if (tables.length === 0 && findings.length === 0 && request.required.includes(ledger)) {
    findings.push(finding('READ-NO-LEDGER', null, null, { ledger }));
  }
  return { value: tables, findings };
}

async function readSource(
  ledger: LedgerName,
  source: LedgerSource,
  directory: string,
  request: BookRequest,
): Promise<Found<readonly ReadTable[]>> {
  const paths = expandPaths(directory, [source.path]);
  const tables: ReadTable[] = [];
  const findings: Finding[] = [...(isDefault(ledger, source) ? [] : paths.findings)];
  for (const { path, name, sheet } of paths.value) {
    const opened = await openFile({
      path,
      name,
      sheet: source.sheet ?? sheet,
      preferredSheets: LEDGER_SHEETS[ledger],
      encoding: source.encoding ?? request.encoding,
      headerWords: HEADER_WORDS,
    });
    findings.push(...opened.findings);
    if (opened.value === null) continue;
    for (const one of opened.value.sheets) {
      const parsed = await parseLedger(ledger, one, source.mapping);
      for (const found of parsed.findings) findings.push(found);
      // The rows are those of the ledger's name; only the compiler has lost the bond.
      tables.push({ ...parsed.value, facts: opened.value.facts } as ReadTable);
    }
  }
  return { value: tables, findings };
}

const HEADER_WORDS = headerWords();

const DEFAULT_SOURCES = withDefaultSources({});

/** A ledger that nobody named may be absent. */
const isDefault = (ledger: LedgerName, { path }: LedgerSource): boolean =>
  DEFAULT_SOURCES[ledger].some((source) => source.path === path);

function joinRows(tables: readonly ReadTable[]): Ledgers {
  const entries = LEDGER_NAMES.map((name) => {
    const rows = tables.filter((table) => table.ledger === name).map((table) => table.rows);
    return [name, rows.length === 1 ? rows[0] : rows.flat()];
  });
  return Object.fromEntries(entries) as Ledgers;
}

async function readText(
  path: string,
  name: string,
): Promise<Found<{ readonly text: string; readonly sha256: string } | null>> {
  try {
    const bytes = await readFile(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { value: { text: bytes.toString('utf8'), sha256 }, findings: [] };
  } catch (error) {
    return { value: null, findings: [accessFinding(error, name)] };
  }
}

/** Rules across rows, ledgers and policy. */
export const checkBook = (book: Book, editions: Editions): readonly Finding[] => check(book, editions);

/** What is left when rows with errors do not take part. */
export interface SkippedBook {
  readonly book: Book;
  /** Of every round, each once. */
  readonly findings: readonly Finding[];
  /** Errors that no left-out row explains: they still forbid to go on. */
  readonly blocking: readonly Finding[];
  /** How many rows have errors. */
  readonly rows: number;
}

/** Leaves rows with errors out until no row has one: a refund, say, has an error once its sale has gone. */
export function skipInvalid(book: Book, editions: Editions, found: readonly Finding[]): SkippedBook {
  let rest = withoutInvalidRows(book, found);
  let findings = found;
  for (let before = book; rest.leftOut.length > before.leftOut.length; ) {
    const next = checkBook(rest, editions).filter((one) => one.severity === 'error');
    findings = [...findings, ...next];
    before = rest;
    rest = withoutInvalidRows(rest, next);
  }
  const gone = new Set(rest.leftOut.map((row) => formatPlace(row)));
  const blocking = findings.filter(
    ({ severity, place }) => severity === 'error' && (place === null || !gone.has(formatPlace(place))),
  );
  const invalid = rest.leftOut.filter((row) => SEVERITIES[row.reason] === 'error');
  return { book: rest, findings, blocking, rows: invalid.length };
}

/** A book that has no errors, and the run that is wanted. */
export interface RunRequest {
  readonly book: Book;
  readonly editions: Editions;
  readonly run: Run;
  /** See the ledgers as they were known on this day; null: all of them. */
  readonly asOf: Day | null;
}

export const settleRun = (request: RunRequest): Settlement => settle(request.book, workOut(request));

export const reviewRun = (request: RunRequest): readonly Review[] => reviewGrades(workOut(request));

export const budgetRun = ({ book, ...request }: RunRequest): BudgetReport =>
  budgetReport({ ...request, ledgers: book.ledgers });

export function rankRun(request: RunRequest, of: Ranking['of'], by: RankBy): Ranking {
  const settlement = settleRun(request);
  const rank = of === 'teams' ? rankTeams : rankPeople;
  return rank(settlement, request.book.ledgers, by);
}

/** Settlement, reviews and budget of one run: what its workbook holds. The run is worked out once. */
export function fullRun(request: RunRequest): Pick<SettlementReport, 'settlement' | 'reviews' | 'budget'> {
  const decisions = workOut(request);
  const hasBudgets = request.book.ledgers.budgets.length > 0;
  return {
    settlement: settle(request.book, decisions),
    reviews: reviewGrades(decisions),
    budget: hasBudgets ? budgetRun(request) : null,
  };
}

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
