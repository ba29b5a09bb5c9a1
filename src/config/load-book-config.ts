// The text of a book file -> its configuration, or findings that name line and key.
import type { Found } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { checkShape, wrongValue } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type BookConfig, type LedgerSource, ledgerSource, withDefaultSources } from './book-config.ts';
import { type BookFile, bookSchema, type SourceFile } from './book-schema.ts';

/** `file` names the places; null when there are errors. */
export function loadBookConfig(text: string, file: string): Found<BookConfig | null> {
  const tree = parseYaml(text, file);
  if (tree.value === null) return { value: null, findings: tree.findings };
  const shaped = checkShape(tree.value, bookSchema, file);
  if (shaped.value === null) return { value: null, findings: shaped.findings };
  const config = toBookConfig(shaped.value);
  if (config.policies.length > 0) return { value: config, findings: [] };
  return { value: null, findings: [wrongValue(tree.value, ['policies'], 'list 1..', file)] };
}

function toBookConfig(read: BookFile): BookConfig {
  const given: Partial<Record<LedgerName, readonly LedgerSource[]>> = {};
  for (const name of LEDGER_NAMES) {
    const sources = read.ledgers?.[name];
    if (sources !== undefined) given[name] = asList(sources).map(sourceOf);
  }
  return {
    title: read.book ?? '',
    language: read.language ?? null,
    policies: asList(read.policies),
    ledgers: withDefaultSources(given),
    out: read.out ?? 'out',
  };
}

const asList = <Item>(given: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(given) ? given : [given as Item];

function sourceOf(source: string | SourceFile): LedgerSource {
  if (typeof source === 'string') return ledgerSource(source);
  const named = ledgerSource(source.file);
  return {
    path: named.path,
    sheet: source.sheet ?? named.sheet,
    // GB18030 reads every GBK text.
    encoding: source.encoding === 'gbk' ? 'gb18030' : (source.encoding ?? null),
    mapping: mappingOf(source),
  };
}

const mappingOf = (source: SourceFile): LedgerMapping => ({
  headers: source.columns ?? {},
  values: source.values ?? {},
  defaults: source.defaults ?? {},
  blanks: source.blank ?? [],
  dates: source.dates ?? null,
});
