// The text of a book file -> its configuration, or findings that name line and key.
import type { Found } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { checkShape, wrongValue } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { type BookConfig, type LedgerSource, ledgerSource, withDefaultSources } from './book-config.ts';
import { type BookFile, bookSchema, type SourceFile } from './book-schema.ts';
import { columnMisfits, type PlacedSource } from './column-misfits.ts';
import type { KnownColumns } from './known-column.ts';

/** `file` names the places; null when there are errors. */
export function loadBookConfig(text: string, file: string, columns: KnownColumns): Found<BookConfig | null> {
  const tree = parseYaml(text, file);
  if (tree.value === null) return { value: null, findings: tree.findings };
  const root = tree.value;
  const shaped = checkShape(root, bookSchema, file);
  if (shaped.value === null) return { value: null, findings: shaped.findings };
  const config = toBookConfig(shaped.value);
  const misfits = placedSources(shaped.value).flatMap((placed) => columnMisfits(root, placed, columns, file));
  const none = config.policies.length > 0 ? [] : [wrongValue(root, ['policies'], 'list 1..', file)];
  const findings = [...none, ...misfits].sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0));
  return { value: findings.length === 0 ? config : null, findings };
}

/** Those that are mappings. */
function placedSources(read: BookFile): readonly PlacedSource[] {
  return LEDGER_NAMES.flatMap((ledger) => {
    const given = read.ledgers?.[ledger];
    if (given === undefined || typeof given === 'string') return [];
    if (!Array.isArray(given)) return [{ ledger, steps: ['ledgers', ledger], source: given }];
    return given.flatMap((source, index) =>
      typeof source === 'string' ? [] : [{ ledger, steps: ['ledgers', ledger, index], source }],
    );
  });
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
