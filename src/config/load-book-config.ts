// The text of a book file -> its configuration, or findings that name line and key.
import type { Finding, Found } from '../model/finding.ts';
import { LEDGER_NAMES, type LedgerName } from '../model/ledger.ts';
import type { LedgerMapping } from '../model/ledger-mapping.ts';
import { checkShape, wrongValue } from '../yaml/check-shape.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { TreeNode } from '../yaml/tree.ts';
import { type BookConfig, type LedgerSource, ledgerSource, withDefaultSources } from './book-config.ts';
import { type BookFile, bookSchema, type SourceFile } from './book-schema.ts';
import { type ColumnNames, unknownColumns } from './unknown-columns.ts';

/** `file` names the places; null when there are errors. */
export function loadBookConfig(text: string, file: string, columnsOf: ColumnNames): Found<BookConfig | null> {
  const tree = parseYaml(text, file);
  if (tree.value === null) return { value: null, findings: tree.findings };
  const shaped = checkShape(tree.value, bookSchema, file);
  if (shaped.value === null) return { value: null, findings: shaped.findings };
  const config = toBookConfig(shaped.value);
  const findings = [
    ...(config.policies.length > 0 ? [] : [wrongValue(tree.value, ['policies'], 'list 1..', file)]),
    ...unknownNames(shaped.value, tree.value, file, columnsOf),
  ];
  return findings.length > 0 ? { value: null, findings } : { value: config, findings };
}

function unknownNames(read: BookFile, root: TreeNode, file: string, columnsOf: ColumnNames): readonly Finding[] {
  return LEDGER_NAMES.flatMap((name) => {
    const sources = read.ledgers?.[name];
    return asList(sources ?? []).flatMap((source, place) => {
      const steps = ['ledgers', name, ...(Array.isArray(sources) ? [place] : [])];
      return typeof source === 'string' ? [] : unknownColumns(source, columnsOf(name), { root, steps, file });
    });
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
