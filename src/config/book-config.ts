// A book as its salesctl.yaml describes it: language, policies, where its ledgers are and how to read them.
import type { Language } from '../model/document.ts';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import { type LedgerMapping, NO_MAPPING } from '../model/ledger-mapping.ts';

export interface LedgerSource {
  /** Relative to the book; `*` and `?` stand for other characters of a file name. */
  readonly path: string;
  readonly sheet: string | null;
  /** Null: found by content. */
  readonly encoding: Encoding | null;
  readonly mapping: LedgerMapping;
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;

export type Encoding = (typeof ENCODINGS)[number];

type LedgerSources = Readonly<Record<LedgerName, readonly LedgerSource[]>>;

export interface BookConfig {
  readonly title: string;
  readonly language: Language | null;
  /** Paths relative to the book, or names of shipped templates such as `zhicheng`. */
  readonly policies: readonly string[];
  readonly ledgers: LedgerSources;
  /** The folder for results, relative to the book. */
  readonly out: string;
}

/** A source without any mapping: `people.xlsx`, `sales-*.csv`, `book.xlsx#people`. */
export function ledgerSource(text: string): LedgerSource {
  const match = /^(.+\.xls[xm])#(.+)$/i.exec(text);
  return { path: match?.[1] ?? text, sheet: match?.[2] ?? null, encoding: null, mapping: NO_MAPPING };
}

/** Where a ledger is looked for when the book does not say: any of these may match no file. */
const defaultSources = (ledger: LedgerName): readonly LedgerSource[] =>
  ENDINGS.map((ending) => ledgerSource(`ledgers/${ledger}*.${ending}`));

const ENDINGS = ['csv', 'xlsx'];

const DEFAULTS = Object.fromEntries(LEDGER_NAMES.map((name) => [name, defaultSources(name)])) as LedgerSources;

/** A source that nobody named. */
export const isDefaultSource = (ledger: LedgerName, source: LedgerSource): boolean => DEFAULTS[ledger].includes(source);

/** The sources of every ledger: those that are given, else the default ones. */
export function withDefaultSources(given: Readonly<Partial<Record<LedgerName, readonly LedgerSource[]>>>) {
  const entries = LEDGER_NAMES.map((name) => [name, given[name] ?? DEFAULTS[name]]);
  return Object.fromEntries(entries) as LedgerSources;
}
